import type { Watts } from '../../models/units';
import { mean } from '../statistics';

/** Median absolute deviation of a normal law times this is its standard deviation. */
const MAD_TO_DEVIATION = 1.4826;

/** The middle value, or the mean of the two in the middle; NaN of nothing. Typed arrays sort ten times as fast. */
export function median(values: ArrayLike<number>): number {
  const sorted = new Float64Array(values).sort();
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

/** Standard deviation as the middle half tells it, so that a few wild readings do not count; 0 of nothing. */
export function robustDeviation(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const middle = median(values);
  return MAD_TO_DEVIATION * median(values.map((value) => Math.abs(value - middle)));
}

/** Each value beside its neighbours: the middle one of three, so that a single spike is gone and an edge stays. */
export function withoutSpikes(values: readonly number[]): number[] {
  return values.map((value, i) => {
    const [before, after] = [values[i - 1] ?? value, values[i + 1] ?? value];
    return Math.max(Math.min(before, value), Math.min(Math.max(before, value), after));
  });
}

/**
 * Parts readings into low and high ones so that the two groups lie furthest apart for their sizes: n_1 n_2 (m_1 - m_2)^2
 * is largest (Otsu's rule). Units: W. Returns the low ones and the mean of the high ones; null where all are alike.
 * 200, 201, 199, 240, 241 -> 199, 200, 201 and 240.5.
 */
export function partLevels(watts: readonly Watts[]): { readonly low: readonly Watts[]; readonly high: Watts } | null {
  const sorted = new Float64Array(watts).sort();
  const total = sorted.reduce((sum, value) => sum + value, 0);
  let [best, cut, below] = [0, 0, 0];
  for (let low = 1; low < sorted.length; low += 1) {
    below += sorted[low - 1] ?? 0;
    const high = sorted.length - low;
    const apart = low * high * (below / low - (total - below) / high) ** 2;
    if (apart > best) [best, cut] = [apart, low];
  }
  return best > 0 ? { low: [...sorted.subarray(0, cut)], high: mean([...sorted.subarray(cut)]) } : null;
}
