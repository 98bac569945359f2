import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onLogScale } from '../../test/arbitraries';
import { runs } from '../../test/runs';
import { outwardGrid, type Side } from './outward-grid';

const anySide = fc.constantFrom<Side>('up', 'down');

/** A range and a value above 0 inside it, the smallest numbers there are included. */
const anyPlace = fc
  .tuple(fc.constantFrom(0, 1, 16), onLogScale(100, 1e8), fc.double({ min: 0, max: 1, noNaN: true }))
  .chain(([min, max, share]) => {
    const inside = Math.min(max, Math.max(min, 1e-9) * (max / Math.max(min, 1e-9)) ** share);
    const from = min === 0 ? fc.constantFrom(inside, max, 5e-324, 1e-321, 1e-300) : fc.constantFrom(inside, min, max);
    return fc.record({ from, min: fc.constant(min), max: fc.constant(max) });
  });

describe('outwardGrid', () => {
  it('counts whole numbers one by one where the knob counts', () => {
    const range = { min: 0, max: 6, integer: true } as const;
    expect(outwardGrid(3, range, 'up')).toEqual([4, 5, 6]);
    expect(outwardGrid(3, range, 'down')).toEqual([2, 1, 0]);
    expect(outwardGrid(6, range, 'up')).toEqual([]);
    expect(outwardGrid(0, range, 'down')).toEqual([]);
  });

  it('goes strictly outward inside the range, and tries its end last unless that is 0', () => {
    fc.assert(
      fc.property(anyPlace, anySide, ({ from, min, max }, side) => {
        const values = outwardGrid(from, { min, max }, side);
        const sign = side === 'up' ? 1 : -1;
        const outward = [from, ...values].every((value, i, all) => i === 0 || sign * (value - (all[i - 1] ?? 0)) > 0);
        expect(outward).toBe(true);
        const end = side === 'up' ? max : min;
        if (from !== end && end > 0) expect(values.at(-1)).toBe(end);
        expect(values.every((value) => value >= min && value <= max && value > 0)).toBe(true);
      }),
      runs(300),
    );
  });

  it('starts with steps of 0.1 % and never takes one above 2 %, so that no wide stretch is stepped over', () => {
    fc.assert(
      fc.property(anyPlace, anySide, ({ from, min, max }, side) => {
        fc.pre(from > max * 1e-15);
        const steps = [from, ...outwardGrid(from, { min, max }, side)].map((value, i, all) =>
          i === 0 ? 0 : Math.abs(Math.log(value / (all[i - 1] ?? value))),
        );
        expect(steps[1] ?? 0).toBeLessThan(0.001);
        expect(Math.max(...steps)).toBeLessThan(Math.log(1.02) + 1e-12);
      }),
      runs(300),
    );
  });

  it('ends where the smallest doubles would not change by 0.1 %', () => {
    for (const from of [5e-324, 1e-321, 1e-318]) {
      expect(outwardGrid(from, { min: 0, max: 1e6 }, 'down')).toEqual([]);
      const up = outwardGrid(from, { min: 0, max: 1e6 }, 'up');
      expect(up.length).toBeLessThan(3000);
      expect(up.at(-1)).toBe(1e6);
    }
  });
});
