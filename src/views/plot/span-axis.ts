import { formatNumber, type Rung } from '../../format/number';
import { roundStep, type Tick } from './axis';

/** An axis between two round values, of which the lower may lie below 0. */
export interface SpanAxis {
  readonly unit: string;
  readonly ticks: readonly Tick[];
  readonly from: number;
  readonly to: number;
}

const TICKS_WANTED = 4;
/** Less than this part of the larger end is the rounding of doubles. */
const NOTHING = 1e-12;
/** Below this steps would have no digits. */
const SMALLEST = 1e-290;

/**
 * An axis from at most `low` to at least `high` with round ticks, in the unit that suits the larger of them. Without two
 * different numbers: from 0 to 1 or about the one that there is.
 * -12 to 37 J -> -20, 0, 20, 40 J.
 */
export function spanAxis(low: number, high: number, rungs: readonly Rung[], ticks = TICKS_WANTED): SpanAxis {
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (!Number.isFinite(size) || size < SMALLEST) return spanAxis(0, 1, rungs, ticks);
  if (!(high - low > NOTHING * size)) return spanAxis(Math.min(low, 0), Math.max(high, 0) || 1, rungs, ticks);
  const rung = rungs.find((each) => size / each.size < each.below) ?? rungs.at(-1);
  const unit = rung?.size ?? 1;
  const step = roundStep((high - low) / unit, ticks);
  const first = Math.floor(low / unit / step + 1e-9);
  // Not the 0 below 0.
  const last = Math.ceil(high / unit / step - 1e-9) + 0;
  return {
    unit: rung?.unit ?? '',
    ticks: Array.from({ length: last - first + 1 }, (_, i) => ({
      value: (first + i) * step * unit,
      label: formatNumber((first + i) * step),
    })),
    from: first * step * unit,
    to: last * step * unit,
  };
}

/** Where a value stands between two ends in pixels. */
export function positionOnSpan({ from, to }: SpanAxis, value: number, start: number, end: number): number {
  return start + ((end - start) * (value - from)) / (to - from);
}

/** The least and the most of some columns; numbers that are none do not count. */
export function reachOf(...columns: readonly ArrayLike<number>[]): { readonly low: number; readonly high: number } {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const column of columns) {
    for (let i = 0; i < column.length; i += 1) {
      const value = column[i] as number;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return { low, high };
}
