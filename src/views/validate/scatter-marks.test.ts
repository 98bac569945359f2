import { describe, expect, it } from 'vitest';
import { compareMeasured } from '../../engine/measured-question';
import { shippedFiles } from '../../test/measured-files';
import { scatterRows } from './measured-rows';
import { nearestMark, scatterMarks } from './scatter-marks';

const answer = compareMeasured(shippedFiles('runs.csv', 'curve.csv'));
const plot = { left: 56, right: 448, top: 12, bottom: 404 };
const data = scatterRows(answer, 'closed-form', 'traffic');
const { marks, diagonal, band } = scatterMarks(data, plot);

describe('the marks of the scatter', () => {
  it('stand on the diagonal where measured, and above it where predicted too high', () => {
    for (const { id, x, y, predictedY } of marks) {
      // The axes are the same and the plot is square.
      expect(x - plot.left).toBeCloseTo(plot.bottom - y, 6);
      const error = data.points.find((point) => point.id === id)?.error ?? 0;
      expect(predictedY < y).toBe(error > 0);
      expect(predictedY).toBeGreaterThanOrEqual(plot.top);
    }
  });

  it('are those of the runs with both numbers; those that were cut short do not count', () => {
    expect(marks).toHaveLength(data.points.filter(({ error }) => error !== null).length);
    expect(marks.filter(({ isJudged }) => isJudged)).toHaveLength(39);
  });

  it('have a diagonal from corner to corner and a band of 10 % around it', () => {
    expect(diagonal).toBe('M56.00 404.00L448.00 12.00');
    const { axis } = data;
    const perLog = (plot.bottom - plot.top) / Math.log(axis.top / axis.bottom);
    const [, , upper] = band.split(/[ML]/);
    expect(Number(upper?.split(' ')[1])).toBeCloseTo(plot.bottom - perLog * Math.log(1.1), 1);
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
