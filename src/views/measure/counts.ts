/** Distinct pages written between two times. */
export interface WindowCount {
  readonly from: number;
  readonly to: number;
  readonly pages: number;
}

/** Distinct pages since the start, at each peek. */
export interface Curve {
  readonly times: ArrayLike<number>;
  readonly pages: ArrayLike<number>;
}

/** What the charts say is only as long as its windows: a ragged edge of 5 % is a clock, not a change. */
const EVEN = 0.05;

/** The common length of windows, or null where they differ. */
export function commonWindow(windows: readonly WindowCount[]): number | null {
  const lengths = windows.map(({ from, to }) => to - from);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return lengths.every((length) => Math.abs(length / mean - 1) <= EVEN) ? mean : null;
}

/** Distinct pages in the first `time` seconds, between two peeks by a straight line; null beyond the curve. */
export function pagesBy({ times, pages }: Curve, time: number): number | null {
  let [t0, c0] = [0, 0];
  for (let i = 0; i < times.length; i += 1) {
    const [t1, c1] = [times[i] ?? 0, pages[i] ?? 0];
    if (time <= t1 * (1 + 1e-12))
      return i === 0 && time < t1 * (1 - 1e-9) ? null : c0 + ((c1 - c0) * (time - t0)) / (t1 - t0);
    [t0, c0] = [t1, c1];
  }
  return null;
}
