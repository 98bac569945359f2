import { describe, expect, it } from 'vitest';
import { COUNTER_STEP, createGenerator, drawFraction, drawNormal, mix, seedFor } from './random';

/** Five standard deviations: by chance once in 1.7 million draws of a seed; the seeds here are fixed. */
const Z = 5;

describe('chance', () => {
  it('mix(1) is 2261973619', () => {
    expect(mix(1)).toBe(2_261_973_619);
    expect(mix(0)).toBe(0);
  });

  it('neighbouring seeds, purposes and parts give unlike seeds', () => {
    const seeds = new Set<number>();
    for (let seed = 0; seed < 1000; seed += 1) {
      for (const purpose of ['place', 'writes', 'phases', 'timer'] as const) {
        for (let part = 0; part < 6; part += 1) seeds.add(seedFor(seed, purpose, part));
      }
    }
    // 24,000 draws of 2^32 meet 0.07 times.
    expect(seeds.size).toBeGreaterThanOrEqual(24_000 - 1);
  });

  it('a mixed counter falls evenly on a set, for neighbouring seeds and along the counter', () => {
    const [cells, draws] = [1000, 100_000];
    for (const seed of [1, 2, 3]) {
      const counts = new Float64Array(cells);
      for (let n = 0; n < draws; n += 1) {
        const cell = Math.floor((mix((seed + Math.imul(n, COUNTER_STEP)) | 0) / 2 ** 32) * cells);
        counts[cell] = (counts[cell] ?? 0) + 1;
      }
      const expected = draws / cells;
      const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
      expect(Math.abs(chiSquare - (cells - 1))).toBeLessThan(Z * Math.sqrt(2 * (cells - 1)));
    }
  });

  it('normal draws have mean 0 and deviation 1', () => {
    const generator = createGenerator(7, 'meter-source');
    const draws = Array.from({ length: 20_000 }, () => drawNormal(generator));
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
    const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
    expect(Math.abs(mean)).toBeLessThan(Z / Math.sqrt(draws.length));
    expect(Math.abs(variance - 1)).toBeLessThan(Z * Math.sqrt(2 / draws.length));
  });

  it('fractions lie in 0 .. 1, and the same seed draws the same', () => {
    const [a, b] = [createGenerator(1, 'timer'), createGenerator(1, 'timer')];
    for (let n = 0; n < 1000; n += 1) {
      const fraction = drawFraction(a);
      expect(fraction).toBeGreaterThanOrEqual(0);
      expect(fraction).toBeLessThan(1);
      expect(drawFraction(b)).toBe(fraction);
    }
  });
});
