import { pagesOfMib } from '../format/pages';
import type { Seconds } from '../models/units';
import { type CellReader, createCellReader, type NumberRange } from './cell-reader';
import { type CsvRow, type CsvTable, type FileProblem, readCsvTable } from './csv-table';

/** Whether each number counts the pages of a window of its own, or all distinct pages since the start. */
export type SeriesKind = 'window' | 'cumulative';

/** Somebody's own measurement of dirtied pages. */
export interface DirtySeries {
  readonly kind: SeriesKind;
  /** Ends of the windows, or times of the peeks: ascending, the first above 0. */
  readonly times: Float64Array<ArrayBuffer>;
  /** Beginnings of the windows, from 0: not always the end of the one before, for a row may be left out. */
  readonly starts: Float64Array<ArrayBuffer>;
  /** Pages of 4 KiB. */
  readonly pages: Float64Array<ArrayBuffer>;
}

/** A series, as far as it could be read, and what could not. */
export interface DirtySeriesReading {
  readonly file: string;
  readonly series: DirtySeries | null;
  /** What was taken as something else than it says, in sentences. */
  readonly notes: readonly string[];
  readonly problems: readonly FileProblem[];
}

interface ValueColumn {
  readonly name: string;
  readonly kind: SeriesKind;
  readonly range: NumberRange;
  readonly toPages: (value: number) => number;
}

/** The largest numbers taken: 4 PiB of memory, and the seconds of 1,000 years for clocks that count from 1970. */
const MAX_MIB = 2 ** 32;
const MAX_TIME: Seconds = 3.2e10;

const TIME = 'time_s';
// What is below 0 is refused with words of its own.
const inPages: NumberRange = { min: -pagesOfMib(MAX_MIB), saidMin: 0, max: pagesOfMib(MAX_MIB), unit: 'pages' };
const inMib: NumberRange = { min: -MAX_MIB, saidMin: 0, max: MAX_MIB, unit: 'MiB' };
const same = (value: number): number => value;

/** The columns that a series is read from; where there are several, the first of this order counts. */
const valueColumns: readonly ValueColumn[] = [
  { name: 'dirty_pages', kind: 'window', range: inPages, toPages: same },
  { name: 'dirty_mib', kind: 'window', range: inMib, toPages: pagesOfMib },
  { name: 'cumulative_pages', kind: 'cumulative', range: inPages, toPages: same },
  { name: 'cumulative_mib', kind: 'cumulative', range: inMib, toPages: pagesOfMib },
];
const VALUE_NAMES = 'dirty_pages, dirty_mib, cumulative_pages or cumulative_mib';

interface Point {
  /** End of the row before, good or not; null where that cannot be known. */
  readonly start: Seconds | null;
  readonly time: Seconds;
  readonly pages: number;
}

/** The rows that can be used: times ascend, and what was counted since the start never falls. */
function readPoints(table: CsvTable, cells: CellReader, column: ValueColumn): Point[] {
  const points: Point[] = [];
  let start: Seconds | null = null;
  let latest = Number.NEGATIVE_INFINITY;
  for (const row of table.rows) {
    const time = cells.number(row, TIME, { min: 0, max: MAX_TIME, unit: 's' });
    const pages = readPages(row, cells, column, points.at(-1)?.pages ?? 0);
    if (time !== null && time <= latest) {
      cells.refuse(row, TIME, `${time} s does not come after the ${latest} s above it. Times must ascend.`);
      continue;
    }
    if (time !== null && pages !== null) points.push({ start, time, pages });
    latest = time ?? latest;
    start = time;
  }
  return points;
}

function readPages(row: CsvRow, cells: CellReader, column: ValueColumn, before: number): number | null {
  const value = cells.number(row, column.name, column.range);
  if (value === null) return null;
  if (value < 0) return cells.refuse(row, column.name, `${value} is less than nothing.`);
  const pages = column.toPages(value);
  if (column.kind === 'window' || pages >= before) return pages;
  const then = before / column.toPages(1);
  const why = `${value} is less than the ${then} above it. A count since the start never falls.`;
  return cells.refuse(row, column.name, why);
}

/** The usual length of a window: the median of those that are known. */
function usualLength(points: readonly Point[]): Seconds {
  const known = points.flatMap(({ start, time }) => (start === null ? [] : [time - start]));
  return known.sort((a, b) => a - b)[known.length >> 1] ?? Number.POSITIVE_INFINITY;
}

/** A first window longer than this, in usual ones, is the sign of a clock that did not start with the series. */
const LATE_CLOCK = 1.5;

/** Where the series begins, so that its first window has a length. */
function startOf([first, second]: readonly Point[], kind: SeriesKind, usual: Seconds): Seconds {
  if (!first || !second) return 0;
  // A first row without pages is the moment at which the counting began.
  if (kind === 'cumulative') return first.pages === 0 ? first.time : 0;
  if (first.time > 0 && first.time <= LATE_CLOCK * usual) return 0;
  return Number((first.time - Math.min(usual, second.time - first.time)).toPrecision(12));
}

function seriesOf(points: readonly Point[], kind: SeriesKind): { series: DirtySeries; notes: string[] } {
  const usual = usualLength(points);
  const begin = startOf(points, kind, usual);
  const kept = points.filter(({ time }) => time > begin);
  const starts = kept.map(({ start, time }, i) => {
    const before = kept[i - 1]?.time ?? begin;
    return start === null && i > 0 ? Math.max(before, time - usual) : Math.max(before, start ?? begin);
  });
  return {
    series: {
      kind,
      times: Float64Array.from(kept, ({ time }) => time - begin),
      starts: Float64Array.from(starts, (start) => start - begin),
      pages: Float64Array.from(kept, ({ pages }) => pages),
    },
    notes: begin === 0 ? [] : [`The series is taken to begin at ${begin} s. Its times are counted from there.`],
  };
}

/** The columns of a table that hold a series, or why there is none. */
function columnsOf({ columns, file }: CsvTable): { column: ValueColumn | null; problems: FileProblem[] } {
  const problem = (column: string | null, text: string): FileProblem => ({ file, line: 1, column, text });
  if (columns.length === 0) {
    return { column: null, problems: [{ file, line: null, column: null, text: 'There is nothing in this file.' }] };
  }
  const [column, ...others] = valueColumns.filter(({ name }) => columns.includes(name));
  const problems: FileProblem[] = [];
  if (!columns.includes(TIME)) problems.push(problem(TIME, 'There is no column with this name, and it is needed.'));
  if (!column) problems.push(problem(null, `There is none of the columns ${VALUE_NAMES}, and one is needed.`));
  for (const { name } of others) problems.push(problem(name, `This column is not used: ${column?.name} is.`));
  return { column: columns.includes(TIME) && column ? column : null, problems };
}

/**
 * Reads a series of dirtied pages from a table with the columns time_s and one of dirty_pages, dirty_mib (of the window
 * that ends at that time), cumulative_pages, cumulative_mib (distinct since the start). Any order, others are ignored.
 * Units: s, pages. Assumes that a clock which starts late by more than half a window did not start with the series.
 * Errors: as problems by line and column; rows that cannot be read are left out, the others are kept. No series
 * with fewer than two rows. 'time_s,dirty_mib' with '0.5,2' and '1,4' -> windows of 512 and 1,024 pages.
 */
export function readDirtySeries(file: string, text: string): DirtySeriesReading {
  const table = readCsvTable(file, text);
  const { column, problems } = columnsOf(table);
  if (!column) return { file, series: null, notes: [], problems: [...problems, ...table.problems] };
  const cells = createCellReader(table);
  const points = readPoints(table, cells, column);
  const all = [...table.problems, ...problems, ...cells.problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  if (points.length < 2) {
    const text = 'A series needs at least two rows that can be read.';
    return { file, series: null, notes: [], problems: [...all, { file, line: null, column: null, text }] };
  }
  return { file, ...seriesOf(points, column.kind), problems: all };
}
