import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../test/runs';
import { quantile } from './quantile';

describe('quantile', () => {
  it('half of 1, 2, 3, 10 -> 2.5; nine tenths of 0, 10 -> 9', () => {
    expect(quantile([10, 2, 3, 1], 0.5)).toBe(2.5);
    expect(quantile([0, 10], 0.9)).toBe(9);
  });

  it('agrees with the table of R for type 7', () => {
    const values = [2, 4, 4, 5, 7, 9];
    expect([0, 0.1, 0.25, 0.75, 0.9, 1].map((share) => quantile(values, share))).toEqual([2, 3, 4, 6.5, 8, 9]);
  });

  it('has a value at each end, one for one value, and none for none', () => {
    expect(quantile([7], 0.9)).toBe(7);
    expect(quantile([], 0.5)).toBeNaN();
  });

  it('cuts the values where it says, whatever their order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, share) => {
          const cut = quantile(values, share);
          const below = values.filter((value) => value < cut - 1e-6).length;
          expect(below).toBeLessThanOrEqual(Math.floor((values.length - 1) * share) + 1);
          expect(quantile([...values].reverse(), share)).toBe(cut);
        },
      ),
      runs(200),
    );
  });
});
