import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureDirtying } from '../simulator/measure';
import { workloads } from '../simulator/workload-list';
import { judged } from '../test/judged';
import { runs } from '../test/runs';
import { type DistinctCurve, readWorkingSet, type WorkingSet } from './working-set';

/** A curve from a formula: so many peeks, so far apart. */
function curveOf(formula: (time: number) => number, peeks = 1200, every = 0.05): DistinctCurve {
  const times = Array.from({ length: peeks }, (_, i) => (i + 1) * every);
  return { times, pages: times.map(formula) };
}

/** Writes that fall evenly on a set: each page is written once on average in `once` s. */
const even = (set: number, once: number) => (time: number) => set * (1 - Math.exp(-time / once));

function read(curve: DistinctCurve): WorkingSet {
  const found = readWorkingSet(curve);
  if (!found) throw new Error('Nothing was read.');
  return found;
}

function measured(id: string, seed: number): DistinctCurve {
  const workload = workloads.find((each) => each.id === id);
  if (!workload) throw new Error(`There is no ${id}.`);
  const setup = { pages: 262_144, parts: workload.parts, seed, duration: 60, peekEvery: 0.05, window: 0.5 };
  const work = measureDirtying(setup);
  let step = work.next();
  while (!step.done) step = work.next();
  const pages = step.value.cumulativePages;
  return { pages, times: Float64Array.from(pages, (_, i) => (i + 1) * 0.05) };
}

/** A second form: every peek is tried, from the front, with a line by the medians of all pairs. Even peeks only. */
function slowly({ times, pages }: DistinctCurve): number {
  const points = Array.from({ length: times.length }, (_, i) => ({ t: times[i] ?? 0, c: pages[i] ?? 0 }));
  const end = points.at(-1)?.t ?? 0;
  const tail = points.filter(({ t }) => t >= 0.75 * end - 1e-9);
  const slopes = tail.flatMap((a, i) => tail.slice(i + 1).map((b) => (b.c - a.c) / (b.t - a.t))).sort((a, b) => a - b);
  const slope = slopes[Math.floor(slopes.length / 2)] ?? 0;
  const heights = tail.map(({ t, c }) => c - slope * t).sort((a, b) => a - b);
  const height = heights[Math.floor(heights.length / 2)] ?? 0;
  return points.findIndex((_, i) =>
    points.slice(i).every(({ t, c }) => Math.abs(c / (height + slope * t) - 1) <= 0.05),
  );
}

describe('the working set read off the curve of distinct pages', () => {
  it('is, for 10,000 pages written evenly at 22,000 a second, 9,540 pages after 1.4 s', () => {
    const once = 10_000 / 22_000;
    const found = read(curveOf(even(10_000, once)));
    // exp(-t / once) = 0.05 at t = once ln 20 = 1.3617 s: the next peek is the 28th.
    expect(found.index).toBe(Math.ceil((once * Math.log(20)) / 0.05) - 1);
    expect(found).toMatchObject({ shape: 'flat', index: 27 });
    expect(found.time).toBeCloseTo(1.4, 12);
    expect(found.pages).toBeCloseTo(10_000 * (1 - Math.exp(-1.4 / once)), 9);
    expect(found.pages).toBeCloseTo(9540.4, 1);
    expect(found.slopeBefore).toBeCloseTo(found.pages / 1.4, 9);
    expect(Math.abs(found.slopeAfter)).toBeLessThan(1e-6);
  });

  it('is, with fresh pages beside an even set, where the set is found and growth is left', () => {
    const formula = (t: number) => even(300, 1)(t) + 15 * t;
    const found = read(curveOf(formula));
    expect(found).toMatchObject({ shape: 'steady' });
    expect(found.slopeAfter).toBeCloseTo(15, 6);
    // 300 exp(-t) = 0.05 (300 + 15 t), solved by hand: 2.8575 s.
    expect(found.time).toBeCloseTo(2.9, 12);
  });

  it('is, of a walk round 24,000 pages beside 500 hot ones, within 5 % of the corner at 20 s', () => {
    const formula = (t: number) => even(500, 0.2)(t) + Math.min(1200 * t, 24_000);
    const found = read(curveOf(formula));
    expect(found.shape).toBe('flat');
    // 500 + 1200 t = 0.95 x 24,500 at 18.98 s.
    expect(found.index).toBe(379);
    expect(found.time).toBeCloseTo(19, 12);
  });

  it('is everything, of pages that are all fresh: the curve does not bend', () => {
    expect(read(curveOf((t) => 1200 * t))).toMatchObject({ shape: 'straight', index: 1199, pages: 72_000 });
  });

  it('is not settled where the curve still bends: the last peek, a lower limit', () => {
    for (const once of [20, 30, 60, 120]) {
      expect(read(curveOf(even(10_000, once)))).toMatchObject({ shape: 'unsettled', index: 1199 });
    }
    // Writes that begin in the last quarter.
    expect(read(curveOf((t) => 100 + 1000 * Math.max(t - 50, 0))).shape).toBe('unsettled');
  });

  it('is settled once 95 % of an even set have been seen', () => {
    const isSettled = (times: number) => read(curveOf(even(10_000, 60 / times))).shape !== 'unsettled';
    expect([2, 2.5, 3, 3.5, 4, 5].map(isSettled)).toEqual([false, false, false, true, true, true]);
  });

  it('is read from few peeks at uneven times, too', () => {
    const times = [0.4, 0.9, 1.1, 2, 2.7, 4.1, 5, 6.6, 7.1, 8.3, 9.9, 12];
    const found = read({ times, pages: times.map(even(1000, 1)) });
    expect(found).toMatchObject({ shape: 'flat', index: 5, time: 4.1 });
  });

  it('is nothing of fewer than eight peeks, and 0 pages of a guest that writes nothing', () => {
    expect(readWorkingSet(curveOf(even(100, 1), 7))).toBeNull();
    expect(readWorkingSet({ times: [], pages: [] })).toBeNull();
    expect(read(curveOf(() => 0))).toMatchObject({ shape: 'flat', index: 0, pages: 0, slopeAfter: 0 });
  });

  it('hardly moves with 1 % of noise', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 100_000 }),
        fc.double({ min: 0.3, max: 6, noNaN: true }),
        fc.array(fc.double({ min: -0.01, max: 0.01, noNaN: true }), { minLength: 1200, maxLength: 1200 }),
        (set, once, noise) => {
          const formula = even(set, once);
          const clean = curveOf(formula);
          const noisy = { ...clean, pages: Array.from(clean.times, (t, i) => formula(t) * (1 + (noise[i] ?? 0))) };
          const found = read(noisy);
          expect(found.shape).toBe('flat');
          expect(Math.abs(found.pages / set - 0.95)).toBeLessThan(0.025);
        },
      ),
      runs(60),
    );
  });

  it('agrees with trying every peek, on curves of all kinds', () => {
    const part = fc.record({
      set: fc.integer({ min: 50, max: 20_000 }),
      once: fc.double({ min: 0.05, max: 5, noNaN: true }),
    });
    const enough = judged(30);
    fc.assert(
      fc.property(part, part, fc.double({ min: 0, max: 200, noNaN: true }), (a, b, fresh) => {
        const curve = curveOf((t) => even(a.set, a.once)(t) + even(b.set, b.once)(t) + fresh * t, 240, 0.25);
        const found = read(curve);
        if (found.shape === 'straight' || found.shape === 'unsettled') return;
        enough.count();
        expect(Math.abs(found.index - slowly(curve))).toBeLessThanOrEqual(1);
      }),
      runs(60),
    );
    enough.expectEnough();
  });

  it('is the same in another unit of pages, and stretches with time', () => {
    const curve = curveOf((t) => even(800, 2)(t) + 9 * t);
    const found = read(curve);
    const scaled = read({
      times: Array.from(curve.times, (t) => 10 * t),
      pages: Array.from(curve.pages, (c) => 4 * c),
    });
    expect(scaled.index).toBe(found.index);
    expect(scaled.pages).toBeCloseTo(4 * found.pages, 9);
    expect(scaled.slopeAfter).toBeCloseTo(0.4 * found.slopeAfter, 9);
  });
});

describe('the working sets of the five workloads', () => {
  it.each([
    ['dbench', 'flat', 20, 30],
    ['specweb', 'flat', 30, 45],
    ['tpcc', 'flat', 360, 400],
    ['linpack', 'flat', 370, 400],
    ['idle', 'steady', 4, 8],
  ] as const)('%s is %s, read after %d to %d peeks, whatever the seed (claim 3)', (id, shape, from, to) => {
    for (const seed of [1, 2, 3]) {
      const found = read(measured(id, seed));
      expect([id, seed, found.shape]).toEqual([id, seed, shape]);
      expect(found.index + 1).toBeGreaterThanOrEqual(from);
      expect(found.index + 1).toBeLessThanOrEqual(to);
    }
  });

  it('TPC-C has the larger footprint, Dbench the steeper curve (claim 4)', () => {
    const [tpcc, dbench] = [read(measured('tpcc', 1)), read(measured('dbench', 1))];
    expect(tpcc.pages).toBeGreaterThan(2 * dbench.pages);
    expect(dbench.slopeBefore).toBeGreaterThan(3 * tpcc.slopeBefore);
  });
});
