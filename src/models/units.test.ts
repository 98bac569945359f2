import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relativeError } from '../test/relative-error';
import { runs } from '../test/runs';
import { MIB_PER_SECOND_PER_MBIT_PER_SECOND, PAGES_PER_MIB, toMbitPerSecond, toMiBPerSecond } from './units';

describe('units', () => {
  it('800 Mbit/s are 95.367431640625 MiB/s, and back', () => {
    expect(toMiBPerSecond(800)).toBe(95.367431640625);
    expect(toMbitPerSecond(95.367431640625)).toBe(800);
  });

  it('a Mbit/s is 10^6 bits a second, 8 to a byte, 2^20 bytes to a MiB: 15625 / 131072 exactly', () => {
    expect(MIB_PER_SECOND_PER_MBIT_PER_SECOND * 131_072).toBe(15_625);
    expect(toMiBPerSecond(8)).toBe(1e6 / 1_048_576);
  });

  it('50 pages of 4 KiB are the default threshold, 0.1953125 MiB', () => {
    expect(50 / PAGES_PER_MIB).toBe(0.1953125);
    expect(PAGES_PER_MIB * 4096).toBe(1_048_576);
  });

  it('there and back gives the same rate', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e6, noNaN: true }), (rate) => {
        expect(relativeError(toMbitPerSecond(toMiBPerSecond(rate)), rate)).toBeLessThan(1e-15);
      }),
      runs(200),
    );
  });
});
