import { describe, expect, it } from 'vitest';
import { compareOpened, shippedFiles } from '../../test/measured-files';
import { pointSentence, scatteredRuns, scatterFigure, scatterRows, worstRun } from './measured-rows';

const answer = compareOpened(shippedFiles('runs.csv', 'curve.csv', 'rounds.csv'));
const none = compareOpened([]);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

function expectSentences(text: string) {
  expect(text).toMatch(/^[A-Z].*\.$/);
  expect(text).not.toMatch(/NaN|undefined|null|Infinity|∞/);
}

describe('the scatter of measured runs', () => {
  it('says in its title how many of the runs that count lie within 10 %', () => {
    expect(plain(scatterRows(answer, 'closed-form', 'traffic').title)).toBe(
      'Closed form: traffic within 10 % for 6 of 39 runs',
    );
    expect(plain(scatterRows(answer, 'qemu', 'traffic').title)).toBe('QEMU: traffic within 10 % for 39 of 39 runs');
  });

  it('says the errors, the side and the worst in its sentence', () => {
    expect(plain(scatterRows(answer, 'closed-form', 'traffic').summary)).toBe(
      'Too high for 39 and too low for 0 of the 39 runs that converged by themselves: 36 % off at the median, ' +
        '173 % at the 90th percentile. Worst: a039 (synthetic, hot), 6.95 GiB for 723 MiB. ' +
        'Cut short, or without a number, and not counted: 7.',
    );
  });

  it('has every run, the largest error first and those without one last', () => {
    for (const model of ['closed-form', 'algorithm-1', 'dirty-curve', 'qemu'] as const) {
      for (const metric of ['traffic', 'totalTime', 'downtime'] as const) {
        const { points, xAxis, yAxis, summary, table } = scatterRows(answer, model, metric);
        expect(points).toHaveLength(46);
        const sizes = points.map(({ error }) => (error === null ? -1 : Math.abs(error)));
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
        for (const { measured, predicted, error, end } of points) {
          if (error === null) continue;
          const dots = [measured ?? 0, ...(end === 'converged' ? [predicted ?? 0] : [])];
          expect(measured).toBeGreaterThanOrEqual(xAxis.domain[0]);
          expect(measured).toBeLessThanOrEqual(xAxis.domain[1]);
          expect(Math.min(...dots)).toBeGreaterThanOrEqual(yAxis.domain[0]);
          expect(Math.max(...dots)).toBeLessThanOrEqual(yAxis.domain[1]);
          expect((predicted ?? 0) / (measured ?? 0) - 1).toBeCloseTo(error, 9);
        }
        expectSentences(summary);
        expect(table.rows).toHaveLength(46);
        expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
      }
    }
  });

  it('shows downtimes in ms', () => {
    const point = scatterRows(answer, 'qemu', 'downtime').points.find(({ id }) => id === 'a000');
    expect(point?.measured).toBe(16);
    expect(point?.shown.measured).toBe('16\u00a0ms');
  });

  it('says why a run has no number', () => {
    const data = scatterRows(answer, 'closed-form', 'traffic');
    const refused = data.points.find(({ id }) => id === 'b12');
    expect(refused).toMatchObject({ predicted: null, error: null, shown: { predicted: 'not applicable', error: '–' } });
    expect(refused && pointSentence(refused, data)).toBe(
      'Run b12 (linpack, forced to stop). Traffic: not applicable for 1.98\u00a0GiB.',
    );
    const cancelled = scatterRows(answer, 'qemu', 'downtime').points.find(({ id }) => id === 'a008');
    expect(cancelled?.shown.measured).toBe('none');
    const bare = compareOpened(shippedFiles('runs.csv'));
    expect(scatterRows(bare, 'qemu', 'traffic').points[0]?.shown.predicted).toBe('no curve');
    expectSentences(scatterRows(bare, 'qemu', 'traffic').summary);
  });

  it('says of one mark what it shows', () => {
    const data = scatterRows(answer, 'qemu', 'traffic');
    const point = data.points.find(({ id }) => id === 'a013');
    expect(point && plain(pointSentence(point, data))).toBe(
      'Run a013 (synthetic, sweep, converged). Traffic: 433 MiB for 481 MiB, 9.8 % too low.',
    );
  });

  it('of no runs is empty, and says so', () => {
    const data = scatterRows(none, 'qemu', 'traffic');
    expect(data.points).toEqual([]);
    expectSentences(data.summary);
    expect(data.title).toBe('QEMU: no traffic to compare');
  });

  it('name the run that converged by itself and is predicted worst, not one that was cut short', () => {
    expect(worstRun(scatterRows(answer, 'closed-form', 'traffic'))).toBe('a039');
    expect(scatterRows(answer, 'closed-form', 'traffic').points[0]?.id).toBe('c15');
    expect(worstRun({ ...scatterRows(answer, 'closed-form', 'traffic'), points: [] })).toBeNull();
  });
});

describe('the scatter as a figure', () => {
  const data = scatterRows(answer, 'closed-form', 'traffic');
  const { panels, points } = scatterFigure(data);
  const [band, , judged, cut, ring, up, down, dots, measured] = panels[0]?.layers ?? [];
  const there = (layer: typeof band) =>
    layer && 'values' in layer ? layer.values.filter((value) => value !== null) : [];

  it('has the runs with both numbers: a dot on the diagonal, a mark where it was predicted, a line between', () => {
    const runs = scatteredRuns(data);
    expect(measured).toMatchObject({ values: runs.map((run) => run.measured) });
    expect(points).toHaveLength(runs.length);
    expect(there(dots)).toHaveLength(39);
    expect(judged?.mark === 'segments' && judged.segments).toHaveLength(39);
    expect(cut?.mark === 'segments' && cut.segments).toHaveLength(runs.length - 39);
    for (const [i, { error }] of runs.entries()) {
      if (error !== null) expect(Math.sign((points[i]?.y ?? 0) - (points[i]?.x ?? 0))).toBe(Math.sign(error));
    }
  });

  it('marks those that were cut short as hollow, and lets what lies beyond the edge point there', () => {
    expect(there(up)).toEqual([data.yAxis.domain[1]]);
    expect(there(down)).toEqual([]);
    expect(there(ring)).toHaveLength(points.length - 39 - 1);
    const [first] = scatteredRuns(data);
    expect([first?.id, first?.end]).toEqual(['c15', 'cancelled']);
  });

  it('has a band of 10 % about the diagonal, cut at the edges', () => {
    const corners = band?.mark === 'area' ? band.corners : [];
    expect(corners).toHaveLength(5);
    for (const [x, y] of corners) {
      expect(Math.abs(y / x - 1)).toBeLessThanOrEqual(0.1 + 1e-9);
      expect(y).toBeLessThanOrEqual(data.yAxis.domain[1]);
    }
  });
});
