import { describe, expect, it } from 'vitest';
import { type TechniqueRow, techniqueRow } from '../../analysis/platforms/compare-techniques';
import { defaultScenario } from '../../scenario/scenario';
import { techniques } from '../../vocabulary/techniques';
import {
  adviceText,
  describeTechnique,
  finiteOf,
  MEASURES,
  nearlyAll,
  priceText,
  techniqueFinding,
} from './techniques';
import { techniquesFigure } from './techniques-rows';

const rowsOf = (scenario: typeof defaultScenario) => techniques.map(({ id }) => techniqueRow(scenario, id));
const unknown = { ...defaultScenario, workingSet: 0 };
const rows = rowsOf(unknown);
const figure = techniquesFigure({ of: unknown, rows, dirtied: 0.42 });
const heavyScenario = { ...defaultScenario, memory: 4096, dirtyRate: 110, workingSet: 2000 };
const heavy = rowsOf(heavyScenario);
const timed = (row: TechniqueRow | undefined, totalTime: number): TechniqueRow => {
  if (!row) throw new Error('There is no such technique.');
  return { ...row, totalTime, outcome: 'completed' };
};

describe('the figure of techniques', () => {
  it('has a panel for each number, with the median inside its ranges', () => {
    expect(figure.panels).toHaveLength(3);
    for (const [i, { layers, y }] of figure.panels.entries()) {
      const [low, high] = y.domain;
      const dots = layers.find(({ mark }) => mark === 'dots');
      const lines = layers.find(({ mark }) => mark === 'segments');
      if (dots?.mark !== 'dots' || lines?.mark !== 'segments') throw new Error('A layer is missing.');
      for (const [k, [, from, , to]] of lines.segments.entries()) {
        const middle = dots.values[k] ?? Number.NaN;
        expect(low <= from && from <= middle && middle <= to && to <= high, `${MEASURES[i]?.id} of ${k}`).toBe(true);
      }
      expect(layers.filter(({ mark }) => mark === 'area')).toHaveLength(rows.length);
    }
  });

  it('has a table whose rows fit its columns, and a sentence for each technique', () => {
    for (const row of figure.table.rows) expect(row).toHaveLength(figure.table.columns.length);
    expect(figure.points.map(({ sentence }) => sentence)).toEqual(rows.map(describeTechnique));
    for (const { sentence } of figure.points) expect(sentence).not.toMatch(/NaN|undefined|Infinity|–/);
  });

  it('leaves out what never ends, and says so', () => {
    const { panels, notes } = techniquesFigure({ of: heavyScenario, rows: heavy, dirtied: 1.15 });
    const dots = panels[0]?.layers.find(({ mark }) => mark === 'dots');
    expect(dots?.mark === 'dots' && dots.values[0]).toBeNull();
    expect(notes).toHaveLength(1);
    expect(heavy[0] && finiteOf('totalTime')(heavy[0])).toBeNull();
  });
});

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('the words of techniques', () => {
  it('never let post-copy win by its numbers, and tell its price', () => {
    const { title, prices } = techniqueFinding(heavy);
    expect(plain(title)).toMatch(/^Of the techniques that copy first, auto-converge takes the least time, 113 s$/);
    expect(plain(prices)).toMatch(
      /^With auto-converge the guest is slowed by 28.% for 37\.4 s\. Post-copy after 1 s would take 43\.1 s/,
    );
    expect(prices).toMatch(/not in these numbers.*waits for each page.*if the link breaks the VM is lost\.$/);
    expect(priceText(timed(heavy.at(-1), 43))).toMatch(/^waits for pages for .*; lost if the link breaks$/);
  });

  it('name those that are as quick, and say where all are alike', () => {
    const [first, throttled, xbzrle] = heavy;
    const titleOf = (rows: readonly TechniqueRow[]) => plain(techniqueFinding(rows).title);
    expect(titleOf([timed(first, 20), timed(throttled, 10), timed(xbzrle, 10.01)])).toBe(
      'Of the techniques that copy first, auto-converge and XBZRLE take the least time, 10 s',
    );
    expect(titleOf([timed(first, 10.5), timed(throttled, 10)])).toBe(
      'The techniques that copy first take about the same time, 10 s',
    );
  });

  it('give nine of ten as both ends, or as no end', () => {
    const [time] = MEASURES;
    const compression = rows[3];
    if (!compression) throw new Error('There is no compression.');
    const { totalTime } = compression.intervals ?? { totalTime: [] };
    expect(nearlyAll(compression, time)).toEqual([totalTime[0], Number.POSITIVE_INFINITY]);
    expect(nearlyAll(timed(heavy[1], 10), time)).toBeNull();
  });

  it('say how far what was measured of choosing reaches', () => {
    expect(adviceText({ dirtied: 0.42 })).toMatch(/42.% .* XBZRLE every time was as good a choice/);
    expect(adviceText({ dirtied: 0.03 })).toMatch(/below it the technique matters little/);
    expect(adviceText({ dirtied: 1.15 })).toMatch(/nobody measured a choice here/);
  });
});
