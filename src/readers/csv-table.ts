import { unescapedFormula } from '../format/csv';

/** Something in a file that could not be used, and where. */
export interface FileProblem {
  readonly file: string;
  /** From 1, as editors count; null for the file as a whole. */
  readonly line: number | null;
  readonly column: string | null;
  /** A sentence. */
  readonly text: string;
}

/** A row as it stands in the file; cells that are not there are missing at the end. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A cell without spaces around it, nor the apostrophe that keeps a formula from spreadsheets; '' where it is not there. */
export const cellAt = ({ cells }: CsvRow, place: number): string => unescapedFormula(cells[place]?.trim() ?? '');

export interface CsvTable {
  readonly file: string;
  /** Names as written, without spaces around them. */
  readonly headers: readonly string[];
  readonly rows: readonly CsvRow[];
  /** Whether no number can have a comma: commas part the columns, and nothing is in quotes. */
  readonly hasNoCommas: boolean;
  readonly separator: string;
  /** Lines that begin with `#`: they are skipped. */
  readonly comments: number;
  readonly problems: readonly FileProblem[];
}

const SIGNS = [',', ';', '\t', '|'] as const;

/** A line that only draws a table's frame: '+----+----+', '|---|---|'. */
const FRAME = /^(?=.*--)[\s|+:=-]+$/;

/** The first two lines that are neither blank, nor a comment, nor a frame. */
function leadingLines(text: string): string[] {
  const lines: string[] = [];
  for (let from = 0; from < text.length && lines.length < 2; ) {
    const end = lineEnd(text, from);
    const line = text.slice(from, end).trim();
    if (line !== '' && !line.startsWith('#') && !FRAME.test(line)) lines.push(line);
    from = end + 1;
  }
  return lines;
}

/**
 * What parts the columns: the sign that is commonest in the header; without any, runs of two spaces or more, or single
 * spaces where the first row has as many words as the header.
 */
function separatorOf([header = '', row = '']: readonly string[]): string {
  const bare = header.replaceAll(/"[^"]*"/g, '');
  const counts = SIGNS.map((sign) => bare.split(sign).length);
  const most = Math.max(...counts);
  if (most > 1) return SIGNS[counts.indexOf(most)] ?? ',';
  if (header.includes('  ')) return '  ';
  const words = header.split(' ').length;
  return words > 1 && words === row.split(/ +/).length ? ' ' : ',';
}

interface RawRecord {
  readonly cells: readonly string[];
  /** Where the next one begins. */
  readonly end: number;
  /** Line feeds from here to there. */
  readonly lines: number;
  /** Whether a quote is left open, or text follows a closed one. */
  readonly isBroken: boolean;
}

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
};

/** No cell in quotes is longer: it would take a step of seconds. */
const LONGEST_QUOTED = 2 ** 22;

/** The quote that closes a cell which begins at a place; two of them stand for one. -1 if it stays open. */
function closingQuote(text: string, from: number): number {
  let close = text.indexOf('"', from + 1);
  while (close >= 0 && close - from < LONGEST_QUOTED && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  return close - from < LONGEST_QUOTED ? close : -1;
}

/** A record with quotes about. Every place of the text is looked at a few times, whatever stands there. */
function quotedRecord(text: string, from: number, separator: string): RawRecord {
  const cells: string[] = [];
  let [at, end, isBroken] = [from, lineEnd(text, from), false];
  let line = text.slice(from, end);
  let sign = line.indexOf(separator);
  for (let isLast = false; !isLast && !isBroken; at += separator.length) {
    if (text[at] === '"') {
      const close = closingQuote(text, at);
      cells.push(close < 0 ? '' : text.slice(at + 1, close).replaceAll('""', '"'));
      if (close >= end || close < 0) {
        end = close < 0 ? text.length : lineEnd(text, close);
        line = text.slice(from, end);
      }
      at = close < 0 ? end : close + 1;
      while (text[at] === ' ' && at < end) at += 1;
      isLast = at === end;
      isBroken = close < 0 || (!isLast && !text.startsWith(separator, at));
    } else {
      if (sign >= 0 && sign < at - from) sign = line.indexOf(separator, at - from);
      isLast = sign < 0;
      const cellEnd = isLast ? end : from + sign;
      cells.push(text.slice(at, cellEnd));
      at = cellEnd;
    }
  }
  return { cells, end: end + 1, lines: 1 + countLines(text, from, end), isBroken };
}

/** The record that begins at a place. */
function recordAt(text: string, from: number, separator: string): RawRecord {
  const end = lineEnd(text, from);
  const line = text.slice(from, end);
  if (line.includes('"')) return quotedRecord(text, from, separator);
  return { cells: line.split(separator), end: end + 1, lines: 1, isBroken: false };
}

/** Line feeds of a text between two places. */
function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Whether a record is a row: neither blank nor a part of the frame. A quote left open is told. */
function isRow({ cells, isBroken }: RawRecord): boolean {
  if (isBroken) return true;
  if (!cells.some((cell) => cell.trim() !== '')) return false;
  return !/^[\s+:=-]*$/.test(cells[0]?.slice(0, 99) ?? '') || !FRAME.test(cells.join('|'));
}

/** Names that stand twice: the first column counts. */
function repeatedHeaders(file: string, line: number, headers: readonly string[]): FileProblem[] {
  const [seen, twice] = [new Set<string>(), new Set<string>()];
  for (const name of headers) (seen.has(name) && name !== '' ? twice : seen).add(name);
  const text = 'This column is there twice. The first one counts.';
  return [...twice].map((column) => ({ file, line, column, text }));
}

/** A table as far as it has been read. */
type TableSoFar = { -readonly [Key in keyof CsvTable]: CsvTable[Key] } & { rows: CsvRow[]; problems: FileProblem[] };

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** Adds a record to a table: it is its header, a good row, or said to be left out. */
function addRecord(table: TableSoFar, line: number, { cells, isBroken }: RawRecord): void {
  const { file, problems, rows } = table;
  const width = table.headers.length;
  let why = '';
  if (width === 0) {
    table.headers = cells.map((cell) => cell.trim());
    problems.push(...repeatedHeaders(file, line, table.headers));
  } else if (isBroken) why = 'A quote is opened and not closed, or text follows a closed one.';
  else if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '')) {
    why = `There are ${counted(cells.length, 'cell')} here, and the header has ${counted(width, 'column')}.`;
  } else rows.push({ line, cells });
  if (why !== '') problems.push({ file, line, column: null, text: `${why} The row is left out.` });
}

/** Characters that are read between two looks at newer questions: some milliseconds. */
const BLOCK = 65_536;

/** Line ends of both kinds in one file would make one row of several; runs of spaces become tabs. */
function plainText(text: string): { content: string; separator: string } {
  const content = text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n');
  const separator = separatorOf(leadingLines(content));
  if (separator.trim() !== '' || separator === '\t') return { content, separator };
  const runs = separator === ' ' ? / +/g : / {2,}/g;
  return { content: content.replaceAll(/^ +/gm, '').replaceAll(runs, '\t'), separator: '\t' };
}

/**
 * Reads a table with a header line: commas, semicolons, tabs, bars or runs of spaces, quotes, any line ends, with or
 * without a byte order mark; lines that begin with `#` are skipped. Yields the share that is done after each block.
 * Errors: as problems, with the line and the column; rows with an open quote or more cells than the header are left out,
 * all others are kept. An empty file has no headers.
 */
export function* readCsvTable(file: string, text: string): Generator<number, CsvTable> {
  const { content, separator } = plainText(text);
  const hasNoCommas = separator === ',' && !content.includes('"');
  const table: TableSoFar = { file, headers: [], rows: [], hasNoCommas, separator, comments: 0, problems: [] };
  for (let [from, line, block] = [0, 1, BLOCK]; from < content.length; ) {
    const isComment = content.startsWith('#', from);
    const end = isComment ? lineEnd(content, from) + 1 : 0;
    const record = isComment ? { cells: [], end, lines: 1, isBroken: false } : recordAt(content, from, separator);
    if (isComment) table.comments += 1;
    else if (isRow(record)) addRecord(table, line, record);
    from = record.end;
    line += record.lines;
    if (from < block && from < content.length) continue;
    block = from + BLOCK;
    yield Math.min(1, from / content.length);
  }
  return table;
}
