import { pagesOfMib } from '../format/pages';
import type { Seconds } from '../models/units';
import type { CellReader } from './cells';
import type { ColumnMapping, ColumnSpec } from './columns';
import { type ColumnsReading, eachRow, type MappedTable, openTable } from './mapped-table';

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
export interface DirtySeriesReading extends ColumnsReading {
  readonly series: DirtySeries | null;
  /** What was taken as something else than it says, in sentences. */
  readonly notes: readonly string[];
}

/** The largest numbers taken: 4 PiB of memory, and the seconds of 1,000 years for clocks that count from 1970. */
const MAX_PAGES = pagesOfMib(2 ** 32);
const MAX_TIME: Seconds = 3.2e10;

const TIME = 'time_s';
const inPages = { quantity: 'volume', unit: 'pages', min: 0, max: MAX_PAGES, oneOf: 'dirtied' } as const;

/** The columns that a series is read from; of those with numbers of pages the first of this order counts. */
const specs: readonly ColumnSpec[] = [
  {
    ...{ name: TIME, label: 'Time', symbol: 't', quantity: 'time', min: 0, max: MAX_TIME },
    stems: ['time', 't', 'timestamp', 'date', 'datetime', 'elapsed', 'clock', 'zeit', 'zeitstempel', 'uhrzeit'],
  },
  {
    ...{ ...inPages, name: 'dirty_pages', label: 'Dirtied in the window' },
    stems: ['dirty', 'dirtied', 'dirty_memory', 'new_dirty'],
  },
  {
    ...{ ...inPages, name: 'cumulative_pages', label: 'Distinct since the start', symbol: 'U' },
    stems: ['cumulative', 'distinct', 'unique', 'u'],
  },
  {
    ...{ ...inPages, name: 'dirty_rate_mib_s', label: 'Dirtying rate', symbol: 'D', quantity: 'rate', unit: 'pages_s' },
    stems: ['dirty_rate', 'dirtying_rate', 'dirtyrate', 'dirty', 'rate', 'd'],
  },
];
const VALUES = specs.slice(1).map(({ name }) => name);
const CUMULATIVE = 'cumulative_pages';

interface Point {
  /** End of the row before, good or not; null where that cannot be known. */
  readonly start: Seconds | null;
  readonly time: Seconds;
  readonly pages: number;
}

/** The rows that can be used: times ascend, and what was counted since the start never falls. */
function* readPoints({ rows, cells }: MappedTable, column: string): Generator<number, Point[]> {
  const points: Point[] = [];
  let start: Seconds | null = null;
  let latest = Number.NEGATIVE_INFINITY;
  let before = '';
  const readPages = (row: MappedTable['rows'][number]): number | null => {
    const pages = cells.number(row, column);
    if (pages === null || column !== CUMULATIVE || pages >= (points.at(-1)?.pages ?? 0)) return pages;
    const why = `${cells.text(row, column)} is less than the ${before} above it. A count since the start never falls.`;
    return cells.refuse(row, column, why);
  };
  yield* eachRow(rows, (row) => {
    const time = cells.number(row, TIME);
    const pages = readPages(row);
    if (time !== null && time <= latest) {
      cells.refuse(row, TIME, `${time} s does not come after the ${latest} s above it. Times must ascend.`);
      return;
    }
    if (time !== null && pages !== null) {
      points.push({ start, time, pages });
      before = cells.text(row, column);
    }
    latest = time ?? latest;
    start = time;
  });
  return points;
}

/** The usual length of a window: the median of those that are known. */
function usualLength(points: readonly Point[]): Seconds {
  const known = points.filter(({ start }) => start !== null).map(({ start, time }) => time - (start ?? 0));
  return new Float64Array(known).sort()[known.length >> 1] ?? Number.POSITIVE_INFINITY;
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

function* seriesOf(
  points: readonly Point[],
  column: string,
): Generator<number, { readonly series: DirtySeries; readonly notes: readonly string[] }> {
  const kind: SeriesKind = column === CUMULATIVE ? 'cumulative' : 'window';
  const usual = usualLength(points);
  const begin = startOf(points, kind, usual);
  yield 1;
  const kept = points.filter(({ time }) => time > begin);
  const starts = kept.map(({ start, time }, i) => {
    const before = kept[i - 1]?.time ?? begin;
    return start === null && i > 0 ? Math.max(before, time - usual) : Math.max(before, start ?? begin);
  });
  yield 1;
  const times = new Float64Array(kept.map(({ time }) => time - begin));
  yield 1;
  // A rate is that of the window which ends at its time.
  const lengthOf = (time: Seconds, i: number) => (column === 'dirty_rate_mib_s' ? time - (starts[i] ?? time) : 1);
  const pages = new Float64Array(kept.map((point, i) => point.pages * lengthOf(point.time, i)));
  yield 1;
  return {
    series: { kind, times, starts: new Float64Array(starts.map((start) => start - begin)), pages },
    notes: begin === 0 ? [] : [`The series is taken to begin at ${begin} s. Its times are counted from there.`],
  };
}

/** Says which columns are not used, and gives the one that is. */
function columnOf({ cells, rows }: MappedTable): string {
  const [column = '', ...others] = VALUES.filter(cells.has);
  if (rows.length > 0) {
    for (const each of others) cells.note({ line: 1, cells: [] }, each, `This column is not used: ${column} is.`);
  }
  return column;
}

const clockNote = (cells: CellReader): string[] => {
  const start = cells.clockStart();
  return start === null ? [] : [`Times are counted from the first, ${start}.`];
};

/**
 * Reads a series of dirtied pages from a table with the columns time_s and one of dirty_pages (of the window that ends at
 * that time), cumulative_pages (distinct since the start) and dirty_rate_mib_s (of that window), in any unit. Columns are
 * mapped by name and unit, or as `chosen` by hand. Yields how far it has come.
 * Units: s, pages. Assumes that a clock which starts late by more than half a window did not start with the series.
 * Errors: as problems by line and column; rows that cannot be read are left out, the others are kept. No series
 * with fewer than two rows. 'time_s,dirty_mib' with '0.5,2' and '1,4' -> windows of 512 and 1,024 pages.
 */
export function* readDirtySeries(
  file: string,
  text: string,
  chosen?: ColumnMapping | null,
): Generator<number, DirtySeriesReading> {
  const table = yield* openTable(file, text, specs, chosen);
  const column = columnOf(table);
  const points = yield* readPoints(table, column);
  if (points.length < 2) {
    return { ...table.reading(['A series needs at least two rows that can be read.']), series: null, notes: [] };
  }
  const { series, notes } = yield* seriesOf(points, column);
  return { ...table.reading(), series, notes: [...clockNote(table.cells), ...notes] };
}
