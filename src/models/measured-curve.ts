import { nonNegativeLeastSquares } from './non-negative-least-squares';
import type { CurvePoint } from './result';
import type { MiB, Seconds } from './units';

/** U(T): the distinct memory that is written in T seconds. */
export type DirtyCurve = (duration: Seconds) => MiB;

/** Time constants of the saturating terms, in seconds: halves and doubles around those of real guests. */
const TIME_CONSTANTS: readonly Seconds[] = [0.05, 0.1, 0.2, 0.5, 1, 2, 4, 8, 16, 32, 64];

const saturating = (duration: Seconds, constant: Seconds): number => -Math.expm1(-duration / constant);

/**
 * A concave curve through the origin near the points: k_1 (1 - exp(-T / tau_1)) + ... + k_m T with every k >= 0, by
 * least squares. In shares of the last time and of the largest value, so that no square overflows.
 */
function concaveFit(points: readonly CurvePoint[]): DirtyCurve {
  const longest = points.at(-1)?.time ?? 1;
  const most = points.reduce((max, { distinct }) => Math.max(max, distinct), 0);
  if (most === 0) return () => 0;
  // The line stands first: of a single point, to which every term is as near, it makes a steady rate.
  const columns = [
    points.map(({ time }) => time / longest),
    ...TIME_CONSTANTS.map((constant) => points.map(({ time }) => saturating(time, constant))),
  ];
  const [slope = 0, ...shares] = nonNegativeLeastSquares(
    columns,
    points.map(({ distinct }) => distinct / most),
  );
  return (duration) => {
    const line = slope > 0 ? slope * (duration / longest) : 0;
    return most * TIME_CONSTANTS.reduce((sum, each, i) => sum + (shares[i] ?? 0) * saturating(duration, each), line);
  };
}

/** Index of the first point that lies after a time; the points are few. */
function firstAfter(points: readonly CurvePoint[], duration: Seconds): number {
  let [low, high] = [0, points.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.time ?? 0) <= duration) low = middle + 1;
    else high = middle;
  }
  return low;
}

function curveThrough(points: readonly CurvePoint[]): DirtyCurve {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return () => 0;
  const concave = concaveFit(points);
  const atFirst = concave(first.time);
  const shift = last.distinct - concave(last.time);
  return (duration) => {
    if (!(duration > 0)) return 0;
    if (duration >= last.time) return duration === last.time ? last.distinct : concave(duration) + shift;
    if (duration < first.time) {
      return atFirst > 0 ? first.distinct * (concave(duration) / atFirst) : first.distinct * (duration / first.time);
    }
    const index = firstAfter(points, duration);
    const [before, after] = [points[index - 1] ?? first, points[index] ?? last];
    const share = (duration - before.time) / (after.time - before.time);
    return before.distinct + share * (after.distinct - before.distinct);
  };
}

/** One curve is asked for again and again, with every step of a slider and every row of a sweep. */
const known = new WeakMap<readonly CurvePoint[], DirtyCurve>();

/**
 * U(T) from measured points: linear between them; below the first and beyond the last by a concave fit, scaled to meet
 * the first point and shifted to meet the last; 0 at 0, never above the memory.
 * Units: s, MiB -> MiB. Assumes points by ascending time, above 0, each time once. Omits the points' own spread.
 * Errors: none; without points it is 0. (A straight line from the origin to the first point would go badly wrong:
 * guests write in bursts.)
 * 8 MiB in 0.25 s and 12 MiB in 0.5 s -> 10 MiB in 0.375 s.
 */
export function measuredCurve(points: readonly CurvePoint[], memory: MiB): DirtyCurve {
  const curve = known.get(points) ?? curveThrough(points);
  known.set(points, curve);
  return (duration) => Math.min(Math.max(curve(duration), 0), memory);
}
