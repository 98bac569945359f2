import type { Expected } from '../../engine/journal-job';
import { formatNumber } from '../../format/number';
import type { JournalEntry } from '../../scenario/journal';
import { metricRecords } from '../../vocabulary/metrics';
import { linearAxis } from '../plot/axis';
import { type Figure, ordinalAxis } from '../plot/figure';
import type { StripNumber } from '../shared/NumberStrip';
import type { Column } from '../shared/table';
import * as words from './words';

/** A migration with what was to be expected of it. */
export interface JournalRow {
  readonly place: number;
  readonly entry: JournalEntry;
  readonly expected: Expected | null;
}

export const journalRows = (
  entries: readonly JournalEntry[],
  expected: readonly Expected[] | null,
): readonly JournalRow[] => entries.map((entry, i) => ({ place: i + 1, entry, expected: expected?.[i] ?? null }));

/** Predicted / measured - 1, in per cent; null where one of them is nothing. 110 of 100 -> 10. */
const errorOf = (expected: number | null | undefined, measured: number): number | null =>
  expected === null || expected === undefined || !(measured > 0) ? null : 100 * (expected / measured - 1);

export const timeErrors = (rows: readonly JournalRow[]): readonly (number | null)[] =>
  rows.map(({ entry, expected }) => errorOf(expected?.totalTime, entry.totalTime));

const trafficErrors = (rows: readonly JournalRow[]) =>
  rows.map(({ entry, expected }) => errorOf(expected?.traffic, entry.traffic));
const pauseErrors = (rows: readonly JournalRow[]) =>
  rows.map(({ entry, expected }) => errorOf(expected?.downtime, entry.downtime));

/** The middle of the sizes of errors; null where there is none. */
function middle(errors: readonly (number | null)[]): number | null {
  const known = errors.flatMap((error) => (error === null ? [] : [Math.abs(error)])).sort((a, b) => a - b);
  const half = (known.length - 1) / 2;
  const [low, high] = [known[Math.floor(half)], known[Math.ceil(half)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

const strip = (id: string, label: string, errors: readonly (number | null)[]): StripNumber => {
  const value = middle(errors);
  const number = value === null ? '–' : formatNumber(value, 2);
  return { id, label, value, number, unit: value === null ? '' : '%', captions: [words.offAtMedian] };
};

/** How far off predictions were, at the median. */
export const journalNumbers = (rows: readonly JournalRow[]): readonly StripNumber[] => [
  strip('traffic', metricRecords.traffic.label, trafficErrors(rows)),
  strip('time', metricRecords.time.label, timeErrors(rows)),
  strip('pause', words.pause, pauseErrors(rows)),
];

const pair = (
  key: string,
  over: string,
  quantity: 'volume' | 'duration' | 'pause',
  expected: (of: Expected) => number | null,
  measured: (of: JournalEntry) => number,
): readonly Column<JournalRow>[] => [
  {
    ...{ key: `${key}-expected`, head: words.heads.predicted, over, quantity },
    value: (row) => row.expected && expected(row.expected),
  },
  { ...{ key: `${key}-measured`, head: words.heads.measured, over, quantity }, value: ({ entry }) => measured(entry) },
];

export const JOURNAL_COLUMNS: readonly Column<JournalRow>[] = [
  { key: 'name', head: words.heads.migration, isName: true, text: ({ place, entry }) => `${place}, ${entry.name}` },
  ...pair(
    ...(['traffic', metricRecords.traffic.label, 'volume'] as const),
    ({ traffic }) => traffic,
    ({ traffic }) => traffic,
  ),
  ...pair(
    ...(['time', metricRecords.time.label, 'duration'] as const),
    ({ totalTime }) => totalTime,
    ({ totalTime }) => totalTime,
  ),
  ...pair(
    ...(['pause', words.pause, 'pause'] as const),
    ({ downtime }) => downtime,
    ({ downtime }) => downtime,
  ),
];

const percent = (value: number): string => `${formatNumber(Math.abs(value), 2)}\u00a0%`;

/** 'Migration 3, web.log: predicted 12 % too long.' */
function sentenceOf({ place, entry }: JournalRow, error: number | null): string {
  if (error === null) return words.notPredicted(place, entry.name);
  return (error < 0 ? words.predictedTooShort : words.predictedTooLong)(place, entry.name, percent(error));
}

/** How far off the predicted total time was, migration by migration; null where there are fewer than two. */
export function errorsFigure(rows: readonly JournalRow[]): Figure | null {
  const errors = timeErrors(rows);
  const known = errors.filter((error) => error !== null);
  if (known.length < 2) return null;
  const y = linearAxis(Math.min(0, ...known), Math.max(0, ...known));
  const off = middle(errors);
  return {
    draw: 'recharts',
    fileName: 'precopy-journal',
    title: words.offTitle(off === null ? '' : percent(off)),
    summary: words.aboveAndBelow,
    name: words.errorsChart,
    table: {
      columns: [
        { key: 'migration', label: words.heads.migration },
        { key: 'error_percent', label: words.errorHead },
      ],
      rows: rows.map(({ place }, i) => [place, errors[i] ?? null]),
    },
    x: ordinalAxis(rows.length, words.alongMigrations),
    panels: [
      {
        y: { ...y, label: words.errorLabel },
        height: 160,
        layers: [
          { mark: 'segments', colour: 'edge', width: 1, segments: [[0.5, 0, rows.length + 0.5, 0]] },
          { mark: 'dots', shape: 'dot', colour: 'accent', values: errors },
        ],
      },
    ],
    points: rows.map((row, i) => ({ x: row.place, sentence: sentenceOf(row, errors[i] ?? null) })),
  };
}

/** How many there are. */
export const countText = (count: number): string =>
  count === 0 ? words.noneKept : words.keptHere(count, formatNumber(count));
