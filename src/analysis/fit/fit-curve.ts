import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Estimate } from '../../models/regression';
import { studentT975 } from '../../models/student-t';
import type { MiB, Seconds } from '../../models/units';
import { bestRate, bestSet, type CurveData, curveAt, polish, type Shape, squares } from './fit-curve-steps';

/**
 * What the points say of U(T) = W (1 - exp(-D T / W)). `both`: D and W. `straight`: the curve does not bend yet, a
 * straight line fits as well, so D only. `flat`: the shortest time has found all there is, so W only.
 */
export type CurveKnown = 'both' | 'straight' | 'flat';

/** A fitted dirty curve. Survives structured clone. */
export interface CurveFit {
  readonly known: CurveKnown;
  /** D in MiB/s; null where it cannot be told. */
  readonly rate: Estimate | null;
  /** W in MiB; null where it cannot be told. */
  readonly set: Estimate | null;
  readonly count: number;
  readonly degreesOfFreedom: number;
  readonly residualDeviation: MiB;
  /** Of the spread about the mean, the part that the curve explains. */
  readonly rSquared: number;
  readonly fitted: Float64Array<ArrayBuffer>;
  readonly residuals: Float64Array<ArrayBuffer>;
}

export type CurveRefusal =
  | { readonly kind: 'too-few'; readonly count: number; readonly needed: number }
  | { readonly kind: 'one-duration'; readonly duration: Seconds }
  | { readonly kind: 'not-finite'; readonly row: number }
  | { readonly kind: 'not-positive'; readonly row: number }
  | { readonly kind: 'nothing-dirtied' };

type CurveOutcome =
  | { readonly kind: 'fitted'; readonly fit: CurveFit }
  | { readonly kind: 'refused'; readonly because: CurveRefusal };

const FEWEST = 3;
/** MiB: a thousandth of a byte is nothing. */
const LEAST = 1e-9;
/** Starting points for the search, spread over all bends that the times could show. */
const STARTS = 8;
/** Starts are tried on at most this many points; the best is then polished on all. */
const TRIED = 2000;
/**
 * A curve that has bent by less than 2.5 % at its longest time (D T / W below this) is straight for all that it says of
 * W: of a program that sweeps through 384 MiB, points of much higher precision gave 38,000 MiB.
 */
const SHALLOW = 0.05;
/** A distance of this part of the data is the rounding of whoever wrote them down. */
const EXACT = 1e-9;

function refusalOf({ times, distinct }: CurveData): CurveRefusal | null {
  let [shortest, longest, most] = [Number.POSITIVE_INFINITY, 0, 0];
  for (let row = 0; row < times.length; row += 1) {
    const [time, pages] = [times[row] as number, distinct[row] as number];
    if (!Number.isFinite(time) || !Number.isFinite(pages)) return { kind: 'not-finite', row };
    if (time <= 0 || pages < 0) return { kind: 'not-positive', row };
    [shortest, longest, most] = [Math.min(shortest, time), Math.max(longest, time), Math.max(most, pages)];
  }
  if (times.length < FEWEST) return { kind: 'too-few', count: times.length, needed: FEWEST };
  if (shortest === longest) return { kind: 'one-duration', duration: longest };
  return most > LEAST ? null : { kind: 'nothing-dirtied' };
}

/** Every so many points, so that about `TRIED` are left. */
function thinned({ times, distinct }: CurveData): CurveData {
  const step = Math.max(1, Math.ceil(times.length / TRIED));
  const keep = (column: CurveData['times']) => (step === 1 ? column : column.filter((_, i) => i % step === 0));
  return { times: keep(times), distinct: keep(distinct) };
}

/** The best of several seeded starts: D / W between a hundredth of the longest time's and ten of the shortest one's. */
function search(data: CurveData, seed: number): Shape {
  const few = thinned(data);
  const generator = xoroshiro128plus(seed);
  const slowest = Math.log(0.01 / data.times.reduce((most, time) => Math.max(most, time), 0));
  const fastest = Math.log(10 / data.times.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY));
  let best: { shape: Shape; left: number } | null = null;
  for (let i = 0; i < STARTS; i += 1) {
    const bend = Math.exp(slowest + ((i + uniformFloat64(generator)) / STARTS) * (fastest - slowest));
    const set = bestSet(few, bend);
    const shape = polish(few, { rate: bend * set, set });
    const left = squares(few, shape);
    if (best === null || left < best.left) best = { shape, left };
  }
  return polish(data, best?.shape ?? { rate: 1, set: 1 });
}

/** Standard errors of ln D and ln W: the inverse of the squares of the slopes, times the variance. */
function errorsOf({ times }: CurveData, shape: Shape, variance: number): { rate: number; set: number } {
  let [a, b, c] = [0, 0, 0];
  for (let i = 0; i < times.length; i += 1) {
    const { byRate, bySet } = curveAt(shape, times[i] as number);
    a += byRate * byRate;
    b += byRate * bySet;
    c += bySet * bySet;
  }
  const rest = a * c - b * b;
  return { rate: Math.sqrt((variance * c) / rest), set: Math.sqrt((variance * a) / rest) };
}

function estimate(name: string, value: number, relative: number, t: number): Estimate {
  // The interval of the logarithm: neither a rate nor a set can be below 0.
  const reach = Math.exp(t * relative);
  return { name, value, standardError: value * relative, low: value / reach, high: value * reach };
}

/** Which of the three stories holds: the simple ones, unless the curve is better by more than chance. */
function knownOf(left: number, straight: number, flat: number, df: number, size: number): CurveKnown {
  const limit = Math.max(left * (1 + studentT975(df) ** 2 / df), (EXACT * size) ** 2);
  if (straight <= limit && straight <= flat) return 'straight';
  return flat <= limit ? 'flat' : 'both';
}

function describe(data: CurveData, shape: Shape, known: CurveKnown): CurveFit {
  const { times, distinct } = data;
  const count = times.length;
  const df = count - (known === 'both' ? 2 : 1);
  const fitted = times.map((time) => curveAt(shape, time).value);
  const residuals = distinct.map((value, i) => value - (fitted[i] as number));
  const left = residuals.reduce((sum, value) => sum + value * value, 0);
  const mean = distinct.reduce((sum, value) => sum + value, 0) / count;
  const spread = distinct.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const [variance, t] = [left / df, studentT975(df)];
  const errors =
    known === 'both'
      ? errorsOf(data, shape, variance)
      : {
          rate: Math.sqrt(variance / fitted.reduce((sum, value) => sum + value * value, 0)),
          set: Math.sqrt(variance / count) / shape.set,
        };
  return {
    known,
    rate: known === 'flat' ? null : estimate('D', shape.rate, errors.rate, t),
    set: known === 'straight' ? null : estimate('W', shape.set, errors.set, t),
    ...{ count, degreesOfFreedom: df, residualDeviation: Math.sqrt(variance) },
    rSquared: spread > 0 ? 1 - left / spread : 0,
    ...{ fitted, residuals },
  };
}

/**
 * D and W of the dirty curve U(T) = W (1 - exp(-D T / W)) from times and the distinct memory dirtied in each: least
 * squares by Levenberg and Marquardt's method on ln D and ln W, from several seeded starts.
 *
 * Units: s, MiB -> MiB/s, MiB. Assumes errors that are independent and alike. Omits bursts and hot sets within the set.
 * W is not told where a straight line through the origin fits as well as the curve, and D is not where a constant
 * does: by less than t^2 residual variances (95 %), or by a bend of less than 2.5 %. Intervals are of the logarithms.
 * Errors as values: fewer than three points, one duration only, a number that is none or below 0, all distinct 0.
 * 86.47, 98.17, 99.75 MiB in 1, 2, 3 s -> D 200 MiB/s, W 100 MiB.
 */
export function fitDirtyCurve(
  times: ArrayLike<Seconds>,
  distinct: ArrayLike<MiB>,
  { seed }: { readonly seed: number },
): CurveOutcome {
  const data: CurveData = { times: Float64Array.from(times), distinct: Float64Array.from(distinct) };
  const because = refusalOf(data);
  if (because) return { kind: 'refused', because };
  const shape = search(data, seed);
  const straight = { rate: bestRate(data), set: Number.POSITIVE_INFINITY };
  const flat = { rate: Number.POSITIVE_INFINITY, set: bestSet(data, Number.POSITIVE_INFINITY) };
  const size = Math.sqrt(data.distinct.reduce((sum, value) => sum + value * value, 0));
  const [left, ofLine, ofLevel] = [squares(data, shape), squares(data, straight), squares(data, flat)];
  const longest = data.times.reduce((most, time) => Math.max(most, time), 0);
  const isShallow = shape.rate * longest < SHALLOW * shape.set;
  const known = isShallow
    ? 'straight'
    : knownOf(Math.min(left, ofLine, ofLevel), ofLine, ofLevel, data.times.length - 2, size);
  return { kind: 'fitted', fit: describe(data, { both: shape, straight, flat }[known], known) };
}
