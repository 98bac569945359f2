import { firstCharacters } from '../format/characters';
import { type NumberStyle, readCellNumber, readClockTime, readPlainCell, unclearNumber } from './cell-number';
import { type ColumnMapping, type ColumnSpec, ownUnit, readColumns } from './columns';
import { type CsvRow, cellAt } from './csv-table';
import { CLOCK, type HeaderUnit, unitById, unitInCell } from './header-units';
import { type Problems, tell } from './problems';

const LONGEST_QUOTED = 30;

/** A cell in quotation marks, cut where it is long. */
export function quotedCell(cell: string): string {
  const cut = firstCharacters(cell, LONGEST_QUOTED);
  return `“${cut === cell ? cell : `${cut}…`}”`;
}

/** A column of the file that is read. */
export interface Source {
  readonly spec: ColumnSpec;
  readonly place: number;
  readonly header: string;
  /** Of the file and of the page; null where there is none. */
  readonly unit: HeaderUnit | null;
  readonly own: HeaderUnit | null;
  /** Whether MB in its cells are MiB. */
  readonly isBinary: boolean;
  /** What is taken, in the file's unit. */
  readonly min: number;
  readonly max: number;
}

/** One rounding where both are the page's first unit; the number itself where both are one. */
function convert(value: number, from: HeaderUnit | null, to: HeaderUnit | null): number {
  if (!from || !to || from.id === to.id) return value;
  return (value * from.times * to.over) / (from.over * to.times);
}

/** The columns that are read, with what may stand in them. */
export function sourcesOf(
  specs: readonly ColumnSpec[],
  mapping: ColumnMapping,
  places: ReadonlyMap<string, number>,
): Source[] {
  return readColumns(specs, mapping).flatMap((spec) => {
    const { header = '', unit: id = '', isBinary = false } = mapping[spec.name] ?? {};
    const [place, own, unit] = [places.get(header), ownUnit(spec), unitById(id, spec.quantity)];
    if (place === undefined || (own && !unit)) return [];
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = spec;
    return [{ spec, place, header, unit, own, isBinary, min: convert(min, own, unit), max: convert(max, own, unit) }];
  });
}

function rangeText({ spec, min, max, unit }: Source): string {
  const range = `${spec.above ? 'more than ' : ''}${min} to ${max}`;
  return unit && unit.label !== 'of 1' ? `${range} ${unit.label}` : range;
}

/** Reads the cells of one table by the names of its columns, and keeps what is wrong with them. */
export interface CellReader {
  readonly has: (name: string) => boolean;
  /** A cell without spaces around it; '' where it, or its column, is not there. */
  readonly text: (row: CsvRow, name: string) => string;
  /** The number of a cell in the column's own unit, or null with a problem noted. */
  readonly number: (row: CsvRow, name: string) => number | null;
  /** The same, but an empty cell, or a column that is not there, is null without a problem. */
  readonly optional: (row: CsvRow, name: string) => number | null;
  /** Notes that a row is left out. */
  readonly refuse: (row: CsvRow, name: string, text: string) => null;
  /** Notes what is taken as something else than it says. */
  readonly note: (row: CsvRow, name: string, text: string) => void;
  /** How many times a row was refused. */
  readonly refusals: () => number;
  /** The first moment by a clock, as written: other times count from there. Null without one. */
  readonly clockStart: () => string | null;
}

/** What people write before a number that they know roughly. */
const ABOUT = /^(?:[~≈<≤]|ca\.?|approx\.?|about|etwa)\s*(?=[\d.,])/i;

const DAY = 86_400;

/** Moments of a clock in seconds from the first of them; a clock without a date goes on over midnight. */
function clockReader() {
  let start: { readonly text: string; readonly seconds: number } | null = null;
  let [latest, days] = [0, 0];
  const read = (cell: string): number | null => {
    const found = readClockTime(cell);
    if (!found) return null;
    const { seconds, hasDate } = found;
    start ??= { text: cell, seconds };
    if (!hasDate && seconds + days < latest - DAY / 2) days += DAY;
    latest = seconds + days;
    return Number((latest - start.seconds).toFixed(9));
  };
  return { read, start: () => start?.text ?? null };
}

/** A reader of the cells of one table. What is wrong is added to `told`. */
export function createCells(file: string, sources: readonly Source[], style: NumberStyle, told: Problems): CellReader {
  const byName = new Map(sources.map((source) => [source.spec.name, source]));
  const clock = clockReader();
  let refusals = 0;
  const note: CellReader['note'] = ({ line }, name, text) => {
    tell(told, { file, line, column: byName.get(name)?.header ?? name, text });
  };
  const refuse: CellReader['refuse'] = (row, name, text) => {
    refusals += 1;
    note(row, name, `${text} The row is left out.`);
    return null;
  };
  const text: CellReader['text'] = (row, name) => cellAt(row, byName.get(name)?.place ?? -1);
  const numberIn = (cell: string, { spec, unit, isBinary }: Source): number | null => {
    const plain = readPlainCell(cell, style);
    if (plain !== null) return plain;
    const read = readCellNumber(cell, style);
    if (!read || read.unit === '') return read?.value ?? null;
    // A letter alone is of a power of two ('8G' of QEMU and OpenNebula), but for Kubernetes, which counts in bytes.
    const full =
      unit?.quantity === 'volume' ? read.unit.replace(/^([KMGT])$/i, unit.id === 'bytes' ? '$1B' : '$1iB') : read.unit;
    const written = isBinary ? full.replace(/^([KMGT])B$/i, '$1iB') : full;
    const own = unitInCell(written, spec.quantity);
    return own && convert(read.value, own, unit);
  };
  const read = (row: CsvRow, cell: string, source: Source): number | null => {
    const { spec, min, max, unit, own } = source;
    if (unit?.id === CLOCK) {
      return clock.read(cell) ?? refuse(row, spec.name, `${quotedCell(cell)} is not a time such as 12:03:04.`);
    }
    const value = numberIn(cell, source);
    if (value === null) {
      const why = `${quotedCell(cell)} is not a number. Allowed are ${rangeText(source)}.`;
      return refuse(row, spec.name, unclearNumber(cell, style) ?? why);
    }
    const isInside = (spec.above ? value > min : value >= min) && value <= max;
    if (!isInside) return refuse(row, spec.name, `${quotedCell(cell)} is outside ${rangeText(source)}.`);
    if (spec.quantity !== 'count' || Number.isInteger(value)) return convert(value, unit, own);
    return refuse(row, spec.name, `${value} is not a whole number. Allowed are ${rangeText(source)}.`);
  };
  const numberOf = (row: CsvRow, name: string, isNeeded: boolean): number | null => {
    const source = byName.get(name);
    const written = source ? (row.cells[source.place]?.trim() ?? '') : '';
    const cell = isNeeded ? written : written.replace(ABOUT, '');
    if (cell !== written) note(row, name, `${quotedCell(written)} is taken as ${cell}.`);
    if (source && cell !== '') return read(row, cell, source);
    return isNeeded ? refuse(row, name, 'There is no value here.') : null;
  };
  return {
    ...{ text, refuse, note },
    has: (name) => byName.has(name),
    number: (row, name) => numberOf(row, name, true),
    optional: (row, name) => numberOf(row, name, false),
    refusals: () => refusals,
    clockStart: clock.start,
  };
}
