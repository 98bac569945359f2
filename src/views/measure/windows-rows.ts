import type { TableData } from '../../format/csv';
import { formatNumber, joined, scaleTransferRate } from '../../format/number';
import { mibOfPages, writePages } from '../../format/pages';
import type { WindowCount } from './counts';
import type { PageUnit } from './measure-state';
import { type RateStatistics, rateStatistics } from './rate-statistics';
import type { ShownSeries } from './series';
import { timeText } from './time-text';

/** A line of figure 8. */
export interface WindowsLine {
  readonly series: ShownSeries;
  readonly windows: readonly WindowCount[];
  readonly spread: RateStatistics;
}

/** Figure 8: what each window dirtied, of all series that say it. */
export interface WindowsData {
  readonly lines: readonly WindowsLine[];
  /** Those that do not. */
  readonly without: readonly ShownSeries[];
  /** The right end of what is shown. */
  readonly end: number;
  readonly unit: PageUnit;
  /** The chosen window: in pages, every series is shown as if its windows were so long. */
  readonly window: number;
  readonly largest: number;
  readonly value: (window: WindowCount) => number;
}

/** Values of figure 8: MiB/s, or pages in a window of the chosen length. */
export function windowsRows(series: readonly ShownSeries[], unit: PageUnit, window: number, end: number): WindowsData {
  const value = ({ from, to, pages }: WindowCount) =>
    unit === 'MiB' ? mibOfPages(pages) / (to - from) : (pages * window) / (to - from);
  const lines = series.flatMap((each): WindowsLine[] => {
    const spread = each.windows && rateStatistics(each, window);
    return each.windows && spread ? [{ series: each, windows: each.windows, spread }] : [];
  });
  const all = lines.flatMap(({ windows }) => windows);
  return {
    lines,
    without: series.filter(({ windows }) => windows === null),
    end,
    unit,
    window,
    largest: all.reduce((most, each) => Math.max(most, value(each)), 0),
    value,
  };
}

const rate = (mibPerSecond: number): string => joined(scaleTransferRate(mibPerSecond));

/** Below this share of the mean, the windows are all alike to the eye. */
const STEADY = 0.05;

/** The finding of figure 8. */
export function windowsTitle({ lines }: WindowsData): string {
  const [first, ...others] = lines;
  if (!first) return 'What each window dirties';

  if (others.length === 0) {
    const { series, spread } = first;
    const isSteady = (spread.deviation ?? 0) <= STEADY * spread.mean;
    return isSteady ? `${series.label} dirties steadily, window after window` : `${series.label} does not dirty evenly`;
  }
  const byRate = [...lines].sort((a, b) => b.spread.mean - a.spread.mean);
  const [fastest, slowest] = [byRate[0] ?? first, byRate.at(-1) ?? first];
  if (lines.length === 2 && slowest.spread.mean > 0) {
    const times = formatNumber(fastest.spread.mean / slowest.spread.mean, 2);
    return `${fastest.series.label} dirties ${times} times as fast as ${slowest.series.label}`;
  }
  return `${fastest.series.label} dirties fastest, ${slowest.series.label} slowest`;
}

/** Why a series that counts since the start is not in figure 8. */
function withoutText(without: readonly ShownSeries[]): string {
  if (without.length === 0) return '';
  return ` Not here: ${without.map(({ label }) => label).join(', ')}. A count since the start has no windows.`;
}

/** Figure 8 in sentences: number of windows, extremes, means. */
export function windowsSummary({ lines, without }: WindowsData): string {
  const [first, ...others] = lines;
  if (!first) return withoutText(without).trim() || 'There is nothing to show.';
  const { series, spread } = first;
  const length = spread.window === null ? '' : ` of ${timeText(spread.window)}`;
  const [low, high] = [scaleTransferRate(spread.lowest), scaleTransferRate(spread.highest)];
  const from = low.unit === high.unit ? low.number : joined(low);
  const own = `${series.label}: ${formatNumber(spread.count, 15)} windows${length}, ${from} to ${joined(high)}, mean ${rate(spread.mean)}.`;
  const means = others.map((line) => `${line.series.label} ${rate(line.spread.mean)}`).join(', ');
  return `${own}${means === '' ? '' : ` Means of the others: ${means}.`}${withoutText(without)}`;
}

const windowAt = (windows: readonly WindowCount[], time: number): WindowCount | undefined =>
  windows.find(({ from, to }) => time >= from && time < to);

/** What every series dirtied at a time, in a sentence. */
export function describeWindows({ lines }: WindowsData, time: number): string | null {
  const here = lines.flatMap(({ series, windows }) => {
    const found = windowAt(windows, time);
    return found ? [{ series, found }] : [];
  });
  const [first] = here;
  if (!first) return null;
  const words = here.map(({ series, found: { from, to, pages } }) => {
    return `${series.label} ${rate(mibOfPages(pages) / (to - from))}, ${writePages(pages)}`;
  });
  return `${timeText(first.found.from)} to ${timeText(first.found.to)}: ${words.join('; ')}.`;
}

/** The numbers of figure 8: a row for each window, columns for each series. */
export function windowsTable({ lines }: WindowsData): TableData {
  const keyOf = ({ from, to }: WindowCount) => `${from} ${to}`;
  const windows = new Map<string, { from: number; to: number; pages: Map<string, number> }>();
  for (const { series, windows: own } of lines) {
    for (const each of own) {
      const row = windows.get(keyOf(each)) ?? { from: each.from, to: each.to, pages: new Map() };
      row.pages.set(series.key, each.pages);
      windows.set(keyOf(each), row);
    }
  }
  const rows = [...windows.values()].sort((a, b) => a.from - b.from || a.to - b.to);
  return {
    columns: [
      { key: 'from_s', label: 'From (s)' },
      { key: 'to_s', label: 'To (s)' },
      ...lines.flatMap(({ series: { key, label } }) => [
        { key: `${key}_pages`, label: `${label} (pages)` },
        { key: `${key}_mib_per_s`, label: `${label} (MiB/s)` },
      ]),
    ],
    rows: rows.map(({ from, to, pages }) => [
      from,
      to,
      ...lines.flatMap(({ series: { key } }) => {
        const count = pages.get(key);
        return count === undefined ? [null, null] : [count, mibOfPages(count) / (to - from)];
      }),
    ]),
  };
}
