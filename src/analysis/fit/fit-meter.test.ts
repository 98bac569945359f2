import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../test/runs';
import { fitTwoWindows } from './fit-meter';

/** What a meter reads of D and W over a window. */
const reading = (rate: number, set: number, window: number) => ({
  window,
  rate: (set * -Math.expm1((-rate * window) / set)) / window,
});
const solved = (...call: Parameters<typeof fitTwoWindows>) => {
  const outcome = fitTwoWindows(...call);
  if (outcome.kind === 'refused') throw new Error(outcome.because);
  return outcome;
};
const off = (value: number, wanted: number) => Math.abs(value / wanted - 1);

describe('fitTwoWindows', () => {
  it('finds D 100 MiB/s and W 512 MiB from windows of 1 and 10 s', () => {
    const [short, long] = [reading(100, 512, 1), reading(100, 512, 10)];
    expect([short.rate, long.rate].map((rate) => rate.toFixed(2))).toEqual(['90.84', '43.94']);
    const { rate, set } = solved(short, long, 0);
    expect(off(rate.value, 100)).toBeLessThan(1e-12);
    expect(off(set.value, 512)).toBeLessThan(1e-12);
    expect([rate.low, rate.high, set.low, set.high]).toEqual([rate.value, rate.value, set.value, set.value]);
    expect(solved(long, short, 0)).toEqual({ kind: 'solved', rate, set });
  });

  it('is the closed form where one window is twice the other', () => {
    // r2 2T / (r1 T) = 1 + e^(-D T / W).
    const { rate, set } = solved({ window: 3, rate: 50 }, { window: 6, rate: 40 }, 0);
    const bend = -Math.log((40 * 6) / (50 * 3) - 1) / 3;
    expect(off(rate.value / set.value, bend)).toBeLessThan(1e-12);
    expect(off(set.value, 150 / (1 - Math.exp(-bend * 3)))).toBeLessThan(1e-12);
  });

  it('finds any D and W again that two windows can tell', () => {
    const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(
        number(0.01, 5000),
        number(0.1, 4),
        number(1.2, 20),
        number(0.1, 60),
        (rate, fill, longer, window) => {
          const set = (rate * window) / fill;
          const found = solved(reading(rate, set, window), reading(rate, set, window * longer), 0);
          expect(off(found.rate.value, rate)).toBeLessThan(1e-9);
          expect(off(found.set.value, set)).toBeLessThan(1e-9);
        },
      ),
      runs(300),
    );
  });

  it('says how far a meter of whole MiB/s can be off', () => {
    const { rate, set } = solved({ window: 1, rate: 91 }, { window: 10, rate: 44 }, 1);
    expect(rate.low).toBeLessThan(100);
    expect(rate.high).toBeGreaterThan(100);
    expect(set.low).toBeLessThan(512);
    expect(set.high).toBeGreaterThan(512);
    // Any pair that rounds to these lies between.
    for (const [a, b] of [
      [90.6, 43.6],
      [91.4, 44.4],
      [90.6, 44.4],
      [91.4, 43.6],
      [91, 44],
    ] as const) {
      const other = solved({ window: 1, rate: a }, { window: 10, rate: b }, 0);
      expect(other.rate.value).toBeGreaterThan(rate.low);
      expect(other.rate.value).toBeLessThan(rate.high ?? 0);
      expect(other.set.value).toBeGreaterThan(set.low);
      expect(other.set.value).toBeLessThan(set.high ?? 0);
    }
  });

  it('has no upper end of W where rounding hides that the rate falls, nor of D where both windows may be full', () => {
    const straight = solved({ window: 1, rate: 41 }, { window: 2, rate: 40.5 }, 1);
    expect(straight.set.high).toBeNull();
    expect(straight.rate.low).toBe(40.5);
    const full = solved({ window: 1, rate: 100 }, { window: 2, rate: 50.2 }, 1);
    expect(full.rate.high).toBeNull();
    expect(full.set.low).toBeCloseTo(99.4, 9);
  });

  it('refuses what no curve gives', () => {
    const because = (...call: Parameters<typeof fitTwoWindows>) => {
      const outcome = fitTwoWindows(...call);
      return outcome.kind === 'refused' ? outcome.because : outcome.kind;
    };
    expect(because({ window: 5, rate: 60 }, { window: 5, rate: 61 }, 1)).toBe('same-window');
    expect(because({ window: 1, rate: 60 }, { window: 5, rate: 60 }, 1)).toBe('does-not-fall');
    expect(because({ window: 5, rate: 61 }, { window: 1, rate: 60 }, 1)).toBe('does-not-fall');
    expect(because({ window: 1, rate: 60 }, { window: 5, rate: 11 }, 1)).toBe('finds-less');
    expect(because({ window: 1, rate: 60 }, { window: 5, rate: 12 }, 1)).toBe('finds-no-more');
    expect(because({ window: 1, rate: 60 }, { window: 5, rate: 13 }, 1)).toBe('solved');
    expect(because({ window: 1, rate: 0 }, { window: 5, rate: 12 }, 1)).toBe('not-positive');
    expect(because({ window: 0, rate: 3 }, { window: 5, rate: 12 }, 1)).toBe('not-positive');
    expect(because({ window: 1, rate: Number.NaN }, { window: 5, rate: 12 }, 1)).toBe('not-positive');
  });
});
