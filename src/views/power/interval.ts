/** Times between two readings that a meter may have, in s: from four a second to one in five seconds. */
export const INTERVALS = [0.25, 0.5, 1, 1.5, 2, 2.5, 3, 4, 5] as const;

/** The stop of a slider over them that is nearest to an interval. */
export function stopOf(interval: number): number {
  const distances = INTERVALS.map((each) => Math.abs(each - interval));
  return distances.indexOf(Math.min(...distances));
}
