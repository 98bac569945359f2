import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../test/runs';
import { dotsPath } from '../plot/path';
import { cellPaths, linePaths, namedMarks, nearestRow, type Places, placesOf, pointsOf, walkOrder } from './plot-marks';
import type { PlotData } from './plots';

const placesAt = (...points: readonly (readonly [number, number])[]): Places => ({
  x: Float64Array.from(points, ([x]) => x),
  y: Float64Array.from(points, ([, y]) => y),
});
const nowhere = [Number.NaN, 10] as const;
const frame = { left: 0, right: 100, top: 0, bottom: 50 };

describe('marks', () => {
  it('are one for each row that has a place', () => {
    expect(dotsPath('dot', pointsOf(placesAt([10, 10], nowhere, [20, 20]), [0, 1, 2]), 3)).toMatch(
      /^M7\.00 10\.00a.*zM17\.00 20\.00a.*z$/,
    );
  });

  it('of many rows are cells of two pixels, the darker the more rows they hold', () => {
    const places = placesAt(
      ...Array.from({ length: 8 }, () => [11, 21] as const),
      [50.5, 3],
      [51.9, 2.1],
      nowhere,
      [99, 0],
    );
    const paths = cellPaths(places, places.x.keys(), frame);
    expect(paths).toEqual(['M98 1h2', 'M50 3h2', 'M10 21h2']);
  });

  it('of many rows that all stand alone are of one shade', () => {
    expect(cellPaths(placesAt([1, 1], [9, 9]), [0, 1], frame)).toEqual(['M0 1h2M8 9h2', '', '']);
  });
});

describe('placesOf', () => {
  it('puts the corners of both axes at the corners of the plot, and lines on the same scales', () => {
    const axis = { scale: 'linear', unit: '', ticks: [{ value: -10, label: '-10' }], domain: [-10, 30] };
    const x = { values: [-10, 30, Number.NaN], title: 'x', axis };
    const sampled = { at: Float64Array.of(-10, 30), value: Float64Array.of(0, 30), band: null, paper: null };
    const plot = { x, y: x, sampled, rule: 'zero' } as unknown as PlotData;
    const { x: across, y: upwards } = placesOf(plot, frame);
    expect([[...across], [...upwards]]).toEqual([
      [0, 100, Number.NaN],
      [50, 0, Number.NaN],
    ]);
    expect(linePaths(plot, frame)).toEqual({
      ...{ line: 'M0.00 37.50L100.00 0.00', band: '', paper: '', rule: 'M0.00 37.50L100.00 37.50' },
    });
    expect(linePaths({ ...plot, rule: 'diagonal' }, frame).rule).toBe('M0.00 50.00L100.00 0.00');
  });

  it('closes the band from its upper edge to its lower one', () => {
    const axis = { scale: 'linear', unit: '', ticks: [], domain: [0, 10] };
    const side = { values: [], title: '', axis };
    const band = { high: Float64Array.of(2, 4), low: Float64Array.of(0, 1) };
    const sampled = { at: Float64Array.of(0, 10), value: Float64Array.of(1, 2), band, paper: Float64Array.of(5, 5) };
    const paths = linePaths({ x: side, y: side, sampled, rule: null } as unknown as PlotData, frame);
    expect(paths.band).toBe('M0.00 40.00L100.00 30.00L100.00 45.00L0.00 50.00z');
    expect([paths.paper, paths.rule]).toEqual(['M0.00 25.00L100.00 25.00', '']);
  });
});

describe('rings', () => {
  it('have their words above them, below at the top, and at the left near the right edge', () => {
    const rows = { named: [0, 1, 2], lines: Uint32Array.of(7, 8, 9) };
    const marks = namedMarks({ rows } as unknown as PlotData, placesAt([10, 40], [90, 12], nowhere), frame);
    expect(marks).toEqual([
      { row: 0, x: 10, y: 40, text: 'line 7', textX: 16, textY: 30, anchor: 'start' },
      { row: 1, x: 90, y: 12, text: 'line 8', textX: 84, textY: 32, anchor: 'end' },
    ]);
  });
});

describe('nearestRow', () => {
  it('finds the row under the pointer, and none where none is near', () => {
    const places = placesAt([10, 10], nowhere, [30, 10], [30, 40]);
    expect(nearestRow(places, 22, 12)).toBe(2);
    expect(nearestRow(places, 22, 30)).toBe(3);
    expect(nearestRow(places, 80, 10)).toBeNull();
  });

  it('is no farther than any other', () => {
    const point = fc.tuple(fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 50, noNaN: true }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 40 }), point, (points, [x, y]) => {
        const distances = points.map(([a, b]) => Math.hypot(a - x, b - y));
        const least = Math.min(...distances);
        const row = nearestRow(placesAt(...points), x, y);
        if (row === null) expect(least).toBeGreaterThan(24 - 1e-9);
        else expect(distances[row]).toBeCloseTo(least, 9);
      }),
      runs(100),
    );
  });
});

describe('the walk', () => {
  it('goes from left to right, at one x upwards, past rows without a place', () => {
    expect([...walkOrder(placesAt([30, 5], [10, 10], nowhere, [30, 20], [20, 0]))]).toEqual([1, 4, 3, 0]);
  });
});
