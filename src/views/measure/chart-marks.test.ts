import { describe, expect, it } from 'vitest';
import { shown, windowsOf } from '../../test/shown-series';
import { position } from '../plot/axis';
import { chosenX, distinctMarks, pointMark, ratesMarks, windowsMarks, xOf } from './chart-marks';
import { distinctRows } from './distinct-rows';
import { ratesRows } from './rates-rows';
import { windowsRows } from './windows-rows';

describe('charts over time', () => {
  const curve = { times: [1, 2, 3, 60], pages: [7000, 9512, 9900, 10_000] };
  const mark = {
    key: 'dbench',
    index: 1,
    time: 2,
    pages: 9512,
    slopeBefore: 4756,
    slopeAfter: 0,
    shape: 'flat' as const,
  };
  const main = shown({ windows: windowsOf(0.5, 6666, 6684), curve, mark });
  const other = shown({ key: 'tpcc', label: 'TPC-C', isMain: false, windows: windowsOf(0.5, 1060), curve });

  /** Figure 9 with its point. */
  const pointed = (series: (typeof main)[], end: number, width: number) => {
    const data = distinctRows(series, 'pages', end);
    const chart = distinctMarks(data, width, 248);
    return { ...chart, point: pointMark(data, chart) };
  };

  it('share the axis of time, pixel for pixel', () => {
    const above = windowsMarks(windowsRows([main], 'MiB', 0.5, 60), 656, 152);
    const below = distinctMarks(distinctRows([main], 'MiB', 60), 656, 248);
    expect(above.x).toEqual(below.x);
    expect([above.plot.left, above.plot.right]).toEqual([below.plot.left, below.plot.right]);
    expect(above.x.ticks.map(({ label }) => label.replaceAll('\u00a0', ' '))).toEqual([
      '0',
      '10 s',
      '20 s',
      '30 s',
      '40 s',
      '50 s',
      '1 min',
    ]);
  });

  it('put the point on its curve, with the line from the origin to it', () => {
    const chart = pointed([main], 60, 656);
    const { point, plot } = chart;
    expect(point?.x).toBeCloseTo(xOf(chart, 2), 9);
    expect(point?.y).toBeCloseTo(position(chart.y, 9512, plot.bottom, plot.top), 9);
    expect(point?.before.startsWith(`M${plot.left.toFixed(2)} ${plot.bottom.toFixed(2)}L`)).toBe(true);
    // A slope of 0 beyond the point is a level line.
    expect(point?.after.match(/ ([\d.]+)/g)?.[0]).toBe(point?.after.match(/ ([\d.]+)/g)?.[1]);
  });

  it('keep the words of the point inside the chart, however narrow it is', () => {
    for (const width of [288, 358, 656]) {
      for (const [index, time] of curve.times.entries()) {
        const moved = { ...main, mark: { ...mark, index, time } };
        const { point, plot } = pointed([moved], 60, width);
        expect(point?.textX).toBeGreaterThanOrEqual(plot.left);
        expect((point?.textX ?? 0) + 130).toBeLessThan(width);
      }
    }
  });

  it('have no point beyond what is shown', () => {
    expect(pointed([main], 1, 656).point).toBeNull();
  });

  it('draw the main series last, over the others', () => {
    const { marks } = windowsMarks(windowsRows([main, other], 'MiB', 0.5, 60), 656, 152);
    expect(marks.map(({ series }) => series.key)).toEqual(['tpcc', 'dbench']);
  });

  it('have their stops at the middles of the windows, or at the peeks, as far as they are shown', () => {
    expect(windowsMarks(windowsRows([main], 'MiB', 0.5, 60), 656, 152).stops).toEqual([0.25, 0.75]);
    expect(distinctMarks(distinctRows([main], 'MiB', 3), 656, 248).stops).toEqual([1, 2, 3]);
  });
});

describe('the chart of rates', () => {
  it('has log axes, the chosen window, and dots of the main series', () => {
    const byWindow = [0.1, 1, 10].map((window) => ({ window, rate: 10 / window, windows: 1 }));
    const chart = ratesMarks(ratesRows([shown({ byWindow })]), 656, 204);
    // A rate that falls as 1 / window is a straight line on log axes, and 1 s is the middle of 0.1 s and 10 s.
    expect(chosenX(chart, 1)).toBeCloseTo((chart.plot.left + chart.plot.right) / 2, 9);
    const points = [...(chart.marks[0]?.path.matchAll(/[ML]([\d.]+) ([\d.]+)/g) ?? [])].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect((points[0]?.[1] ?? 0) + (points[2]?.[1] ?? 0)).toBeCloseTo(2 * (points[1]?.[1] ?? 0), 1);
    expect(chart.marks[0]?.dots.match(/M/g)).toHaveLength(3);
    expect(chosenX(chart, 50)).toBeNull();
    expect(chart.stops).toEqual([0.1, 1, 10]);
  });
});
