import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyRate, meanDirtyRate, refinedRate } from './refined-rate';

const rate = fc.double({ min: 0, max: 1e5, noNaN: true });

describe('the refined dirtying rate', () => {
  it('is, over one migration, what was dirtied over the time it took: 120 MiB in 5 s are 24 MiB/s', () => {
    expect(
      meanDirtyRate([
        { dirtied: 100, duration: 4 },
        { dirtied: 20, duration: 1 },
      ]),
    ).toBe(24);
    expect(meanDirtyRate([])).toBe(0);
    expect(meanDirtyRate([{ dirtied: 0, duration: 0 }])).toBe(0);
  });

  it('weighs a round by its time, so that round 0 dominates', () => {
    const rounds = [
      { dirtied: 400, duration: 10 },
      { dirtied: 80, duration: 0.5 },
    ];
    expect(meanDirtyRate(rounds)).toBeCloseTo(480 / 10.5, 12);
    expect(meanDirtyRate(rounds)).toBeLessThan((40 + 160) / 2);
  });

  it('follows the last migration by three quarters: 40 after 24 gives 36', () => {
    expect(historyRate(24, null)).toBe(24);
    expect(historyRate(40, 24)).toBe(36);
    expect(historyRate(40, 24, 1)).toBe(40);
  });

  it('is the sum of all migrations with weights mu (1 - mu)^k, the first with (1 - mu)^k', () => {
    fc.assert(
      fc.property(
        fc.array(rate, { minLength: 1, maxLength: 12 }),
        fc.double({ min: 0.51, max: 1, noNaN: true }),
        (means, mu) => {
          const folded = means.reduce<number | null>((before, mean) => historyRate(mean, before, mu), null);
          const last = means.length - 1;
          const weighted = means.reduce((sum, mean, i) => sum + mean * (1 - mu) ** (last - i) * (i === 0 ? 1 : mu), 0);
          expect(Math.abs((folded ?? Number.NaN) - weighted)).toBeLessThanOrEqual(1e-9 * Math.max(1, weighted));
        },
      ),
    );
  });

  it('puts sample and history together: 60 and 36 give 48; without history the sample counts', () => {
    expect(refinedRate(60, 36)).toBe(48);
    expect(refinedRate(60, 36, 0.25)).toBe(42);
    expect(refinedRate(60, null)).toBe(60);
  });

  it('lies between sample and history', () => {
    fc.assert(
      fc.property(rate, rate, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (sample, history, phi) => {
        const refined = refinedRate(sample, history, phi);
        expect(refined).toBeGreaterThanOrEqual(Math.min(sample, history) * (1 - 1e-12));
        expect(refined).toBeLessThanOrEqual(Math.max(sample, history) * (1 + 1e-12));
      }),
    );
  });
});
