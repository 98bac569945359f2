import type { Watts } from '../models/units';
import { quantile } from './quantile';
import { mean } from './statistics';

/** Median absolute deviation of a normal law times this is its standard deviation. */
const MAD_TO_DEVIATION = 1.4826;

/** Standard deviation as the middle half tells it, so that a few wild readings do not count; 0 of nothing. */
export function robustDeviation(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const middle = quantile(values, 0.5);
  return (
    MAD_TO_DEVIATION *
    quantile(
      values.map((value) => Math.abs(value - middle)),
      0.5,
    )
  );
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
  const sorted = [...watts].sort((a, b) => a - b);
  const total = sorted.reduce((sum, value) => sum + value, 0);
  let [best, cut, below] = [0, 0, 0];
  for (const [i, value] of sorted.slice(0, -1).entries()) {
    below += value;
    const [low, high] = [i + 1, sorted.length - i - 1];
    const apart = low * high * (below / low - (total - below) / high) ** 2;
    if (apart > best) [best, cut] = [apart, low];
  }
  return best > 0 ? { low: sorted.slice(0, cut), high: mean(sorted.slice(cut)) } : null;
}
