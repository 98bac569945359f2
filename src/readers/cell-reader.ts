import { type CsvRow, type CsvTable, type FileProblem, readCellNumber } from './csv-table';

/** What a number may be, in words when it is not. */
export interface NumberRange {
  readonly min: number;
  /** What is said to be the least, where what is less has words of its own. */
  readonly saidMin?: number;
  readonly max: number;
  /** What it measures: 'MiB'. */
  readonly unit: string;
  /** Whether `min` itself is left out. */
  readonly above?: true;
}

/** Reads cells one after the other and keeps what is wrong with them. */
export interface CellReader {
  /** The number of a cell, or null with a problem noted. */
  readonly number: (row: CsvRow, column: string, range: NumberRange) => number | null;
  /** The same, but an empty cell, or a column that is not there, is null without a problem. */
  readonly optional: (row: CsvRow, column: string, range: NumberRange) => number | null;
  readonly refuse: (row: CsvRow, column: string, text: string) => null;
  readonly problems: readonly FileProblem[];
}

const LONGEST_QUOTED = 30;

/** A cell in quotation marks, cut where it is long. */
export function quotedCell(cell: string): string {
  const characters = [...cell];
  const cut = characters.length > LONGEST_QUOTED ? `${characters.slice(0, LONGEST_QUOTED).join('')}…` : cell;
  return `“${cut}”`;
}

function rangeText({ min, saidMin = min, max, unit, above }: NumberRange): string {
  const from = above ? `more than ${min}` : `${saidMin}`;
  return `${from} to ${max} ${unit}`.trim();
}

/** A reader of the cells of one table. Every problem says that its row is left out. */
export function createCellReader(table: CsvTable): CellReader {
  const problems: FileProblem[] = [];
  const refuse = ({ line }: CsvRow, column: string, text: string): null => {
    problems.push({ file: table.file, line, column, text: `${text} The row is left out.` });
    return null;
  };
  const read = (row: CsvRow, column: string, cell: string, range: NumberRange): number | null => {
    const value = readCellNumber(cell, table);
    if (value === null) return refuse(row, column, `${quotedCell(cell)} is not a number.`);
    const isInside = (range.above ? value > range.min : value >= range.min) && value <= range.max;
    return isInside ? value : refuse(row, column, `${quotedCell(cell)} is outside ${rangeText(range)}.`);
  };
  return {
    problems,
    refuse,
    number: (row, column, range) => {
      const cell = row.cells.get(column) ?? '';
      return cell === '' ? refuse(row, column, 'There is no value here.') : read(row, column, cell, range);
    },
    optional: (row, column, range) => {
      const cell = row.cells.get(column) ?? '';
      return cell === '' ? null : read(row, column, cell, range);
    },
  };
}
