import type { TableData } from '../../format/csv';
import { joined, scaleTransferRate } from '../../format/number';
import { type Axis, logAxisOver, sparseTicks } from '../plot/axis';
import type { RateByWindow, ShownSeries } from './series';
import { timeText } from './time-text';
import * as words from './words';

/** The third chart: how the dirtying rate depends on the window it is counted in. */
export interface RatesData {
  readonly lines: readonly { readonly series: ShownSeries; readonly rates: readonly RateByWindow[] }[];
  readonly without: readonly ShownSeries[];
  readonly shortest: number;
  readonly longest: number;
  readonly lowest: number;
  readonly highest: number;
}

/** Rates above 0 by window, MiB/s: a log axis has no place for 0. */
export function ratesRows(series: readonly ShownSeries[]): RatesData {
  const lines = series
    .map((each) => ({ series: each, rates: each.byWindow.filter(({ rate }) => rate > 0) }))
    .filter(({ rates }) => rates.length > 0);
  const all = lines.flatMap(({ rates }) => rates);
  const least = (values: readonly number[]) =>
    values.reduce((min, value) => Math.min(min, value), Number.POSITIVE_INFINITY);
  const most = (values: readonly number[]) => values.reduce((max, value) => Math.max(max, value), 0);
  return {
    lines,
    without: series.filter(({ byWindow }) => byWindow.length === 0),
    shortest: least(all.map(({ window }) => window)),
    longest: most(all.map(({ window }) => window)),
    lowest: least(all.map(({ rate }) => rate)),
    highest: most(all.map(({ rate }) => rate)),
  };
}

/** A tick needs so many pixels. */
const TICK_ROOM = 52;

/** A log axis of windows, between the shortest and the longest, with as many of its round ticks as have room. */
export function axisOfWindows({ shortest, longest }: RatesData, width: number): Axis {
  const axis = longest > shortest ? logAxisOver(shortest, longest, 's') : logAxisOver(shortest / 2, shortest * 2, 's');
  return { ...axis, ticks: sparseTicks(axis, width, TICK_ROOM) };
}

const rate = (mibPerSecond: number): string => joined(scaleTransferRate(mibPerSecond));

/** Whether each longer window gives a lower rate: claim 2. */
export function fallsThroughout(rates: readonly RateByWindow[]): boolean {
  return rates.length > 1 && rates.every(({ rate: value }, i) => i === 0 || value < (rates[i - 1]?.rate ?? 0));
}

/** The finding of the third chart. */
export function ratesTitle({ lines }: RatesData): string {
  const many = lines.filter(({ rates }) => rates.length > 1);
  if (many.length > 0 && many.every(({ rates }) => fallsThroughout(rates))) {
    return words.longerIsLower;
  }
  return many.length === 0 ? words.oneWindowOneRate : words.rateByWindow;
}

/** The third chart in sentences: the two ends, and why they differ. */
export function ratesSummary({ lines, without }: RatesData): string {
  const [main] = lines;
  const ends = main && { first: main.rates[0], last: main.rates.at(-1) };
  const absent = without.length === 0 ? '' : words.notAmongRates(without.map(({ label }) => label).join(', '));
  if (!main || !ends?.first || !ends.last) return `${words.nothingToShow}${absent}`;
  const { first, last } = ends;
  if (main.rates.length === 1) {
    return `${words.oneRate(main.series.label, rate(first.rate), timeText(first.window))}${absent}`;
  }
  const at = (end: RateByWindow) => [rate(end.rate), timeText(end.window)] as const;
  return `${words.ratesAtEnds(main.series.label, at(first), at(last))}${absent}`;
}

/** What every series gives at the window nearest to one, in a sentence. */
export function describeRates({ lines }: RatesData, window: number): string | null {
  const nearest = (rates: readonly RateByWindow[]) =>
    rates.reduce((best, each) => {
      const off = ({ window: length }: RateByWindow) => Math.abs(Math.log(length / window));
      return off(each) < off(best) ? each : best;
    });
  const [first] = lines;
  if (!first) return null;
  const at = nearest(first.rates).window;
  const here = lines.flatMap(({ series, rates }) => {
    const found = rates.find((each) => each.window === at);
    return found ? [`${series.label} ${rate(found.rate)}`] : [];
  });
  return words.inWindowsOf(timeText(at), here.join('; '));
}

/** The numbers of the third chart: a row for each window of each series. */
export function ratesTable({ lines }: RatesData): TableData {
  return {
    columns: [
      { key: 'series', label: words.rateColumns.series },
      { key: 'window_s', label: words.rateColumns.window },
      { key: 'windows', label: words.rateColumns.windows },
      { key: 'rate_mib_per_s', label: words.rateColumns.rate },
    ],
    rows: lines.flatMap(({ series, rates }) =>
      rates.map(({ window, windows, rate: value }) => [series.label, window, windows, value]),
    ),
  };
}
