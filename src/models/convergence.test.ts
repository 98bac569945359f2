import { describe, expect, it } from 'vitest';
import { inputOf, paperKnobs } from '../test/inputs';
import { convergenceCoefficient } from './convergence';

describe('convergenceCoefficient (sec. 3.1)', () => {
  it('40 MiB/s over 800 Mbit/s -> 0.4194304', () => {
    expect(convergenceCoefficient(inputOf(paperKnobs))).toBeCloseTo(0.4194304, 15);
  });

  it('takes clamp(D + delta, R_min, R_max) for R with an adaptive rate', () => {
    expect(convergenceCoefficient(inputOf({ ...paperKnobs, adaptive: true }))).toBe(40 / 51.920928955078125);
    expect(convergenceCoefficient(inputOf({ ...paperKnobs, adaptive: true, dirtyRate: 0 }))).toBe(0);
    expect(convergenceCoefficient(inputOf({ ...paperKnobs, adaptive: true, dirtyRate: 200 }))).toBe(
      200 / 95.367431640625,
    );
  });

  it('is 1 where the VM dirties as fast as the link sends', () => {
    expect(convergenceCoefficient(inputOf({ ...paperKnobs, dirtyRate: paperKnobs.bandwidth }))).toBe(1);
  });
});
