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

/** Noise of a measured number around a model's: factors and their shares. */
export type Noise = readonly (readonly [factor: number, share: Fraction])[];

/**
 * Quantiles of numbers with shares, each of them scattered by a noise: as if every number stood there times every factor.
 * Merges the sorted numbers, once for each factor: a tenth of the time of sorting all of them. Adds the shares up in the
 * order in which `weightedQuantiles` does, for sums of shares may hit a quantile to the last digit. Errors: none;
 * infinite numbers come last. 1 and 3, half each, with factors 1 and 2, half each -> of 1, 2, 3, 6 the median is 2.
 */
export function noisyQuantiles(
  values: readonly number[],
  weights: readonly number[],
  noise: Noise,
  quantiles: readonly Fraction[],
): readonly number[] {
  const order = Uint16Array.from(values, (_, i) => i).sort((a, b) => compare(values[a] ?? 0, values[b] ?? 0));
  const sorted = Float64Array.from(order, (i) => values[i] ?? 0);
  const held = Float64Array.from(order, (i) => weights[i] ?? 0);
  const count = values.filter(Number.isFinite).length;
  const ways = noise.length;
  const [factors, shares] = [Float64Array.from(noise, ([by]) => by), Float64Array.from(noise, ([, share]) => share)];
  const places = new Uint16Array(ways);
  const headOf = (way: number): number => {
    const place = places[way] as number;
    // What comes behind the last number is never the least.
    return place < count ? (sorted[place] as number) * (factors[way] as number) : Number.POSITIVE_INFINITY;
  };
  const heads = factors.map((_, way) => headOf(way));
  const [merged, reached] = [new Float64Array(count * ways), new Float64Array(count * ways)];
  let sum = 0;
  for (let k = 0; k < merged.length; k += 1) {
    let least = 0;
    for (let i = 1; i < ways; i += 1) if ((heads[i] as number) < (heads[least] as number)) least = i;
    sum += (held[places[least] as number] as number) * (shares[least] as number);
    merged[k] = heads[least] as number;
    reached[k] = sum;
    places[least] = (places[least] as number) + 1;
    heads[least] = headOf(least);
  }
  for (let i = count; i < held.length; i += 1) for (const share of shares) sum += (held[i] as number) * share;
  const beyond = count < held.length ? Number.POSITIVE_INFINITY : (merged.at(-1) ?? Number.NaN);
  let k = 0;
  return quantiles.map((quantile) => {
    while (k < merged.length && (reached[k] as number) < quantile * sum) k += 1;
    return k < merged.length ? (merged[k] as number) : beyond;
  });
}

/** Infinity less Infinity is no order. */
const compare = (a: number, b: number): number => (a === b ? 0 : a - b);
