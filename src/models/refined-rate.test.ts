import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../test/runs';
import {
  historyRate,
  meanDirtyRate,
  phiOf,
  predictedRate,
  type RateMemory,
  refinedRate,
  remember,
  startMemory,
} from './refined-rate';

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
      runs(100),
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
      runs(100),
    );
  });
});

const weight = fc.double({ min: 0.05, max: 0.95, noNaN: true });
const anyMu = fc.double({ min: 0.51, max: 1, noNaN: true });

/** A migration: S, or null where nothing was sampled, and D-bar. */
type Past = readonly [sample: number | null, mean: number];
const pasts = fc.array(fc.tuple(fc.option(rate), rate), { maxLength: 25 });

const learned = (migrations: readonly Past[], mu = 0.75, phi = 0.5): RateMemory =>
  migrations.reduce((memory, [sample, mean]) => remember(memory, sample, mean, mu), startMemory(phi));

/** The second form: A and B as sums over all lessons, each counting 0.95 times what the next one does. */
function sums(migrations: readonly Past[], mu: number, phi: number): { a: number; b: number } {
  const lessons: { x: number; y: number }[] = [];
  let known: number | null = null;
  for (const [sample, mean] of migrations) {
    const k = Math.max(sample ?? 0, known ?? 0, mean);
    if (known !== null && sample !== null && k > 0) {
      lessons.push({ x: (sample - known) / k, y: (mean - known) / k });
    }
    known = known === null ? mean : mu * mean + (1 - mu) * known;
  }
  const counts = lessons.map((_, i) => 0.95 ** (lessons.length - 1 - i));
  const start = 0.04 * 0.95 ** lessons.length;
  return {
    a: lessons.reduce((sum, { x, y }, i) => sum + (counts[i] ?? 0) * x * y, phi * start),
    b: lessons.reduce((sum, { x }, i) => sum + (counts[i] ?? 0) * x * x, start),
  };
}

describe('phi, which tunes itself', () => {
  it('starts with A = 0.02 and B = 0.04, so that phi = 0.5', () => {
    expect(startMemory()).toEqual({ history: null, a: 0.02, b: 0.04 });
    expect(phiOf(startMemory())).toBe(0.5);
    expect(phiOf(startMemory(0.8))).toBeCloseTo(0.8, 12);
  });

  it('learns from a sample of 60 and a mean of 40 after 36: x = 0.4, y = 1/15, phi = 0.2306', () => {
    const memory = remember({ history: 36, a: 0.02, b: 0.04 }, 60, 40);
    expect(memory.history).toBe(39);
    expect(memory.a).toBeCloseTo(0.95 * 0.02 + 0.4 / 15, 12);
    expect(memory.a).toBeCloseTo(0.0456667, 7);
    expect(memory.b).toBeCloseTo(0.198, 12);
    expect(phiOf(memory)).toBeCloseTo(0.0456667 / 0.198, 6);
    expect(predictedRate(memory, 60)).toBeCloseTo(39 + (21 * 0.0456667) / 0.198, 5);
  });

  it('learns nothing from the first migration, without a sample, or from a VM that stands still', () => {
    expect(remember(startMemory(), 60, 36)).toEqual({ history: 36, a: 0.02, b: 0.04 });
    expect(remember({ history: 36, a: 0.02, b: 0.04 }, null, 40)).toEqual({ history: 39, a: 0.02, b: 0.04 });
    expect(remember({ history: 0, a: 0.02, b: 0.04 }, 0, 0)).toEqual({ history: 0, a: 0.02, b: 0.04 });
  });

  it('keeps its value where the sample is what history says', () => {
    const memory = remember({ history: 36, a: 0.02, b: 0.04 }, 36, 50);
    expect(phiOf(memory)).toBeCloseTo(0.5, 12);
    expect(memory.b).toBeLessThan(0.04);
  });

  it('finds the weight that made the means: 0.2, 0.5 and 0.8 within 0.02 after 20 migrations', () => {
    for (const known of [0.2, 0.5, 0.8]) {
      const migrations: Past[] = [[60, 40]];
      for (let i = 1; i < 20; i += 1) {
        const sample = 60 + 30 * Math.sin(i * i);
        const history = learned(migrations).history ?? 0;
        migrations.push([sample, known * sample + (1 - known) * history]);
      }
      expect(Math.abs(phiOf(learned(migrations)) - known)).toBeLessThan(0.02);
    }
  });

  it('stops at its bounds: 0.95 where the mean is the sample, 0.05 where it is what history said', () => {
    const swinging = Array.from({ length: 20 }, (_, i) => 60 + 30 * Math.sin(i * i));
    expect(phiOf(learned(swinging.map((sample) => [sample, sample] as const)))).toBe(0.95);
    expect(phiOf(learned(swinging.map((sample) => [sample, 40] as const)))).toBe(0.05);
  });

  it('forgets: 30 migrations after a change of load, phi has come more than two thirds of the way', () => {
    const migrations: Past[] = [[60, 40]];
    for (let i = 1; i < 60; i += 1) {
      const sample = 60 + 30 * Math.sin(i * i);
      const known = i < 30 ? 0.8 : 0.2;
      migrations.push([sample, known * sample + (1 - known) * (learned(migrations).history ?? 0)]);
    }
    expect(phiOf(learned(migrations.slice(0, 30)))).toBeGreaterThan(0.75);
    expect(phiOf(learned(migrations.slice(0, 50)))).toBeLessThan(phiOf(learned(migrations.slice(0, 35))));
    expect(phiOf(learned(migrations))).toBeLessThan(0.4);
  });

  it('is A over B, the sums of all lessons that count 0.95 times what the next one does', () => {
    fc.assert(
      fc.property(pasts, anyMu, weight, (migrations, mu, phi) => {
        const memory = learned(migrations, mu, phi);
        const { a, b } = sums(migrations, mu, phi);
        expect(Math.abs(memory.a - a)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(a)));
        expect(Math.abs(memory.b - b)).toBeLessThanOrEqual(1e-12 * Math.max(1, b));
      }),
      runs(300),
    );
  });

  it('stays from 0.05 to 0.95, and the rate between sample and history', () => {
    fc.assert(
      fc.property(pasts, rate, anyMu, weight, (migrations, sample, mu, phi) => {
        const memory = learned(migrations, mu, phi);
        expect(phiOf(memory)).toBeGreaterThanOrEqual(0.05);
        expect(phiOf(memory)).toBeLessThanOrEqual(0.95);
        const predicted = predictedRate(memory, sample);
        const ends = [sample, memory.history ?? sample];
        expect(predicted).toBeGreaterThanOrEqual(Math.min(...ends) * (1 - 1e-12));
        expect(predicted).toBeLessThanOrEqual(Math.max(...ends) * (1 + 1e-12));
      }),
      runs(300),
    );
  });

  it('with mu = 1 knows the last migration only', () => {
    fc.assert(
      fc.property(pasts, rate, (migrations, last) => {
        expect(learned([...migrations, [null, last]], 1).history).toBe(last);
      }),
      runs(100),
    );
  });
});
