import { describe, expect, it } from 'vitest';
import { paperInput } from '../test/inputs';
import { convergenceCoefficient } from './convergence';

describe('convergenceCoefficient (sec. 3.1)', () => {
  it('40 MiB/s over 800 Mbit/s -> 0.4194304', () => {
    expect(convergenceCoefficient(paperInput)).toBeCloseTo(0.4194304, 15);
  });

  it('takes clamp(D + delta, R_min, R_max) for R with an adaptive rate', () => {
    expect(convergenceCoefficient({ ...paperInput, adaptive: true })).toBe(40 / 51.920928955078125);
    expect(convergenceCoefficient({ ...paperInput, adaptive: true, dirtyRate: 0 })).toBe(0);
    expect(convergenceCoefficient({ ...paperInput, adaptive: true, dirtyRate: 200 })).toBe(200 / 95.367431640625);
  });

  it('is 1 where the VM dirties as fast as the link sends', () => {
    expect(convergenceCoefficient({ ...paperInput, dirtyRate: paperInput.bandwidth })).toBe(1);
  });
});
