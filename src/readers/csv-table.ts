import Papa from 'papaparse';
import { unescapedFormula } from '../format/csv';
import { readPlainNumber } from '../format/plain-number';

/** Something in a file that could not be used, and where. */
export interface FileProblem {
  readonly file: string;
  /** From 1, as editors count; null for the file as a whole. */
  readonly line: number | null;
  readonly column: string | null;
  /** A sentence. */
  readonly text: string;
}

/** A row by the names of its columns; a cell that is not there is empty. */
export interface CsvRow {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

export interface CsvTable {
  readonly file: string;
  /** Names in lower case, without spaces around them. */
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
  /** Where columns are parted by another sign, numbers may have a comma for a point. */
  readonly decimalComma: boolean;
  readonly problems: readonly FileProblem[];
}

const SEPARATORS = [',', ';', '\t'] as const;

/** Spreadsheets part columns by what a country's numbers leave free: the commonest of the three in the first line. */
function separatorOf(text: string): string {
  const header = text.match(/[^\n]+/)?.[0] ?? '';
  const counts = SEPARATORS.map((separator) => header.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

interface Parsed {
  readonly line: number;
  readonly cells: readonly string[];
  readonly isBroken: boolean;
}

/** Line feeds of a text between two places. */
function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Characters that are read at once: some milliseconds. */
const BLOCK = 65_536;

/** The end of the block that begins at a place. With quotes about there is only one: a quoted cell may hold line breaks. */
function blockEnd(text: string, from: number, hasQuotes: boolean): number {
  if (hasQuotes) return text.length;
  const end = text.indexOf('\n', from + BLOCK);
  return end < 0 ? text.length : end + 1;
}

/** The records of a text, each with the line it begins on, from `first` on. */
function parseRecords(text: string, delimiter: string, first: number): Parsed[] {
  const records: Parsed[] = [];
  let [line, from] = [first, 0];
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }) => {
      records.push({ line, cells: data, isBroken: errors.length > 0 });
      line += countLines(text, from, meta.cursor);
      from = meta.cursor;
    },
  });
  return records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

/** Names of the columns; of two with one name the first counts. */
function readHeader(file: string, header: Parsed): { readonly columns: string[]; readonly problems: FileProblem[] } {
  const columns = header.cells.map((cell) => cell.trim().toLowerCase());
  const twice = columns.filter((name, i) => name !== '' && columns.indexOf(name) !== i);
  const problems = [...new Set(twice)].map((column) => ({
    file,
    line: header.line,
    column,
    text: 'This column is there twice. The first one counts.',
  }));
  return { columns, problems };
}

/** Cells by their columns' names; the first of two columns of one name counts. Plain loops: a table may be long. */
function namedCells(columns: readonly string[], cells: readonly string[]): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (let i = columns.length - 1; i >= 0; i -= 1) {
    named.set(columns[i] ?? '', unescapedFormula((cells[i] ?? '').trim()));
  }
  return named;
}

/** A table as far as it has been read. */
type TableSoFar = { -readonly [Key in keyof CsvTable]: CsvTable[Key] } & { rows: CsvRow[]; problems: FileProblem[] };

/** Adds records to a table: good rows, and what is wrong with the others. */
function addRows({ file, columns, rows, problems }: TableSoFar, records: readonly Parsed[]): void {
  const refuse = (line: number, why: string) =>
    problems.push({ file, line, column: null, text: `${why} The row is left out.` });
  for (const { line, cells, isBroken } of records) {
    if (isBroken) refuse(line, 'A quote is opened and not closed, or text follows a closed one.');
    else if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
      refuse(line, `There are ${cells.length} cells here, and the header has ${columns.length} columns.`);
    } else {
      rows.push({ line, cells: namedCells(columns, cells) });
    }
  }
}

/**
 * Reads a table as `readCsvTable` does, a block at a time: after each it yields the share that is done, so that whoever
 * steps it can hear of something newer.
 */
export function* readCsvTableInSteps(file: string, text: string): Generator<number, CsvTable> {
  // Line ends of both kinds in one file, as where rows were added by hand, would make one row of several.
  const content = text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n');
  const separator = separatorOf(content);
  const hasQuotes = content.includes('"');
  const table: TableSoFar = { file, columns: [], rows: [], decimalComma: separator !== ',', problems: [] };
  let hasHeader = false;
  let line = 1;
  for (let from = 0; from < content.length; ) {
    const end = blockEnd(content, from, hasQuotes);
    let records = parseRecords(content.slice(from, end), separator, line);
    const [header] = records;
    if (header && !hasHeader) {
      hasHeader = true;
      Object.assign(table, readHeader(file, header));
      records = records.slice(1);
    }
    addRows(table, records);
    line += countLines(content, from, end);
    from = end;
    yield from / content.length;
  }
  return table;
}

/**
 * Reads a table with a header line: commas, semicolons or tabs, quotes, any line ends, with or without a byte order mark.
 * Errors: as problems, with the line and the column; rows with an open quote or with more cells than the header are
 * left out, all others are kept. An empty file has no columns.
 */
export function readCsvTable(file: string, text: string): CsvTable {
  const work = readCsvTableInSteps(file, text);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** A number of a cell, or null: '0.25', '1e3'; '0,25' only where the comma does not part columns. */
export function readCellNumber(cell: string, { decimalComma }: CsvTable): number | null {
  return readPlainNumber(decimalComma ? cell.replace(',', '.') : cell);
}
