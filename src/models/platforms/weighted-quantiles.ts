import type { Fraction } from '../units';

/** A value and its share. */
export interface Weighted<Value> {
  readonly value: Value;
  readonly weight: Fraction;
}

/**
 * Quantiles of values with shares: the least value with which so much of all shares is reached.
 * No unit. Errors: NaN of nothing. Half of 1 (0.4), 2 (0.3) and 5 (0.3) -> 2.
 */
export function weightedQuantiles(values: readonly Weighted<number>[], shares: readonly Fraction[]): readonly number[] {
  const sorted = [...values].sort((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  return shares.map((share) => {
    let reached = 0;
    for (const { value, weight } of sorted) {
      reached += weight;
      if (reached >= share * total) return value;
    }
    return sorted.at(-1)?.value ?? Number.NaN;
  });
}
