import { type NumberStyle, noteStyle, POINTS, type StyleEvidence, styleOf } from './cell-number';
import { type CellReader, createCells, type Source, sourcesOf } from './cells';
import {
  type ColumnMapping,
  type ColumnSpec,
  columnProblems,
  type HeaderIndex,
  indexHeaders,
  mapColumns,
  readColumns,
} from './columns';
import { type CsvRow, type CsvTable, cellAt, readCsvTable } from './csv-table';
import { type FileProblem, type Problems, tell } from './problems';

/** A file as it was opened, and its columns as they were mapped by hand, if they were. */
export interface OpenedFile {
  readonly name: string;
  readonly text: string;
  readonly mapping?: ColumnMapping | null;
}

/** What was made of a file's columns, and all that is needed to map them by hand. Survives structured clone. */
export interface ColumnsReading {
  readonly file: string;
  /** The columns that the reader looks for. */
  readonly specs: readonly ColumnSpec[];
  /** Names of the file's columns as written, at most `MOST_SHOWN`. */
  readonly headers: readonly string[];
  /** The cells of the first rows, as they stand in the file. */
  readonly preview: readonly (readonly string[])[];
  /** Rows of the file, good or not. */
  readonly rowCount: number;
  /** Lines that begin with `#`, which are skipped. */
  readonly comments: number;
  /** What was used: as recognised, or as it was asked for. */
  readonly mapping: ColumnMapping;
  /** Names of columns that are needed and cannot be read yet. */
  readonly missing: readonly string[];
  /** In the order of the lines, the first thousand of them. */
  readonly problems: readonly FileProblem[];
  /** How many there are. */
  readonly problemCount: number;
}

const PREVIEW_ROWS = 5;
/** A file may have 100,000 columns: nobody looks for one among more than this. */
const MOST_SHOWN = 200;
/** Rows between two looks at newer questions: some milliseconds. */
const ROWS_AT_ONCE = 250;

/** Of these nobody writes thousandths. */
const SMALL_UNITS = new Set(['mib', 'mb', 'kib', 'kb', 'bytes']);

/**
 * Whether points part thousands: in a column of MiB, or of less, where every point has three digits behind it that are not
 * always zeros. '8.192' and '65.536' MiB -> yes; '8.000' and '64.000' -> no.
 */
function hasGroupedPoints(rows: readonly CsvRow[], sources: readonly Source[]): boolean {
  return sources.some(({ unit, place }) => {
    if (!unit || !SMALL_UNITS.has(unit.id)) return false;
    const cells = rows.slice(0, ROWS_AT_ONCE).flatMap((row) => {
      const cell = cellAt(row, place);
      return cell.includes('.') ? [cell] : [];
    });
    return (
      cells.length > 0 &&
      !cells.every((cell) => /\.000\b/.test(cell)) &&
      cells.every((cell) => /^\d{1,3}(?:\.\d{3})+(?!\d)/.test(cell))
    );
  });
}

/** What points and commas mean in the numbers of a table, and a word where that is not sure. */
function* findStyle(
  { rows, separator, hasNoCommas, file }: CsvTable,
  sources: readonly Source[],
  groups: boolean,
): Generator<number, { readonly style: NumberStyle; readonly problems: readonly FileProblem[] }> {
  if (hasNoCommas) return { style: POINTS, problems: [] };
  const evidence: StyleEvidence = { '.': false, ',': false, unclear: '' };
  const places = sources.filter(({ unit, spec }) => unit || spec.quantity === 'count').map(({ place }) => place);
  for (const [i, row] of rows.entries()) {
    if (i % ROWS_AT_ONCE === 0) yield i / rows.length;
    for (const place of places) noteStyle(evidence, cellAt(row, place));
  }
  // Memory is never given to a thousandth: commas that all have three digits behind them part thousands.
  const isOpen = groups && !evidence['.'] && !evidence[','];
  if (isOpen && evidence.unclear.includes(',')) return { style: { '.': 'decimal', ',': 'thousands' }, problems: [] };
  if (isOpen && hasGroupedPoints(rows, sources)) return { style: { '.': 'thousands', ',': 'decimal' }, problems: [] };
  const style = styleOf(evidence, separator);
  const isSure = evidence.unclear === '' || evidence['.'] || evidence[','] || separator === ',';
  const text = `Numbers such as “${evidence.unclear}” are read with a decimal sign, not with one of thousands.`;
  return { style, problems: isSure ? [] : [{ file, line: null, column: null, text }] };
}

/** A table whose columns were told apart as far as could be. */
export interface MappedTable {
  readonly cells: CellReader;
  /** None where a needed column is missing. */
  readonly rows: readonly CsvRow[];
  /** The columns that are read: the parts of a sum in its place. */
  readonly reads: readonly ColumnSpec[];
  /** What every reading tells, with all problems so far by line, and those at the end that are of the whole file. */
  readonly reading: (atEnd?: readonly string[]) => ColumnsReading;
}

/** The columns that a reader looks for, or what they are by the file's headers. */
type WantedColumns = readonly ColumnSpec[] | ((headers: HeaderIndex) => readonly ColumnSpec[]);

/** What a reader does in a way of its own. */
export interface MappingWays {
  /** Finds the columns. */
  readonly map?: (headers: HeaderIndex, table: CsvTable) => ColumnMapping;
  /** Whether '4,096' is 4096 where nothing in the table speaks against it. */
  readonly groups?: boolean;
}

const REPEATED = 'This column is there twice. The first one counts.';

/** Without every needed column there are no rows, but all that is needed to map the rest. */
function* mapTable(
  csv: CsvTable,
  wanted: WantedColumns,
  chosen: ColumnMapping | null | undefined,
  { map, groups = false }: MappingWays,
): Generator<unknown, MappedTable> {
  const { file, headers, rows, comments } = csv;
  const index = yield* indexHeaders(headers);
  const { places, repeated } = index;
  const specs = typeof wanted === 'function' ? wanted(index) : wanted;
  const mapping = chosen ?? map?.(index, csv) ?? mapColumns(index, specs, rows[0]?.cells);
  const wrong = headers.length === 0 ? [] : columnProblems(specs, mapping, places);
  const missing = wrong.filter(({ isMissing }) => isMissing).map(({ column }) => column);
  const isWhole = headers.length > 0 && missing.length === 0;
  const sources = sourcesOf(specs, mapping, places);
  const { style, problems: unsure } = yield* findStyle(isWhole ? csv : { ...csv, hasNoCommas: true }, sources, groups);
  const told: Problems = { problems: [...csv.problems], problemCount: csv.problemCount };
  for (const { column, text } of wrong) tell(told, { file, line: 1, column, text });
  for (const column of repeated) tell(told, { file, line: 1, column, text: REPEATED });
  return {
    cells: createCells(file, sources, style, told),
    rows: isWhole ? rows : [],
    reads: readColumns(specs, mapping),
    reading: (atEnd = []) => {
      const isEmpty = headers.length === 0 && told.problemCount === 0;
      const last = isEmpty ? ['There is nothing in this file.'] : isWhole ? atEnd : [];
      const ofAll = [...unsure, ...last.map((text): FileProblem => ({ file, line: null, column: null, text }))];
      return {
        ...{ file, specs, mapping, missing, comments },
        headers: headers.slice(0, MOST_SHOWN),
        preview: rows.slice(0, PREVIEW_ROWS).map((row) => headers.slice(0, MOST_SHOWN).map((_, i) => cellAt(row, i))),
        rowCount: rows.length,
        problems: [...told.problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)), ...ofAll],
        problemCount: told.problemCount + ofAll.length,
      };
    },
  };
}

/**
 * Reads a table and maps its columns to what a reader looks for: by name and unit, or as `chosen` by hand, which counts
 * for all columns at once. In steps: it yields shares up to a half, for the rows are still to be read.
 */
export function* openTable(
  file: string,
  text: string,
  specs: WantedColumns,
  chosen?: ColumnMapping | null,
  mostRows?: number,
): Generator<number, MappedTable> {
  return yield* openParsed(readCsvTable(file, text, mostRows), specs, chosen);
}

/** The same for a table that another reader takes apart, with ways of its own. */
export function* openParsed(
  parsing: Generator<number, CsvTable>,
  specs: WantedColumns,
  chosen?: ColumnMapping | null,
  ways: MappingWays = {},
): Generator<number, MappedTable> {
  let step = parsing.next();
  for (; !step.done; step = parsing.next()) yield step.value / 2;
  const mapping = mapTable(step.value, specs, chosen, ways);
  let mapped = mapping.next();
  for (; !mapped.done; mapped = mapping.next()) yield 0.5;
  return mapped.value;
}

/** Goes through the rows in steps, until `take` says that it has enough. */
export function* eachRow(rows: readonly CsvRow[], take: (row: CsvRow) => unknown): Generator<number, void> {
  for (const [i, row] of rows.entries()) {
    if (i % ROWS_AT_ONCE === 0) yield (1 + i / rows.length) / 2;
    if (take(row) === false) return;
  }
}

/** What was read for numbers of its own (rounds, times), which may have come in any order, by these numbers. */
export const inOrder = <Item>(items: ReadonlyMap<number, Item>): Item[] =>
  Array.from(Float64Array.from(items.keys()).sort(), (number) => items.get(number) as Item);
