import type { TableData } from '../../format/csv';
import { formatNumber, joined, scaleTransferRate } from '../../format/number';
import { mibOfPages, writePages } from '../../format/pages';
import type { WindowCount } from './counts';
import type { PageUnit } from './measure-state';
import { type RateStatistics, rateStatistics } from './rate-statistics';
import type { ShownSeries } from './series';
import { timeText } from './time-text';
import * as words from './words';

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
  if (!first) return words.whatWindowsDirty;

  if (others.length === 0) {
    const { series, spread } = first;
    const isSteady = (spread.deviation ?? 0) <= STEADY * spread.mean;
    return isSteady ? words.dirtiesSteadily(series.label) : words.dirtiesUnevenly(series.label);
  }
  const byRate = [...lines].sort((a, b) => b.spread.mean - a.spread.mean);
  const [fastest, slowest] = [byRate[0] ?? first, byRate.at(-1) ?? first];
  if (lines.length === 2 && slowest.spread.mean > 0) {
    const times = formatNumber(fastest.spread.mean / slowest.spread.mean, 2);
    return words.dirtiesTimesAsFast(fastest.series.label, times, slowest.series.label);
  }
  return words.fastestAndSlowest(fastest.series.label, slowest.series.label);
}

/** Why a series that counts since the start is not in figure 8. */
function withoutText(without: readonly ShownSeries[]): string {
  return without.length === 0 ? '' : words.notInWindows(without.map(({ label }) => label).join(', '));
}

/** Figure 8 in sentences: number of windows, extremes, means. */
export function windowsSummary({ lines, without }: WindowsData): string {
  const [first, ...others] = lines;
  if (!first) return withoutText(without) || words.nothingToShow;
  const { series, spread } = first;
  const [low, high] = [scaleTransferRate(spread.lowest), scaleTransferRate(spread.highest)];
  const from = low.unit === high.unit ? low.number : joined(low);
  const own = words.windowsFound({
    series: series.label,
    count: formatNumber(spread.count, 15),
    length: spread.window === null ? null : timeText(spread.window),
    low: from,
    high: joined(high),
    mean: rate(spread.mean),
  });
  const means = others.map((line) => `${line.series.label} ${rate(line.spread.mean)}`).join(', ');
  return [own, means && words.meansOfOthers(means), withoutText(without)].filter((each) => each !== '').join(' ');
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
  const found = here.map(({ series, found: { from, to, pages } }) => {
    return `${series.label} ${rate(mibOfPages(pages) / (to - from))}, ${writePages(pages)}`;
  });
  return words.fromTo(timeText(first.found.from), timeText(first.found.to), found.join('; '));
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
      { key: 'from_s', label: words.windowColumns.from },
      { key: 'to_s', label: words.windowColumns.to },
      ...lines.flatMap(({ series: { key, label } }) => [
        { key: `${key}_pages`, label: words.inPagesOf(label) },
        { key: `${key}_mib_per_s`, label: words.inRateOf(label) },
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
