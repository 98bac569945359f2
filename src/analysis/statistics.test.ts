import { describe, expect, it } from 'vitest';
import { deviation, linearity, mean, relativeError, spread } from './statistics';

describe('statistics', () => {
  it('has means, deviations of a sample, and spreads', () => {
    expect([mean([1, 2, 6]), mean([])]).toEqual([3, 0]);
    expect([deviation([1, 2, 3]), deviation([7])]).toEqual([1, 0]);
    expect([spread([1, 2, 3]), spread([0, 0])]).toEqual([0.5, 0]);
  });

  it('has errors relative to what was observed', () => {
    expect(relativeError(110, 100)).toBeCloseTo(0.1, 12);
    expect(relativeError(50, 100)).toBe(0.5);
    expect([relativeError(0, 0), relativeError(1, 0)]).toEqual([0, 1]);
  });

  it('says how straight a line is', () => {
    expect(linearity([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12);
    expect(linearity([1, 2, 3, 4], [1, -1, -1, 1])).toBeCloseTo(0, 12);
    expect(linearity([1, 2, 3], [5, 5, 5])).toBe(1);
    // By hand: x = 0, 1, 2; y = 0, 0, 1: slope 1/2, residual sum 1/6, total 2/3.
    expect(linearity([0, 1, 2], [0, 0, 1])).toBeCloseTo(1 - 1 / 6 / (2 / 3), 12);
  });
});
