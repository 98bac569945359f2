import { mibOfPages } from '../../format/pages';
import { commonWindow, pagesBy } from './counts';
import type { ShownSeries } from './series';

/** The dirtying rate of a series and how it varies from window to window: MiB/s. */
export interface RateStatistics {
  readonly mean: number;
  /** Standard deviation over the windows; null of a single one. */
  readonly deviation: number | null;
  readonly lowest: number;
  readonly highest: number;
  readonly count: number;
  /** Length of the windows, or null where they differ. */
  readonly window: number | null;
}

/** D over windows that lie behind each other: all pages over all of the time. */
function ofWindows(windows: NonNullable<ShownSeries['windows']>): RateStatistics | null {
  if (windows.length === 0) return null;
  const rates = windows.map(({ from, to, pages }) => mibOfPages(pages) / (to - from));
  const pages = windows.reduce((sum, each) => sum + each.pages, 0);
  const time = windows.reduce((sum, { from, to }) => sum + to - from, 0);
  const mean = mibOfPages(pages) / time;
  const squares = rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0);
  return {
    mean,
    deviation: rates.length > 1 ? Math.sqrt(squares / (rates.length - 1)) : null,
    lowest: rates.reduce((least, rate) => Math.min(least, rate), Number.POSITIVE_INFINITY),
    highest: rates.reduce((most, rate) => Math.max(most, rate), 0),
    count: windows.length,
    window: commonWindow(windows),
  };
}

/**
 * D of a series with its spread. Of a curve alone, that of the one window from its start, of the wanted length or, where
 * the curve is coarser or shorter, of the nearest one that it has.
 * Windows of 0.5 s with 64 and 192 pages: 0.5 and 1.5 MiB/s -> mean 1, deviation 0.707 MiB/s.
 */
export function rateStatistics({ windows, curve }: ShownSeries, wanted: number): RateStatistics | null {
  if (windows) return ofWindows(windows);
  if (!curve || curve.times.length === 0) return null;
  const [first, last] = [curve.times[0] ?? 0, curve.times[curve.times.length - 1] ?? 0];
  const window = Math.min(Math.max(wanted, first), last);
  const pages = pagesBy(curve, window);
  if (pages === null) return null;
  const mean = mibOfPages(pages) / window;
  return { mean, deviation: null, lowest: mean, highest: mean, count: 1, window };
}
