/** Which way to look from the present value. */
export type Side = 'up' | 'down';

/** The range of a knob, as its table gives it. */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly integer?: true;
}

const FINEST_STEP = 0.001;
const COARSEST_STEP = 0.02;
/** Steps widen by this much each time, from 0.1 % to 2 %. */
const WIDENING = 1.02;
/** Where a search downward towards 0 gives up: this share of the present value. */
const SMALLEST_SHARE = 1e-9;
/** Below this share of the range a value counts as 0; the smallest doubles would not even change by 0.1 %. */
const NEXT_TO_NOTHING = 1e-15;

/** Whole numbers from the present one to the end of the range, nearest first. */
function integersOutward(from: number, range: Range, side: Side): number[] {
  const values: number[] = [];
  if (side === 'up') for (let v = Math.floor(from) + 1; v <= range.max; v += 1) values.push(v);
  else for (let v = Math.ceil(from) - 1; v >= range.min; v -= 1) values.push(v);
  return values;
}

/**
 * Values to try from the present one to the end of a knob's range, nearest first: whole numbers where the knob counts,
 * else in growing steps on a log scale, with the end of the range last (unless that is 0, which is infinitely far).
 * Steps grow from `finest`, a share. Assumes a positive `from` where the knob does not count.
 */
export function outwardGrid(from: number, range: Range, side: Side, finest = FINEST_STEP): number[] {
  if (range.integer) return integersOutward(from, range, side);
  const values: number[] = [];
  const end = side === 'up' ? range.max : range.min;
  if (from === end) return values;
  const nothing = range.max * NEXT_TO_NOTHING;
  if (side === 'up') {
    let step = finest;
    for (let v = Math.max(from * (1 + step), nothing); v < end; v *= 1 + step) {
      values.push(v);
      step = Math.min(step * WIDENING, COARSEST_STEP);
    }
  } else {
    const floor = Math.max(end, from * SMALLEST_SHARE, nothing);
    let step = finest;
    for (let v = from / (1 + step); v > floor; v /= 1 + step) {
      values.push(v);
      step = Math.min(step * WIDENING, COARSEST_STEP);
    }
  }
  if (end > 0) values.push(end);
  return values;
}
