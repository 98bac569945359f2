import type { Expected } from '../../engine/journal-job';
import { formatNumber } from '../../format/number';
import type { JournalEntry } from '../../scenario/journal';
import { linearAxis } from '../plot/axis';
import { type Figure, ordinalAxis } from '../plot/figure';
import type { StripNumber } from '../shared/NumberStrip';
import type { Column } from '../shared/table';

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
  return { id, label, value, number, unit: value === null ? '' : '%', captions: ['off at the median'] };
};

/** How far off predictions were, at the median. */
export const journalNumbers = (rows: readonly JournalRow[]): readonly StripNumber[] => [
  strip('traffic', 'Traffic', trafficErrors(rows)),
  strip('time', 'Total time', timeErrors(rows)),
  strip('pause', 'Pause', pauseErrors(rows)),
];

const pair = (
  key: string,
  over: string,
  quantity: 'volume' | 'duration' | 'pause',
  expected: (of: Expected) => number | null,
  measured: (of: JournalEntry) => number,
): readonly Column<JournalRow>[] => [
  {
    ...{ key: `${key}-expected`, head: 'predicted', over, quantity },
    value: (row) => row.expected && expected(row.expected),
  },
  { ...{ key: `${key}-measured`, head: 'measured', over, quantity }, value: ({ entry }) => measured(entry) },
];

export const JOURNAL_COLUMNS: readonly Column<JournalRow>[] = [
  { key: 'name', head: 'Migration', isName: true, text: ({ place, entry }) => `${place}, ${entry.name}` },
  ...pair(
    ...(['traffic', 'Traffic', 'volume'] as const),
    ({ traffic }) => traffic,
    ({ traffic }) => traffic,
  ),
  ...pair(
    ...(['time', 'Total time', 'duration'] as const),
    ({ totalTime }) => totalTime,
    ({ totalTime }) => totalTime,
  ),
  ...pair(
    ...(['pause', 'Pause', 'pause'] as const),
    ({ downtime }) => downtime,
    ({ downtime }) => downtime,
  ),
];

const percent = (value: number): string => `${formatNumber(Math.abs(value), 2)}\u00a0%`;

/** 'Migration 3, web.log: predicted 12 % too long.' */
function sentenceOf({ place, entry }: JournalRow, error: number | null): string {
  if (error === null) return `Migration ${place}, ${entry.name}: no prediction.`;
  return `Migration ${place}, ${entry.name}: predicted ${percent(error)} too ${error < 0 ? 'short' : 'long'}.`;
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
    title: `The predicted total time is ${off === null ? '' : percent(off)} off at the median`,
    summary: 'Above 0 the migration was quicker than predicted, below it slower.',
    name: 'Dots: the error of the predicted total time by migration',
    table: {
      columns: [
        { key: 'migration', label: 'Migration' },
        { key: 'error_percent', label: 'Error of the total time (%)' },
      ],
      rows: rows.map(({ place }, i) => [place, errors[i] ?? null]),
    },
    x: ordinalAxis(rows.length, 'migration, in the order in which they came'),
    panels: [
      {
        y: { ...y, label: 'error of the total time (%)' },
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
  count === 0
    ? 'No migration is kept yet.'
    : `${formatNumber(count)} ${count === 1 ? 'migration is' : 'migrations are'} kept in this browser.`;
