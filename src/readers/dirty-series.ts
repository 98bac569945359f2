import { pagesOfMib } from '../format/pages';
import type { Seconds } from '../models/units';
import { type CellReader, createCellReader, type NumberRange } from './cell-reader';
import { type CsvRow, type CsvTable, type FileProblem, readCsvTable } from './csv-table';

/** Whether each number counts the pages of a window of its own, or all distinct pages since the start. */
export type SeriesKind = 'window' | 'cumulative';

/** Somebody's own measurement of dirtied pages. */
export interface DirtySeries {
  readonly kind: SeriesKind;
  /** Ends of the windows, or times of the peeks: ascending, the first above 0. The first window begins at 0. */
  readonly times: Float64Array<ArrayBuffer>;
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
const inPages: NumberRange = { min: 0, max: pagesOfMib(MAX_MIB), unit: 'pages' };
const inMib: NumberRange = { min: 0, max: MAX_MIB, unit: 'MiB' };
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
  readonly time: Seconds;
  readonly pages: number;
}

/** The next row, or null with a problem: times ascend, and what was counted since the start never falls. */
function readRow(row: CsvRow, cells: CellReader, column: ValueColumn, before: Point | undefined): Point | null {
  const time = cells.number(row, TIME, { min: 0, max: MAX_TIME, unit: 's' });
  const value = cells.number(row, column.name, column.range);
  if (time === null || value === null) return null;
  const pages = column.toPages(value);
  if (before && time <= before.time) {
    return cells.refuse(row, TIME, `${time} s does not come after the ${before.time} s above it. Times must ascend.`);
  }
  if (column.kind === 'cumulative' && before && pages < before.pages) {
    const [now, then] = [row.cells.get(column.name), before.pages / column.toPages(1)];
    return cells.refuse(
      row,
      column.name,
      `${now} is less than the ${then} above it. A count since the start never falls.`,
    );
  }
  return { time, pages };
}

/** Where the series begins, so that its first window has a length; and what is said of it. */
function startOf(points: readonly Point[], kind: SeriesKind): { start: Seconds; skipped: number; note: string | null } {
  const [first, second] = points;
  if (!first || !second) return { start: 0, skipped: 0, note: null };
  const gap = second.time - first.time;
  const said = (start: Seconds) => `The series is taken to begin at ${start} s. Its times are counted from there.`;
  if (kind === 'cumulative') {
    // A first row without pages is the moment at which the counting began.
    if (first.pages > 0) return { start: 0, skipped: 0, note: null };
    return { start: first.time, skipped: 1, note: first.time > 0 ? said(first.time) : null };
  }
  // A clock that did not start with the series: the first window is then as long as the second.
  if (first.time > 0 && first.time <= 1.5 * gap) return { start: 0, skipped: 0, note: null };
  const start = Number((first.time - gap).toPrecision(12));
  return { start, skipped: 0, note: said(start) };
}

function seriesOf(points: readonly Point[], kind: SeriesKind): { series: DirtySeries; notes: string[] } {
  const { start, skipped, note } = startOf(points, kind);
  const kept = points.slice(skipped).filter(({ time }) => time > start);
  return {
    series: {
      kind,
      times: Float64Array.from(kept, ({ time }) => time - start),
      pages: Float64Array.from(kept, ({ pages }) => pages),
    },
    notes: note === null ? [] : [note],
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
  if (!column) return { file, series: null, notes: [], problems: [...table.problems, ...problems] };
  const cells = createCellReader(table);
  const points: Point[] = [];
  for (const row of table.rows) {
    const point = readRow(row, cells, column, points.at(-1));
    if (point) points.push(point);
  }
  const all = [...table.problems, ...problems, ...cells.problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  if (points.length < 2) {
    const text = 'A series needs at least two rows that can be read.';
    return { file, series: null, notes: [], problems: [...all, { file, line: null, column: null, text }] };
  }
  return { file, ...seriesOf(points, column.kind), problems: all };
}
