import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../test/runs';
import { placeLabels, shortName } from './line-marks';

describe('the ends of lines', () => {
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
    expect(['Idle Linux', 'measured-windows'].map((name) => shortName(name))).toEqual(['Idle Linux', 'measured-…']);
  });
});
