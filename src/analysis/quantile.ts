/**
 * Quantile by linear interpolation between the sorted values (type 7, as R, NumPy and spreadsheets have it).
 * No unit. Errors: NaN of nothing. Half of 1, 2, 3, 10 -> 2.5; nine tenths of 0, 10 -> 9.
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}
