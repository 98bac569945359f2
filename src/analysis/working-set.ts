import type { Seconds } from '../models/units';

/** Distinct pages written since the start, at peeks whose times ascend from above 0. They need not be even. */
export interface DistinctCurve {
  readonly times: ArrayLike<Seconds>;
  readonly pages: ArrayLike<number>;
}

/**
 * What the curve does beyond the point. `flat`: no new pages. `steady`: fresh pages at one rate. `straight`: it never
 * bends, so no set is written again. `unsettled`: it still bends where the series ends.
 */
export type CurveShape = 'flat' | 'steady' | 'straight' | 'unsettled';

/** The working set as it is read off the curve: a peek, and the slopes to it and beyond it. */
export interface WorkingSet {
  readonly shape: CurveShape;
  /** Which peek, from 0. */
  readonly index: number;
  readonly time: Seconds;
  readonly pages: number;
  /** Of the line from the origin to the point, pages/s: the dirtying rate over that time. */
  readonly slopeBefore: number;
  /** Of the line through the last quarter, pages/s. */
  readonly slopeAfter: number;
}

/** The last quarter of the time says what the curve does in the end. Ours. */
const TAIL = 1 / 4;
/**
 * "On the line" is within 5 % of it. Of a set that is written evenly, 95 % are found after three times the time in
 * which each page is written once on average: 27 peeks of 50 ms for Dbench, within the paper's 20 to 30.
 */
const TOLERANCE = 0.05;
/** A bend within the last quarter counts from 3 % of the whole bend on: less than 95 % of an even set has been seen. */
const STILL_BENDS = 0.03;
/** A last slope of 90 % of the first one, twice the tolerance, is no bend. */
const STRAIGHT = 0.9;
/** The last quarter is looked at in four parts, so it needs five peeks; a series needs eight. */
const TAIL_PARTS = 4;
const FEWEST_PEEKS = 8;

function median(values: readonly number[]): number {
  const sorted = new Float64Array(values).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

const at = (values: ArrayLike<number>, index: number): number => values[index] as number;

const slopeBetween = ({ times, pages }: DistinctCurve, from: number, to: number): number =>
  (at(pages, to) - at(pages, from)) / (at(times, to) - at(times, from));

/** The first peek from `first` on that is not before a time; the last peek if all are. */
function peekAt({ times }: DistinctCurve, time: Seconds, first = 0): number {
  let index = first;
  while (index < times.length - 1 && at(times, index) < time) index += 1;
  return index;
}

/** First peek of the last quarter, or of the last five peeks where the quarter has fewer. */
function tailStart(curve: DistinctCurve): number {
  const last = curve.times.length - 1;
  return Math.min(peekAt(curve, (1 - TAIL) * at(curve.times, last)), last - TAIL_PARTS);
}

/**
 * The line of the last quarter: the median slope of peeks that lie half the quarter apart, through the median height.
 * Medians, because a single burst moves a least-squares line and all that it is compared with.
 */
function tailLine(curve: DistinctCurve, start: number): { readonly slope: number; readonly height: number } {
  const { times, pages } = curve;
  const last = times.length - 1;
  const apart = (at(times, last) - at(times, start)) / 2;
  const slopes: number[] = [];
  for (let [i, far] = [start, start]; at(times, i) + apart <= at(times, last) + 1e-9 * apart; i += 1) {
    far = peekAt(curve, at(times, i) + apart * (1 - 1e-9), Math.max(far, i + 1));
    slopes.push(slopeBetween(curve, i, far));
  }
  const slope = median(slopes);
  const heights = Array.from(
    { length: last - start + 1 },
    (_, i) => at(pages, start + i) - slope * at(times, start + i),
  );
  return { slope, height: median(heights) };
}

/** How much the slope still changes within the last quarter, if it falls or rises from each of four parts to the next. */
function bendInTail(curve: DistinctCurve, start: number): number {
  const { times } = curve;
  const last = times.length - 1;
  const step = (at(times, last) - at(times, start)) / TAIL_PARTS;
  const edges = Array.from({ length: TAIL_PARTS + 1 }, (_, i) =>
    i === TAIL_PARTS ? last : peekAt(curve, at(times, start) + i * step * (1 - 1e-9), start),
  );
  const slopes = edges.slice(1).map((edge, i) => slopeBetween(curve, edges[i] ?? start, edge));
  const falls = slopes.slice(1).map((slope, i) => (slopes[i] ?? slope) - slope);
  if (falls.every((fall) => fall > 0)) return falls.length * Math.min(...falls);
  if (falls.every((fall) => fall < 0)) return -falls.length * Math.max(...falls);
  return 0;
}

function steepest({ times, pages }: DistinctCurve): number {
  let most = 0;
  for (let i = 0; i < times.length; i += 1) most = Math.max(most, at(pages, i) / at(times, i));
  return most;
}

/**
 * The working set, read where the slope of the curve stops changing (sec. 5.2).
 *
 * The rule: a straight line is laid through the last quarter of the series. The point is the first peek from which on
 * every peek lies within 5 % of that line. If the line leads to the origin (its slope is at least 90 % of that to the
 * point), the curve is straight: nothing is written again, and the last peek is taken. If the point lies in the last
 * quarter, or the slope changes there from part to part by more than 3 % of all it has changed before, the curve is
 * unsettled: the last peek is taken, and is a lower limit. Flat: beyond the point the line rises by less than 5 %.
 *
 * Units: s, pages, pages/s. Assumes pages that do not fall. Omits peeks between which a burst lies: a curve of steps
 * higher than 5 % is settled only after the last of them. Errors: null with fewer than eight peeks.
 * 10,000 pages written evenly at 22,000 a second, peeks of 50 ms over 60 s -> flat, the peek after 1.4 s, 9,540 pages.
 */
export function readWorkingSet(curve: DistinctCurve): WorkingSet | null {
  const { times, pages } = curve;
  const last = times.length - 1;
  if (times.length < FEWEST_PEEKS || !(at(times, 0) > 0)) return null;
  const start = tailStart(curve);
  const { slope, height } = tailLine(curve, start);
  const isOff = (i: number): boolean => {
    const line = height + slope * at(times, i);
    return Math.abs(at(pages, i) - line) > TOLERANCE * Math.abs(line);
  };
  let index = last;
  while (index > 0 && !isOff(index - 1)) index -= 1;
  if (isOff(last)) index = last;
  const slopeTo = (i: number): number => at(pages, i) / at(times, i);
  const result = (shape: CurveShape, i: number): WorkingSet => ({
    shape,
    index: i,
    time: at(times, i),
    pages: at(pages, i),
    slopeBefore: slopeTo(i),
    slopeAfter: slope,
  });
  const bent = steepest(curve) - slope;
  if (at(pages, last) > 0 && index <= start && slope >= STRAIGHT * slopeTo(index)) return result('straight', last);
  if (index > start || bendInTail(curve, start) > STILL_BENDS * bent) return result('unsettled', last);
  const rise = slope * (at(times, last) - at(times, index));
  return result(rise <= TOLERANCE * at(pages, index) ? 'flat' : 'steady', index);
}
