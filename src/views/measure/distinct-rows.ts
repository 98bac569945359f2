import type { TableData } from '../../format/csv';
import { joined, scaleTransferRate, scaleVolume } from '../../format/number';
import { mibOfPages, writePagesAndVolume } from '../../format/pages';
import type { Curve } from './counts';
import type { PageUnit } from './measure-state';
import type { ShownSeries } from './series';
import { timeText } from './time-text';
import * as words from './words';

/** A line of figure 9. */
export interface DistinctLine {
  readonly series: ShownSeries;
  readonly curve: Curve;
}

/** Figure 9: distinct pages since the start, of all series that say it. */
export interface DistinctData {
  readonly lines: readonly DistinctLine[];
  /** Those that do not. */
  readonly without: readonly ShownSeries[];
  /** The right end of what is shown. */
  readonly end: number;
  readonly unit: PageUnit;
  readonly largest: number;
  readonly value: (pages: number) => number;
}

const lastOf = (values: ArrayLike<number>): number => values[values.length - 1] ?? 0;

/** Values of figure 9: MiB or pages. */
export function distinctRows(series: readonly ShownSeries[], unit: PageUnit, end: number): DistinctData {
  const value = unit === 'MiB' ? mibOfPages : (pages: number) => pages;
  const lines = series.flatMap((each): DistinctLine[] => (each.curve ? [{ series: each, curve: each.curve }] : []));
  const highest = lines.map(({ curve }) => pagesAt(curve, end) ?? lastOf(curve.pages));
  return {
    lines,
    without: series.filter(({ curve }) => curve === null),
    end,
    unit,
    largest: value(Math.max(0, ...highest)),
    value,
  };
}

/** Distinct pages at the last peek not after a time; null beyond the curve. */
export function pagesAt({ times, pages }: Curve, time: number): number | null {
  if (time > lastOf(times) * (1 + 1e-9)) return null;
  let found = 0;
  for (let i = 0; i < times.length && (times[i] ?? 0) <= time * (1 + 1e-9); i += 1) found = pages[i] ?? 0;
  return found;
}

/** The finding of figure 9. */
export function distinctTitle({ lines, without }: DistinctData): string {
  const main = lines.find(({ series }) => series.isMain)?.series;
  const absent = without.find(({ isMain }) => isMain);
  if (absent) return words.hasNoCurve(absent.label);
  const mark = main?.mark;
  if (!main || !mark) return words.howManyDistinct;
  switch (mark.shape) {
    case 'flat':
      return words.stopsFinding(main.label, timeText(mark.time));
    case 'steady':
      return words.goesOnTakingFresh(main.label);
    case 'straight':
      return words.writesFreshAllAlong(main.label);
    case 'unsettled':
      return words.stillFindsMore(main.label);
    case null:
      return words.withPointByHand(main.label);
  }
}

/** Claim 4 where it is seen: who reaches more pages and yet dirties more slowly than the main series. */
function largerAndSlower({ lines }: DistinctData): string {
  const main = lines.find(({ series }) => series.isMain);
  const rateOf = ({ byWindow }: ShownSeries) => byWindow.find(({ window }) => window >= 0.5)?.rate ?? 0;
  const found = lines.find(
    ({ series, curve }) =>
      main !== undefined &&
      lastOf(curve.pages) > lastOf(main.curve.pages) &&
      rateOf(series) > 0 &&
      rateOf(series) < rateOf(main.series),
  );
  if (!main || !found) return '';
  return words.largerAndSlower(found.series.label, joined(scaleVolume(mibOfPages(lastOf(found.curve.pages)))));
}

/** Figure 9 in sentences: the point, the slopes on both sides, the end. */
export function distinctSummary(data: DistinctData): string {
  const { lines, without } = data;
  const main = lines.find(({ series }) => series.isMain);
  const absent = without.length === 0 ? '' : words.notAmongCurves(without.map(({ label }) => label).join(', '));
  if (!main) return absent || words.nothingToShow;
  const { series, curve } = main;
  const ending = words.writtenAtEnd(timeText(lastOf(curve.times)), writePagesAndVolume(lastOf(curve.pages)));
  const { mark } = series;
  const andAbsent = absent && ` ${absent}`;
  if (!mark) return `${words.tooFewForSet(series.label, ending)}${andAbsent}`;
  const rate = (pages: number) => joined(scaleTransferRate(mibOfPages(pages)));
  const slopes = words.slopesAtPoint(
    series.label,
    [timeText(mark.time), writePagesAndVolume(mark.pages)],
    [rate(mark.slopeBefore), rate(mark.slopeAfter)],
  );
  return `${slopes}${ending}${largerAndSlower(data)}${andAbsent}`;
}

/** What every series has found at a time, in a sentence. */
export function describeDistinct({ lines }: DistinctData, time: number): string | null {
  const here = lines.flatMap(({ series, curve }) => {
    const pages = pagesAt(curve, time);
    return pages === null ? [] : [`${series.label} ${writePagesAndVolume(pages)}`];
  });
  return here.length === 0 ? null : words.inTheFirst(timeText(time), here.join('; '));
}

/** The numbers of figure 9: a row for each peek, columns for each series. */
export function distinctTable({ lines }: DistinctData): TableData {
  const rows = new Map<number, Map<string, number>>();
  for (const { series, curve } of lines) {
    for (let i = 0; i < curve.times.length; i += 1) {
      // Peeks of different series at what is the same time but for rounding share a row.
      const time = Number((curve.times[i] ?? 0).toPrecision(12));
      const row = rows.get(time) ?? new Map<string, number>();
      row.set(series.key, curve.pages[i] ?? 0);
      rows.set(time, row);
    }
  }
  return {
    columns: [
      { key: 'time_s', label: words.timeColumn },
      ...lines.flatMap(({ series: { key, label } }) => [
        { key: `${key}_cumulative_pages`, label: words.inPagesOf(label) },
        { key: `${key}_cumulative_mib`, label: words.inMibOf(label) },
      ]),
    ],
    rows: [...rows.entries()]
      .sort(([a], [b]) => a - b)
      .map(([time, pages]) => [
        time,
        ...lines.flatMap(({ series: { key } }) => {
          const count = pages.get(key);
          return count === undefined ? [null, null] : [count, mibOfPages(count)];
        }),
      ]),
  };
}
