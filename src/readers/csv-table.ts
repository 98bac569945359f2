import { unescapedFormula } from '../format/csv';
import { formatNumber } from '../format/number';
import { alignedLines, type LeadingLines } from './exports/aligned';
import { plainFrame, withoutSeparatorLine } from './plain-frame';
import { type Problems, tell } from './problems';
import { separatorOf } from './separator';

/** A row as it stands in the file; cells that are not there are missing at the end. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A cell without spaces around it, nor the apostrophe that keeps a formula from spreadsheets; '' where it is not there. */
export const cellAt = ({ cells }: CsvRow, place: number): string => unescapedFormula(cells[place]?.trim() ?? '');

export interface CsvTable extends Problems {
  readonly file: string;
  /** Names as written, without spaces around them. */
  readonly headers: readonly string[];
  readonly rows: readonly CsvRow[];
  /** Whether no number can have a comma: commas part the columns, and nothing is in quotes. */
  readonly hasNoCommas: boolean;
  readonly separator: string;
  /** Whether it is no table, but objects or blocks that a program wrote: its names are those of a program. */
  readonly isListed?: true;
  /** Lines that begin with `#`: they are skipped. */
  readonly comments: number;
}

/** A line that only draws a table's frame: '+----+----+', '|---|---|'. */
const FRAME = /^(?=.*--)[\s|+:=-]+$/;

/** The first two lines that are neither blank, nor a comment, nor a frame. In steps: there may be many that are. */
function* leadingLines(text: string): Generator<number, LeadingLines> {
  const lines: string[] = [];
  let frame = '';
  for (let [from, block] = [0, BLOCK]; from < text.length && lines.length < 2; ) {
    const end = lineEnd(text, from);
    const line = text.slice(from, Math.min(end, from + LONGEST_LINE)).trimEnd();
    if (FRAME.test(line)) frame = line;
    else if (line.trim() !== '' && !line.startsWith('#')) lines.push(line);
    from = end + 1;
    if (from < block) continue;
    block = from + BLOCK;
    yield PREPARED;
  }
  const [header = '', row = ''] = lines;
  return { header, frame, row };
}

interface RawRecord {
  readonly cells: readonly string[];
  /** Where the next one begins. */
  readonly end: number;
  /** Line feeds from here to there. */
  readonly lines: number;
  /** Why it is no row: a quote is left open, or text follows a closed one, or it is too long; else ''. */
  readonly why: string;
  readonly hasQuotes: boolean;
}

const COMMENT = { cells: [], lines: 1, why: '', hasQuotes: false };

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
};

/** No line, and no cell in quotes, has more characters: it is taken apart in one step. */
const LONGEST_LINE = 2 ** 20;
const TOO_LONG = `It has more than ${formatNumber(LONGEST_LINE, 7)} characters.`;
const OPEN_QUOTE = 'A quote is opened and not closed, or text follows a closed one.';

/** The quote that closes a cell which begins at a place; two of them stand for one. -1 if it stays open. */
function closingQuote(text: string, from: number): number {
  const cell = text.slice(from, from + LONGEST_LINE);
  let close = cell.indexOf('"', 1);
  while (close >= 0 && cell[close + 1] === '"') close = cell.indexOf('"', close + 2);
  return close < 0 ? -1 : from + close;
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
      isBroken = close < 0 || end - from > 2 * LONGEST_LINE || (!isLast && !text.startsWith(separator, at));
    } else {
      if (sign >= 0 && sign < at - from) sign = line.indexOf(separator, at - from);
      isLast = sign < 0;
      const cellEnd = isLast ? end : from + sign;
      cells.push(text.slice(at, cellEnd));
      at = cellEnd;
    }
  }
  const lines = end === text.length ? 1 : 1 + countLines(text, from, end);
  return { cells, end: end + 1, lines, why: isBroken ? OPEN_QUOTE : '', hasQuotes: true };
}

/** The record that begins at a place. */
function recordAt(text: string, from: number, separator: string): RawRecord {
  const end = lineEnd(text, from);
  if (end - from > LONGEST_LINE) return { ...COMMENT, end: end + 1, why: TOO_LONG };
  const line = text.slice(from, end);
  if (line.includes('"')) return quotedRecord(text, from, separator);
  return { ...COMMENT, cells: line.split(separator), end: end + 1 };
}

/** Line feeds of a text between two places. */
function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Whether a record is a row: neither blank nor a part of the frame. What cannot be taken apart is told. */
function isRow({ cells, why }: RawRecord): boolean {
  if (why !== '') return true;
  if (!cells.some((cell) => cell.trim() !== '')) return false;
  return !/^[\s+:=-]*$/.test(cells[0]?.slice(0, 99) ?? '') || !FRAME.test(cells.join('|'));
}

/** A table as far as it has been read. */
type TableSoFar = { -readonly [Key in keyof CsvTable]: CsvTable[Key] } & { rows: CsvRow[] };

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** Adds a record to a table: it is its header, a good row, or said to be left out. */
function addRecord(table: TableSoFar, line: number, { cells, why }: RawRecord): void {
  const { file, rows } = table;
  const width = table.headers.length;
  const isLonger = cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '');
  if (width === 0) table.headers = cells.map((cell) => cell.trim());
  else if (why === '' && !isLonger) rows.push({ line, cells });
  else {
    const because = why || `It has ${counted(cells.length, 'cell')}, the header ${width}.`;
    tell(table, { file, line, column: null, text: `${because} The row is left out.` });
  }
}

/** A table is too long, in words. */
export const tooManyRows = (most: number): string =>
  `It has more than ${formatNumber(most, 7)} rows. Split it into smaller files, or leave rows out.`;

/** Why a table cannot be taken with one more record, or ''. */
function refusalOf({ headers, rows }: CsvTable, { why }: RawRecord, mostRows: number): string {
  if (headers.length === 0 && why === TOO_LONG) return `The first line cannot be a header. ${TOO_LONG}`;
  return rows.length < mostRows ? '' : tooManyRows(mostRows);
}

/** Characters that are read between two looks at newer questions: some milliseconds. */
const BLOCK = 65_536;
/** The share of the work that is done when lines and columns can be told apart. */
const PREPARED = 0.2;

/** Changes a text piece by piece, each of whole lines; gives the text itself where that changes nothing. */
function* changed(text: string, change: (piece: string) => string): Generator<number, string> {
  const pieces: string[] = [];
  let isSame = true;
  for (let from = 0; from < text.length; ) {
    const rest = text.slice(from + BLOCK, from + BLOCK + LONGEST_LINE).search(/[\r\n]/);
    let end = from + BLOCK + (rest < 0 ? LONGEST_LINE : rest + 1);
    if (text[end - 1] === '\r' && text[end] === '\n') end += 1;
    const piece = text.slice(from, end);
    isSame = pieces[pieces.push(change(piece)) - 1] === piece && isSame;
    from = end;
    yield (PREPARED / 2) * Math.min(1, from / text.length);
  }
  return isSame ? text : pieces.join('');
}

/** Line ends of both kinds in one file would make one row of several; runs of spaces become tabs. */
function* plainText(text: string): Generator<number, { readonly content: string; readonly separator: string }> {
  const bare = withoutSeparatorLine(text.startsWith('\ufeff') ? text.slice(1) : text);
  const content = yield* changed(bare, (piece) => plainFrame(piece.replaceAll(/\r\n?/g, '\n')));
  const leading = yield* leadingLines(content);
  const separator = separatorOf(leading);
  if (separator.trim() !== '' || separator === '\t') return { content, separator };
  const aligned = alignedLines(leading);
  const keeps = (line: string): boolean => line.startsWith('#') || FRAME.test(line.slice(0, 999));
  const tabbed = changed(content, (piece) =>
    piece
      .split('\n')
      .map((line) => (keeps(line) ? line : aligned(line)))
      .join('\n'),
  );
  for (let step = tabbed.next(); ; step = tabbed.next()) {
    if (step.done) return { content: step.value, separator: '\t' };
    yield PREPARED;
  }
}

/** No table has more rows: page and worker hold each of them several times over. */
const MOST_ROWS = 100_000;

/**
 * Reads a table with a header line: commas, semicolons, tabs, bars or runs of spaces, quotes, any line ends, with or
 * without a byte order mark; lines that begin with `#` are skipped. Yields the share that is done after each block.
 * Errors: as problems, with the line and the column; rows with an open quote, more cells than the header or more than
 * 1,048,576 characters are left out, all others are kept. An empty file has no headers, nor has one with too many rows.
 */
export function* readCsvTable(file: string, text: string, mostRows = MOST_ROWS): Generator<number, CsvTable> {
  const { content, separator } = yield* plainText(text);
  const hasNoCommas = separator === ',';
  const nothing = { ...{ file, headers: [], hasNoCommas, separator, comments: 0 }, problemCount: 0 };
  const table: TableSoFar = { ...nothing, rows: [], problems: [] };
  for (let [from, line, block] = [0, 1, BLOCK]; from < content.length; ) {
    const isComment = content.startsWith('#', from);
    const end = isComment ? lineEnd(content, from) + 1 : 0;
    const record = isComment ? { ...COMMENT, end } : recordAt(content, from, separator);
    if (isComment) table.comments += 1;
    else if (isRow(record)) {
      const refusal = refusalOf(table, record, mostRows);
      const problem = { file, line: null, column: null, text: refusal };
      if (refusal !== '') return { ...nothing, rows: [], problems: [problem], problemCount: 1 };
      addRecord(table, line, record);
      if (record.hasQuotes) table.hasNoCommas = false;
    }
    from = record.end;
    line += record.lines;
    if (from < block && from < content.length) continue;
    block = from + BLOCK;
    yield PREPARED + (1 - PREPARED) * Math.min(1, from / content.length);
  }
  return table;
}
