import { type NumberStyle, noteStyle, POINTS, type StyleEvidence, styleOf } from './cell-number';
import { type CellReader, createCells, type Source, sourcesOf } from './cells';
import { type ColumnMapping, type ColumnSpec, columnProblems, mapColumns, readColumns } from './columns';
import { type CsvRow, type CsvTable, cellAt, type FileProblem, readCsvTable } from './csv-table';

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
  /** In the order of the lines. */
  readonly problems: readonly FileProblem[];
}

const PREVIEW_ROWS = 5;
/** A file may have 100,000 columns: nobody looks for one among more than this. */
const MOST_SHOWN = 200;
/** Rows between two looks at newer questions: some milliseconds. */
const ROWS_AT_ONCE = 2000;

/** What points and commas mean in the numbers of a table, and a word where that is not sure. */
function* findStyle(
  { rows, separator, hasNoCommas, file }: CsvTable,
  sources: readonly Source[],
): Generator<number, { readonly style: NumberStyle; readonly problems: readonly FileProblem[] }> {
  if (hasNoCommas) return { style: POINTS, problems: [] };
  const evidence: StyleEvidence = { '.': false, ',': false, unclear: '' };
  const places = sources.filter(({ unit, spec }) => unit || spec.quantity === 'count').map(({ place }) => place);
  for (const [i, row] of rows.entries()) {
    if (i % ROWS_AT_ONCE === 0) yield i / rows.length;
    for (const place of places) noteStyle(evidence, cellAt(row, place));
  }
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

/** Without every needed column there are no rows, but all that is needed to map the rest. */
function* mapTable(
  csv: CsvTable,
  specs: readonly ColumnSpec[],
  chosen?: ColumnMapping | null,
): Generator<number, MappedTable> {
  const { file, headers, rows, comments } = csv;
  const places = new Map<string, number>();
  for (const [i, header] of headers.entries()) if (header !== '' && !places.has(header)) places.set(header, i);
  const mapping = chosen ?? mapColumns(headers, specs, rows[0]?.cells);
  const wrong = headers.length === 0 ? [] : columnProblems(specs, mapping, places);
  const missing = wrong.filter(({ isMissing }) => isMissing).map(({ column }) => column);
  const isWhole = headers.length > 0 && missing.length === 0;
  const sources = sourcesOf(specs, mapping, places);
  const { style, problems: unsure } = yield* findStyle(isWhole ? csv : { ...csv, hasNoCommas: true }, sources);
  const problems = [...csv.problems, ...wrong.map(({ column, text }) => ({ file, line: 1, column, text }))];
  const whole = (text: string): FileProblem => ({ file, line: null, column: null, text });
  return {
    cells: createCells(file, sources, style, problems),
    rows: isWhole ? rows : [],
    reads: readColumns(specs, mapping),
    reading: (atEnd = []) => ({
      ...{ file, specs, mapping, missing, comments },
      headers: headers.slice(0, MOST_SHOWN),
      preview: rows.slice(0, PREVIEW_ROWS).map((row) => headers.slice(0, MOST_SHOWN).map((_, i) => cellAt(row, i))),
      rowCount: rows.length,
      problems: [
        ...problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
        ...unsure,
        ...(headers.length === 0 ? ['There is nothing in this file.'] : isWhole ? atEnd : []).map(whole),
      ],
    }),
  };
}

/**
 * Reads a table and maps its columns to what a reader looks for: by name and unit, or as `chosen` by hand, which counts
 * for all columns at once. In steps: it yields shares up to a half, for the rows are still to be read.
 */
export function* openTable(
  file: string,
  text: string,
  specs: readonly ColumnSpec[] | ((headers: readonly string[]) => readonly ColumnSpec[]),
  chosen?: ColumnMapping | null,
): Generator<number, MappedTable> {
  const parsing = readCsvTable(file, text);
  let step = parsing.next();
  for (; !step.done; step = parsing.next()) yield step.value / 2;
  const wanted = typeof specs === 'function' ? specs(step.value.headers) : specs;
  const mapping = mapTable(step.value, wanted, chosen);
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
