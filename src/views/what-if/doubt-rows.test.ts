import { describe, expect, it } from 'vitest';
import { runDoubt } from '../../engine/what-if-doubt-job';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import type { ViewOptions } from '../../scenario/view-options';
import { runToEnd } from '../../simulator/run-to-end';
import { sharesFigure, spreadFigure } from './doubt-figures';
import { doubtQuestion, doubtRows } from './doubt-question';
import { chanceNumbers, doubtNotes, firstText, INTERVAL_COLUMNS, metricRows, spreadText } from './doubt-rows';
import { chanceText } from './words';

const ask = (scenario: Partial<Scenario>, options: ViewOptions = {}) =>
  runToEnd(runDoubt(doubtQuestion({ ...defaultScenario, ...scenario }, options)));

describe('doubt in words', () => {
  const answer = ask({ dirtyRate: 75 });

  it('has the chances of converging and of each limit', () => {
    expect(chanceNumbers(answer).map(({ id }) => id)).toEqual(['own', 'downtime', 'all']);
    expect([0, 0.004, 0.5, 0.997, 1].map(chanceText)).toEqual(['0', 'below 1', '50', 'above 99', '100']);
    expect(chanceNumbers(ask({}, { 'what-if.time': 20 })).map(({ id }) => id)).toContain('time');
  });

  it('says what to measure first', () => {
    expect(firstText(answer, 'time')).toMatch(
      /^Measure the dirtying rate first: it has a part in \d+\s% of the spread of the total time$/,
    );
    expect(firstText(ask({}, { 'what-if.rate': '' }), 'time')).toMatch(/^Only the dirtying rate is in doubt/);
    expect(firstText(ask({}, { 'what-if.rate': '', 'what-if.dirty': '' }), 'time')).toMatch(/^Nothing is in doubt/);
  });

  it('tells the intervals, and how they came about', () => {
    expect(spreadText(answer, 'time')).toMatch(
      /^Total time: half of the samples lie between .* and .*, nine of ten between/,
    );
    expect(
      metricRows(answer).map(({ quantiles }) => [...quantiles].sort((a, b) => a - b).join() === quantiles.join()),
    ).toEqual([...[true, true, true, true]]);
    expect(doubtNotes(answer)[0]).toMatch(/^10,000 samples, drawn from seed 1/);
  });

  it('has one unit in each row of the intervals, said with the metric', () => {
    const shown = metricRows(answer).map((row) => INTERVAL_COLUMNS.map(({ text }) => String(text?.(row) ?? '')));
    expect(shown.map(([metric]) => metric)).toEqual([
      expect.stringMatching(/^Total time \((s|min)\)$/),
      expect.stringMatching(/^Downtime \(m?s\)$/),
      expect.stringMatching(/^Traffic \([MG]iB\)$/),
      expect.stringMatching(/^Energy \(k?J\)$/),
    ]);
    for (const [, ...numbers] of shown) for (const number of numbers) expect(number).toMatch(/^[\d.,]+$/);
  });

  it('wants a range of a working set that nobody knows: a share of it says nothing', () => {
    const set = (text: string) =>
      doubtRows({ ...defaultScenario, model: 'qemu', workingSet: 0 }, { 'what-if.set': text }).find(
        ({ knob }) => knob === 'workingSet',
      )?.reading;
    for (const text of ['20 %', '± 5'])
      expect(set(text)).toMatchObject({ problem: expect.stringMatching(/unknown: type a range\.$/) });
    expect(set('200 to 400')).toMatchObject({ ok: true });
  });

  it('asks only about knobs that count, and takes what cannot be read for none', () => {
    expect(doubtRows(defaultScenario, {}).map(({ knob }) => knob)).toEqual(['dirtyRate', 'bandwidth', 'memory']);
    const question = doubtQuestion(defaultScenario, { 'what-if.dirty': 'much' });
    expect(question.doubted.map(({ knob }) => knob)).toEqual(['bandwidth']);
  });
});

describe('the figures of doubt', () => {
  it('have every sample, and a bar for each input', () => {
    const answer = ask({ dirtyRate: 75 });
    const figure = spreadFigure(answer, 'downtime');
    const counted = figure.table.rows.reduce((sum, row) => sum + Number(row[2]), 0);
    expect(counted + answer.metrics.downtime.beyond).toBe(10_000);
    const [low, high] = figure.x.domain;
    for (const { x } of figure.points) expect(x >= low && x <= high).toBe(true);
    expect(sharesFigure(answer, 'downtime').points).toHaveLength(2);
  });

  it('stand also where no sample has a number', () => {
    const none = ask({ model: 'closed-form', dirtyRate: 500 });
    expect(none.numbered).toBe(0);
    expect(spreadText(none, 'time')).toBe('No sample has a number.');
    expect(spreadFigure(none, 'time').x.domain.every(Number.isFinite)).toBe(true);
    expect(chanceNumbers(none)[0]?.number).toBe('0');
  });
});
