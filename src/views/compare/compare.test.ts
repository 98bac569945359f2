import { describe, expect, it } from 'vitest';
import { compareScenarios } from '../../engine/compare-job';
import { toCsv } from '../../format/csv';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import { runToEnd } from '../../simulator/run-to-end';
import { metricsFigure, roundsFigure, rowSentence } from './compare-figures';
import { allOf, hasRoom, renamed, swapped, without, withPinned } from './compare-pins';
import { bestAndWorst, compareTitle, differenceText, differingKnobs, extremesOf, namesOf } from './differences';
import { wholeRows } from './whole-rows';

const scenario = (knobs: Partial<Scenario> = {}): Scenario => ({ ...defaultScenario, ...knobs });
const compare = (...knobs: readonly Partial<Scenario>[]) =>
  runToEnd(compareScenarios({ scenarios: knobs.map(scenario) })).rows;
const [a, b, c] = [scenario({ memory: 2048 }), scenario({ name: 'B' }), scenario({ bandwidth: 400 })];

describe('pins', () => {
  const beside = { scenario: a, pins: [b, c] };

  it('change places with what is on screen, and nothing is lost', () => {
    expect(swapped(beside, 1)).toEqual({ scenario: c, pins: [b, a] });
    expect(swapped(swapped(beside, 0), 0)).toEqual(beside);
    expect(swapped(beside, 9)).toEqual(beside);
  });

  it('are four at most, the first stays the baseline, and each can go or be called otherwise', () => {
    const full = [1, 2, 3].reduce(withPinned, beside);
    expect(full.pins).toEqual([b, c, a, a]);
    expect([hasRoom(beside), hasRoom(full)]).toEqual([true, false]);
    expect(without(beside, 0)).toEqual({ scenario: a, pins: [c] });
    expect(renamed(beside, 1, 'x'.repeat(500)).pins[1]?.name).toMatch(/^x{1,100}$/);
    expect(allOf(beside)).toEqual([a, b, c]);
  });
});

describe('words', () => {
  it('tell the knobs that differ and count, not those that no model of the two reads', () => {
    const names = (x: Partial<Scenario>) => differingKnobs(scenario(), scenario(x)).map(({ name }) => name);
    expect(names({ memory: 2048, name: 'Two', trials: 3, downtimeLimit: 500 })).toEqual(['memory']);
    expect(names({ model: 'qemu', downtimeLimit: 500 })).toEqual(['model', 'downtimeLimit']);
    expect(names({ energyFixed: 1 })).toEqual(['energyFixed']);
  });

  it('tell differences absolute and in percent, with a sign', () => {
    expect(differenceText('time', 20, 16)).toBe('+4\u00a0s, +25\u00a0%');
    expect(differenceText('downtime', 0.02, 0.04)).toBe('−20\u00a0ms, −50\u00a0%');
    expect(differenceText('traffic', 5, 5)).toBe('the same');
    expect(differenceText('traffic', 5, 0)).toBe('+5\u00a0MiB');
    expect(differenceText('traffic', 2048, 1024, (mib) => String(mib / 1024))).toBe('+1, +100\u00a0%');
  });

  it('name the best and the worst of each metric, and what has none', () => {
    const rows = compare({}, { memory: 2048, name: 'Two' }, { model: 'closed-form', dirtyRate: 200 });
    expect(namesOf(rows.map(({ of }) => of))).toEqual(['On screen', 'Two', 'Pinned 2']);
    expect(extremesOf(rows, 'time')).toEqual({ best: 0, worst: 1 });
    expect(bestAndWorst(rows)).toMatch(
      /^Total time: least with the one on screen \(17\.5\ss\), most with Two \(36\.1\ss\)\./,
    );
    expect(bestAndWorst(rows)).toMatch(/Without numbers: Pinned 2\.$/);
    expect(rowSentence(rows, 1)).toMatch(/^Two: converges, total time 36\.1\ss \(\+18\.\d\ss, \+\d+\s%\), downtime/);
    expect(rowSentence(rows, 2)).toBe('Pinned 2: no number.');
  });

  it('say that two alike are alike', () => {
    expect(compareTitle(compare({}, {}))).toBe('Side by side: the same pause and the same time');
    expect(bestAndWorst(compare({}, {}))).toMatch(/^Total time: the same for all that have one\./);
  });
});

describe('the whole of it as a table for a picture', () => {
  it('has a column for each: metrics with differences, least and most, rounds, ends, and the knobs that differ', () => {
    const rows = compare({}, { memory: 2048, name: 'Two' }, { model: 'closed-form', dirtyRate: 200 });
    const table = wholeRows(rows);
    const of = (label: string) => table.find((row) => row.label === label)?.cells;
    expect(table.map(({ label }) => label)).toEqual([
      ...['Total time', 'Downtime', 'Traffic', 'Energy', 'Rounds', 'Ends', 'Knobs that differ'],
    ]);
    expect(of('Total time')?.[0]).toEqual(['17.5\u00a0s', 'the least']);
    expect(of('Total time')?.[1]).toEqual([
      '36.1\u00a0s',
      expect.stringMatching(/^\+18\.\d\ss, \+\d+\s%$/),
      'the most',
    ]);
    expect(of('Total time')?.[2]).toEqual(['–']);
    expect(of('Rounds')).toEqual([[String(rows[0]?.preCopyRounds)], [String(rows[1]?.preCopyRounds)], ['–']]);
    expect(of('Ends')).toEqual([['converges'], ['converges'], ['no number']]);
    expect(of('Knobs that differ')?.[0]).toEqual([]);
    expect(of('Knobs that differ')?.[1]).toEqual(['Memory 2\u00a0GiB, not 1\u00a0GiB']);
    expect(of('Knobs that differ')?.[2]).toHaveLength(2);
    expect(wholeRows(compare({}, {})).at(-1)?.cells[1]).toEqual(['none']);
  });
});

describe('the figures', () => {
  const rows = compare({}, { memory: 4096, name: '=A' }, { dirtyRate: 80, model: 'dirty-curve', workingSet: 512 });

  it('have one axis of names, a panel for each metric, and the differences in their caption', () => {
    const figure = metricsFigure(rows);
    expect(figure.x.ticks.map(({ label }) => label)).toEqual(['On screen', '=A', 'Pinned 2']);
    expect(figure.panels).toHaveLength(4);
    expect(figure.caption).toMatch(/^=A: Memory 4\sGiB, not 1\sGiB · Pinned 2: /);
    expect(figure.points).toHaveLength(3);
  });

  it('are a file of knobs, metrics and differences in which no name is a formula', () => {
    const { columns, rows: cells } = metricsFigure(rows).table;
    const at = (key: string) => columns.findIndex((column) => column.key === key);
    const [own, other] = [rows[0]?.metrics, rows[1]?.metrics];
    expect(cells[1]?.[at('mem')]).toBe(4096);
    expect(cells[1]?.[at('total_time_s')]).toBe(other?.time);
    expect(cells[1]?.[at('total_time_s_more')]).toBe((other?.time ?? 0) - (own?.time ?? 0));
    expect(cells[0]?.[at('downtime_s_more_percent')]).toBe(0);
    expect(toCsv(metricsFigure(rows).table)).toContain("\r\n'=A,");
  });

  it('lay the rounds of all over each other, each as long as it lasts', () => {
    const figure = roundsFigure(rows);
    expect(figure?.table.rows).toHaveLength(Math.max(...rows.map(({ sent }) => sent.length)));
    expect(figure?.table.rows[0]).toEqual([0, ...rows.map(({ sent }) => sent[0])]);
    expect(figure?.points.at(-1)?.sentence).toMatch(/has ended/);
    expect(roundsFigure(compare({ model: 'closed-form', dirtyRate: 200 }))).toBeNull();
  });
});
