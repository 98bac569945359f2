import { describe, expect, it } from 'vitest';
import { compareOpened, shippedFiles } from '../../test/measured-files';
import { scatterRows } from './measured-rows';
import { nearestMark, predictedShape, scatterMarks } from './scatter-marks';

const answer = compareOpened(shippedFiles('runs.csv', 'curve.csv'));
const plot = { left: 56, right: 448, top: 12, bottom: 404 };
const data = scatterRows(answer, 'closed-form', 'traffic');
const { marks, diagonal, band } = scatterMarks(data, plot);

describe('the marks of the scatter', () => {
  it('stand on the diagonal where measured, and above it where predicted too high', () => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = diagonal.match(/[\d.]+/g)?.map(Number) ?? [];
    for (const { id, x, y, predictedY } of marks) {
      expect(y).toBeCloseTo(y1 + ((y2 - y1) * (x - x1)) / (x2 - x1), 1);
      const error = data.points.find((point) => point.id === id)?.error ?? 0;
      expect(predictedY < y).toBe(error > 0);
      expect(predictedY).toBeGreaterThanOrEqual(plot.top);
    }
  });

  it('are those of the runs with both numbers; those that were cut short do not count', () => {
    expect(marks).toHaveLength(data.points.filter(({ error }) => error !== null).length);
    expect(marks.filter(({ isJudged }) => isJudged)).toHaveLength(39);
  });

  it('of runs that count lie inside; others may lie beyond the edge, and point there', () => {
    const outside = marks.filter(({ beyond }) => beyond !== 0);
    expect(outside.map(({ id, beyond, isJudged }) => [id, beyond, isJudged])).toEqual([['c15', 1, false]]);
    const [mark] = outside;
    if (!mark) throw new Error('There is one.');
    expect(mark.predictedY).toBe(plot.top);
    expect(predictedShape(mark, 4)).toMatch(/^M[\d.]+ 8\.00L.*z$/);
    expect(predictedShape({ ...mark, beyond: 0 }, 4)).toContain('a4 4 0 1 0 8 0');
  });

  it('have a band of 10 % around the diagonal', () => {
    const perLog = (plot.bottom - plot.top) / Math.log(data.yAxis.domain[1] / data.yAxis.domain[0]);
    const [, , upper] = band.split(/[ML]/);
    const [, y1 = 0] = diagonal.match(/[\d.]+/g)?.map(Number) ?? [];
    expect(Number(upper?.split(' ')[1])).toBeCloseTo(y1 - perLog * Math.log(1.1), 1);
  });

  it('are found by a pointer that is near, and by no other', () => {
    const [first] = marks;
    if (!first) throw new Error('There are marks.');
    expect(nearestMark(marks, first.x, first.predictedY)).toBe(first.id);
    expect(nearestMark([first], first.x + 10, first.predictedY + 10)).toBe(first.id);
    expect(nearestMark([first], first.x, first.y)).toBe(first.id);
    expect(nearestMark([first], first.x + 60, first.predictedY)).toBeNull();
    expect(nearestMark([], 0, 0)).toBeNull();
  });
});
