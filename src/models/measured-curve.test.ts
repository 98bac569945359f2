import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyKnobs } from '../test/arbitraries';
import { relativeError } from '../test/relative-error';
import { runs } from '../test/runs';
import { measuredCurve } from './measured-curve';

const MEMORY = 1024;
const pointsOf = (curve: (time: number) => number, times: readonly number[]) =>
  times.map((time) => ({ time, distinct: curve(time) }));

describe('measuredCurve', () => {
  it('8 MiB in 0.25 s and 12 MiB in 0.5 s -> 10 MiB in 0.375 s, and the points themselves', () => {
    const curve = measuredCurve(
      [
        { time: 0.25, distinct: 8 },
        { time: 0.5, distinct: 12 },
      ],
      MEMORY,
    );
    expect([curve(0.25), curve(0.375), curve(0.5)]).toEqual([8, 10, 12]);
  });

  it('finds the whole curve again from a few points of a working set that fills up', () => {
    const truth = (time: number) => 60 * (1 - Math.exp(-time / 2)) + 3 * time;
    const curve = measuredCurve(pointsOf(truth, [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 5, 6, 8, 10]), MEMORY);
    for (const time of [0.001, 0.01, 0.1, 0.2, 11, 20, 100]) {
      expect(relativeError(curve(time), truth(time))).toBeLessThan(1e-6);
    }
  });

  it('bends below the first point: a burst of writes lies above the straight line from the origin', () => {
    const curve = measuredCurve(
      [
        { time: 0.25, distinct: 40 },
        { time: 0.5, distinct: 44 },
        { time: 10, distinct: 75 },
      ],
      MEMORY,
    );
    expect(curve(0.125)).toBeGreaterThan(25);
    expect(curve(0.125)).toBeLessThan(40);
  });

  it.each([
    ['bends', pointsOf((time) => 30 * time ** 0.4, [0.25, 0.5, 1, 2, 5, 10])],
    ['no concave curve goes through', pointsOf((time) => 4 * time ** 2, [0.25, 0.5, 1, 2, 5, 10])],
    ['has a step', pointsOf((time) => (time < 3 ? 2 : 50), [1, 2, 4, 8])],
  ])('meets its first and its last point without a jump: one that %s', (_, points) => {
    const curve = measuredCurve(points, MEMORY);
    for (const { time, distinct } of points) {
      expect(curve(time)).toBeCloseTo(distinct, 10);
      expect(relativeError(curve(time * (1 - 1e-9)), distinct)).toBeLessThan(1e-7);
      expect(relativeError(curve(time * (1 + 1e-9)), distinct)).toBeLessThan(1e-7);
    }
  });

  it('is 0 at 0, and never above the memory', () => {
    const points = [{ time: 1, distinct: 900 }];
    expect(measuredCurve(points, MEMORY)(0)).toBe(0);
    expect(measuredCurve(points, MEMORY)(1e6)).toBe(MEMORY);
    expect(measuredCurve(points, 100)(1)).toBe(100);
    expect(measuredCurve([], MEMORY)(5)).toBe(0);
    expect(measuredCurve([{ time: 3, distinct: 0 }], MEMORY)(50)).toBe(0);
  });

  it('never falls where its points do not', () => {
    const steps = fc.array(fc.tuple(fc.double({ min: 0.01, max: 5 }), fc.double({ min: 0, max: 50 })), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        steps.filter((each) => each.flat().every(Number.isFinite)),
        fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 2, maxLength: 20 }),
        (list, times) => {
          let [time, distinct] = [0, 0];
          const points = list.map(([more, added]) => {
            time += more;
            distinct += added;
            return { time, distinct };
          });
          const curve = measuredCurve(points, 1e9);
          const values = [...times].sort((a, b) => a - b).map(curve);
          for (const [i, value] of values.entries()) {
            expect(value).toBeGreaterThanOrEqual((values[i - 1] ?? 0) * (1 - 1e-12));
          }
        },
      ),
      runs(200),
    );
  });

  it('is a number between 0 and the memory for every curve that a link can hold', () => {
    let curves = 0;
    fc.assert(
      fc.property(anyKnobs, fc.double({ min: 0, max: 1e12, noNaN: true }), ({ curve, memory }, time) => {
        if (curve.length > 0) curves += 1;
        const value = measuredCurve(curve, memory)(time);
        expect(value >= 0 && value <= memory).toBe(true);
      }),
      runs(500),
    );
    expect(curves).toBeGreaterThan(150);
  });
});
