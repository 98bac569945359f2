/** |a - b| over the larger of the two; 0 where they are the same, NaN where one is not a number. */
export function relativeError(a: number, b: number): number {
  return a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
}
