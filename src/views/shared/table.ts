import type { ReactNode } from 'react';
import type { TableData } from '../../format/csv';
import { exactNumber } from '../../format/number';
import { shownRate } from '../../format/rates';
import { type ColumnScale, columnScale, type Quantity } from '../../format/scale';
import * as words from './words';

/** How a cell counts: seen by a sign or by weight, and in words for whoever hears it. */
export interface CellMark {
  readonly as: 'best' | 'warned' | 'loss' | 'now' | 'strong';
  /** Behind the text, for screen readers: 'the best by the aim'. */
  readonly says?: string;
}

/** How a row counts. `shown` is what the rest of the view is about. */
export type RowMark = 'shown' | 'strong' | 'aside' | 'total';

/** A column of a table: words at the left edge, or numbers with one unit for all, right-aligned at the point. */
export interface Column<Row> {
  readonly key: string;
  readonly head: ReactNode;
  /** Kept for screen readers: the cells speak for themselves. */
  readonly isHeadHidden?: boolean;
  /** What the column is, for those who point at its head. */
  readonly help?: string;
  /** A heading over this column and those beside it that have the same. */
  readonly over?: string;
  /** The cell that names its row; else that is the first one. */
  readonly isName?: boolean;
  /** Whatever is no plain number. */
  readonly text?: (row: Row) => ReactNode;
  /** Stands at the right edge, although it is `text`: '5 of 8'. */
  readonly isNumber?: boolean;
  /** All of `text`, or all its digits, for those who point at it. */
  readonly exact?: (row: Row) => string | undefined;
  /** A number in the unit of `quantity`; what is null or NaN reads `none`. */
  readonly value?: (row: Row) => number | null | undefined;
  readonly quantity?: Quantity;
  /** Both ends of a range, in the unit of `quantity` too: '11.8 to 18.8'. No number: it never ends. Null: no range. */
  readonly ends?: (row: Row) => readonly [number, number] | null;
  /** What an end reads that never comes: 'never'. */
  readonly endless?: string;
  /** A column of ranges has the unit of the numbers that say the same here: a time, and where nine of ten such lie. */
  readonly alike?: string;
  /** Where the unit never changes. */
  readonly unit?: string;
  readonly digits?: number;
  readonly none?: (row: Row) => string;
  readonly mark?: (row: Row) => CellMark | undefined | false;
  /** Known beforehand where there are too many rows to look at. */
  readonly scale?: ColumnScale;
}

/** A column with the unit of its numbers. */
export interface ShownColumn<Row> extends Column<Row> {
  readonly isText: boolean;
  /** The unit behind the head, or ''. */
  readonly headUnit: string;
  readonly numbers: ColumnScale | null;
}

/** All numbers of a column, of those with one unit. */
const numbersOf = <Row>({ value, ends }: Column<Row>, rows: readonly Row[]) =>
  rows.flatMap((row) => (ends ? (ends(row) ?? []) : [value?.(row)]));

/** The columns of a table, each with a unit that suits its rows. */
export function shownColumns<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): readonly ShownColumn<Row>[] {
  return columns.map((column) => {
    const { value, ends, alike, quantity = 'number', digits, scale, unit } = column;
    const isText = !value && !ends;
    const like = (alike !== undefined && columns.find((other) => other.value && other.alike === alike)) || column;
    const numbers = isText ? null : (scale ?? columnScale(numbersOf(like, rows), quantity, digits));
    return { ...column, numbers, headUnit: unit ?? numbers?.unit ?? '', isText: isText && column.isNumber !== true };
  });
}

/** A cell as it is drawn. */
interface ShownCell {
  readonly content: ReactNode;
  readonly exact: string | undefined;
  /** What the number lacks to the places of its column: drawn unseen, so that points stand under each other. */
  readonly pad: string | undefined;
}

/** '12.5' in a column of three places lacks '00', and '12' lacks '.000'. */
function padOf(text: string, places: number): string | undefined {
  const own = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  if (own >= places) return undefined;
  return `${own === 0 ? '.' : ''}${'0'.repeat(places - own)}`;
}

/** '11.8 to 18.8', '18.2 to never', 'never'; one number where both read the same. */
export function rangeText(
  [low, high]: readonly [number, number],
  show: ColumnScale['show'],
  endless = words.never,
): string {
  if (!Number.isFinite(low)) return endless;
  const [from, to] = [show(low), Number.isFinite(high) ? show(high) : endless];
  return from === to ? to : words.fromTo(from, to);
}

/** The cell of a row in a column. */
export function shownCell<Row>(column: ShownColumn<Row>, row: Row): ShownCell {
  const { numbers, value, ends, endless, text, exact, none } = column;
  if (ends && numbers) {
    const range = ends(row);
    return { content: range && rangeText(range, numbers.show, endless), exact: undefined, pad: undefined };
  }
  const number = value?.(row) ?? Number.NaN;
  if (!numbers) return { content: text?.(row), exact: exact?.(row), pad: undefined };
  if (Number.isNaN(number)) return { content: none?.(row) ?? '–', exact: undefined, pad: undefined };
  const shown = numbers.show(number);
  return { content: shown, exact: exactNumber(number), pad: padOf(shown, numbers.places) };
}

/** A run of columns below one heading; `over` is undefined for a column by itself. */
interface HeadGroup<Row> {
  readonly over: string | undefined;
  readonly columns: readonly ShownColumn<Row>[];
}

/** The columns with those side by side below one heading together. */
export function headGroups<Row>(columns: readonly ShownColumn<Row>[]): readonly HeadGroup<Row>[] {
  const groups: { over: string | undefined; columns: ShownColumn<Row>[] }[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last && column.over !== undefined && last.over === column.over) last.columns.push(column);
    else groups.push({ over: column.over, columns: [column] });
  }
  return groups;
}

/** The place of the cell that names its row. */
export const nameColumn = <Row>(columns: readonly Column<Row>[]): number =>
  Math.max(
    0,
    columns.findIndex(({ isName }) => isName === true),
  );

/** Digits of a number beside a chart: neighbours in time stay apart, and all digits are in the tooltip and in files. */
const DATA_DIGITS = 4;

type DataRow = TableData['rows'][number];

const RATE_IN_LABEL = /MiB\/s|Mbit\/s/;

/** A label with the unit in which rates are shown, and how many of its own unit one of that is. */
function rateLabel(label: string): { readonly label: string; readonly size: number } {
  const own = RATE_IN_LABEL.exec(label)?.[0];
  if (own !== 'MiB/s' && own !== 'Mbit/s') return { label, size: 1 };
  const { unit, size } = shownRate(own);
  return { label: label.replace(own, unit), size };
}

/** The numbers behind a chart as columns; their units stand in their labels. */
export function dataColumns({ columns, rows }: TableData): readonly Column<DataRow>[] {
  return columns.map(({ key, label: written }, i) => {
    const { label, size } = rateLabel(written);
    const isNumber = rows.some((row) => typeof row[i] === 'number') && !rows.some((row) => typeof row[i] === 'string');
    if (!isNumber) return { key, head: label, text: (row) => row[i] };
    const value = (row: DataRow) => (typeof row[i] === 'number' ? row[i] / size : null);
    return { key, head: label, value, digits: DATA_DIGITS, none: () => '' };
  });
}
