import type { MiB, MiBPerSecond, Seconds } from '../../models/units';

/** Times, and the distinct memory dirtied in each. */
export interface CurveData {
  readonly times: Float64Array<ArrayBuffer>;
  readonly distinct: Float64Array<ArrayBuffer>;
}

/** D and W. An infinite W is the straight line D T, an infinite D the constant W. */
export interface Shape {
  readonly rate: MiBPerSecond;
  readonly set: MiB;
}

/** Below this D T / W the slope by ln W is taken from its series: the difference would lose its digits. */
const SMALL = 1e-3;

/** x - 1 + exp(-x) less x (1 - exp(-x)), negated: 1 - exp(-x) - x exp(-x). */
function bendOf(x: number): number {
  if (x < SMALL) return x * x * (1 / 2 - x * (1 / 3 - x * (1 / 8 - x / 30)));
  return -Math.expm1(-x) - x * Math.exp(-x);
}

/**
 * U(T) and its slopes by ln D and ln W: W (1 - e^-x), W x e^-x and W (1 - e^-x - x e^-x) with x = D T / W.
 * Units: s -> MiB. D 200, W 100, T 1 -> 86.466, 27.067, 59.399.
 */
export function curveAt(
  { rate, set }: Shape,
  time: Seconds,
): { readonly value: MiB; readonly byRate: number; readonly bySet: number } {
  if (rate === Number.POSITIVE_INFINITY) return { value: set, byRate: 0, bySet: set };
  if (set === Number.POSITIVE_INFINITY) return { value: rate * time, byRate: rate * time, bySet: 0 };
  const x = (rate * time) / set;
  return { value: -set * Math.expm1(-x), byRate: rate * time * Math.exp(-x), bySet: set * bendOf(x) };
}

/** The sum of squared distances. */
export function squares({ times, distinct }: CurveData, shape: Shape): number {
  let sum = 0;
  for (let i = 0; i < times.length; i += 1) {
    sum += ((distinct[i] as number) - curveAt(shape, times[i] as number).value) ** 2;
  }
  return sum;
}

/** The best W for a given D / W: a straight regression through the origin on 1 - exp(-T D / W). */
export function bestSet({ times, distinct }: CurveData, bend: number): MiB {
  let [along, size] = [0, 0];
  for (let i = 0; i < times.length; i += 1) {
    const part = -Math.expm1(-bend * (times[i] as number));
    along += part * (distinct[i] as number);
    size += part * part;
  }
  return along / size;
}

/** The best D of a straight line through the origin. */
export function bestRate({ times, distinct }: CurveData): MiBPerSecond {
  let [along, size] = [0, 0];
  for (let i = 0; i < times.length; i += 1) {
    along += (times[i] as number) * (distinct[i] as number);
    size += (times[i] as number) ** 2;
  }
  return along / size;
}

/** Sums for one step: slopes squared, and slopes by residuals. */
function sumsAt({ times, distinct }: CurveData, shape: Shape) {
  let [rr, rs, ss, r, s] = [0, 0, 0, 0, 0];
  for (let i = 0; i < times.length; i += 1) {
    const { value, byRate, bySet } = curveAt(shape, times[i] as number);
    const residual = (distinct[i] as number) - value;
    rr += byRate * byRate;
    rs += byRate * bySet;
    ss += bySet * bySet;
    r += byRate * residual;
    s += bySet * residual;
  }
  return { rr, rs, ss, r, s };
}

const STEPS = 200;
/** A step of less than this in ln D and ln W has arrived. */
const ARRIVED = 1e-14;
/** W beyond so many times, and D T below such a part of, what was seen is a straight line or a constant. */
const FARTHEST = 1e9;
/** The longest step in a logarithm. */
const LONGEST = 2;

/**
 * Levenberg and Marquardt's steps on ln D and ln W from a start, until they no longer move. The damping grows tenfold
 * after a step that does not help, and falls to a tenth after one that does.
 */
export function polish(data: CurveData, start: Shape): Shape {
  let shape = start;
  let left = squares(data, shape);
  let damping = 1e-3;
  const most = data.distinct.reduce((larger, value) => Math.max(larger, value), 0);
  const shortest = data.times.reduce((less, time) => Math.min(less, time), Number.POSITIVE_INFINITY);
  let sums = sumsAt(data, shape);
  for (let i = 0; i < STEPS; i += 1) {
    const { rr, rs, ss, r, s } = sums;
    const [a, c] = [rr * (1 + damping), ss * (1 + damping)];
    const rest = a * c - rs * rs;
    if (!(rest > 0)) return shape;
    const cut = (value: number) => Math.max(-LONGEST, Math.min(LONGEST, value));
    const [byRate, bySet] = [cut((c * r - rs * s) / rest), cut((a * s - rs * r) / rest)];
    const next = { rate: shape.rate * Math.exp(byRate), set: shape.set * Math.exp(bySet) };
    const leftThen = squares(data, next);
    const hasArrived = Math.abs(byRate) < ARRIVED && Math.abs(bySet) < ARRIVED;
    if (leftThen <= left) {
      [shape, left, damping] = [next, leftThen, Math.max(damping / 10, 1e-12)];
      sums = sumsAt(data, shape);
    } else damping *= 10;
    const isLimit = shape.set > FARTHEST * most || shape.rate * shortest > FARTHEST * shape.set;
    if (hasArrived || isLimit || damping > 1e12) return shape;
  }
  return shape;
}
