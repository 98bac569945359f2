import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../test/runs';
import { shown, windowsOf } from '../../test/shown-series';
import { curvePath, dotsPath, placeLabels, shortName, stepPath } from '../plot/line-marks';
import { distinctMarks, pointMark, ratesMarks, timeAt, windowAt, windowsMarks } from './chart-marks';
import { distinctRows } from './distinct-rows';
import { ratesRows } from './rates-rows';
import { windowsRows } from './windows-rows';

const same = { x: (value: number) => value, y: (value: number) => value };

describe('lines', () => {
  it('step from window to window, and break where a window is missing', () => {
    const windows = [...windowsOf(1, 5, 7), { from: 4, to: 5, pages: 6 }];
    expect(stepPath(windows, ({ pages }) => pages, same)).toBe('M0.00 5.00H1.00V7.00H2.00M4.00 6.00H5.00');
  });

  it('of curves begin at the origin, leave out points on one pixel, and keep the last', () => {
    const curve = { times: [1, 1.2, 1.4, 3, 9], pages: [2, 3, 4, 5, 6] };
    expect(curvePath(curve, 9, (pages) => pages, same)).toBe('M0.00 0.00L1.00 2.00L3.00 5.00L9.00 6.00');
    expect(curvePath(curve, 1.4, (pages) => pages, same)).toBe('M0.00 0.00L1.00 2.00L1.40 4.00');
  });

  it('of dots are thinned to where each is seen alone', () => {
    const points = [0, 3, 8, 20].map((x) => [x, 0] as const);
    expect(dotsPath(points).match(/M/g)).toHaveLength(3);
    expect(dotsPath(points, 0).match(/M/g)).toHaveLength(4);
  });

  it('have names that never lie over each other nor leave the chart, in the order of the lines', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 250, noNaN: true }), { maxLength: 10 }), (heights) => {
        const placed = placeLabels(
          heights.map((y) => ({ y })),
          { top: 10, bottom: 190 },
        );
        const sorted = [...heights].sort((a, b) => a - b);
        expect(placed.map(({ y }) => y)).toEqual(sorted);
        for (const [i, { at }] of placed.entries()) {
          expect(at).toBeLessThanOrEqual(190);
          expect(at).toBeGreaterThanOrEqual(10 - 1e-9);
          if (i > 0) expect(at - (placed[i - 1]?.at ?? 0)).toBeGreaterThanOrEqual(14 - 1e-9);
        }
      }),
      runs(200),
    );
    // A name that is alone stands at its line.
    expect(placeLabels([{ y: 77 }], { top: 10, bottom: 190 })[0]?.at).toBe(77);
  });

  it('have names that fit', () => {
    expect(['Idle Linux', 'measured-windows'].map(shortName)).toEqual(['Idle Linux', 'measured-…']);
  });
});

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
    expect(above.ticks).toEqual(below.ticks);
    expect([above.plot.left, above.plot.right]).toEqual([below.plot.left, below.plot.right]);
    expect(above.ticks.map(({ label }) => label.replaceAll('\u00a0', ' '))).toEqual([
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
    const { point, scales, plot } = pointed([main], 60, 656);
    expect(point?.x).toBeCloseTo(scales.x(2), 9);
    expect(point?.y).toBeCloseTo(scales.y(9512), 9);
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

  it('know the time under a pixel, and nothing beside the plot', () => {
    const chart = windowsMarks(windowsRows([main], 'MiB', 0.5, 60), 656, 152);
    expect(timeAt(chart, chart.scales.x(12))).toBeCloseTo(12, 9);
    expect([timeAt(chart, chart.plot.left - 1), timeAt(chart, chart.plot.right + 1)]).toEqual([null, null]);
  });
});

describe('the chart of rates', () => {
  it('has log axes, the chosen window, and dots of the main series', () => {
    const byWindow = [0.1, 1, 10].map((window) => ({ window, rate: 10 / window, windows: 1 }));
    const chart = ratesMarks(ratesRows([shown({ byWindow })]), 656, 204, 1);
    // A rate that falls as 1 / window is a straight line on log axes, and 1 s is the middle of 0.1 s and 10 s.
    expect(chart.chosenX).toBeCloseTo((chart.plot.left + chart.plot.right) / 2, 9);
    const points = [...(chart.marks[0]?.path.matchAll(/[ML]([\d.]+) ([\d.]+)/g) ?? [])].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect((points[0]?.[1] ?? 0) + (points[2]?.[1] ?? 0)).toBeCloseTo(2 * (points[1]?.[1] ?? 0), 1);
    expect(chart.dots.match(/M/g)).toHaveLength(3);
    expect(windowAt(chart, chart.chosenX ?? 0)).toBeCloseTo(1, 9);
    expect(ratesMarks(ratesRows([shown({ byWindow })]), 656, 204, 50).chosenX).toBeNull();
  });
});
