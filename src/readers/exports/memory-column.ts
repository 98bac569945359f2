import { readCellNumber } from '../cell-number';
import type { HeaderIndex, MappedColumn } from '../columns';
import type { CsvRow, CsvTable } from '../csv-table';
import { type HeaderUnit, headerSplits, unitById, unitInHeader, unitSpelled } from '../header-units';
import { MEMORY_WORDS } from './memory-words';

/** A column that was chosen for the memory, and how it was told. */
export interface FoundColumn {
  readonly column: MappedColumn;
  readonly how: string;
}

/** With one of these words it is something else. */
const OTHER_WORDS = new Set([
  ...[
    'swap',
    'disk',
    'storage',
    'overhead',
    'ballooned',
    'reservation',
    'reserved',
    'limit',
    'shares',
    'cost',
    'price',
  ],
  ...['free', 'demand', 'host', 'set', 'video', 'hot', 'minimum', 'min', 'usage', 'percent', 'guaranteed', 'buffer'],
  // Hyper-V has its largest for guests whose memory may grow: 1 TB where nobody has set it.
]);

const wordsOf = (header: string): readonly string[] => (headerSplits(header)[0]?.stem ?? '').split('_');

const isMemory = (header: string): boolean => {
  const words = wordsOf(header);
  return words.some((word) => MEMORY_WORDS.has(word)) && !words.some((word) => OTHER_WORDS.has(word));
};

/** Of memory that is in use: it counts where no other is listed. */
const USED_WORDS = new Set(['usage']);
/** Beside a column without one of these words one with it is less than what is configured. */
const PART_WORDS = new Set(['used', 'active', 'consumed', 'actual', 'shared', 'private', 'swapped', 'verwendet']);
const isPart = (header: string): boolean => wordsOf(header).some((word) => PART_WORDS.has(word));
/** With one of these words a column without a word of memory is none, whatever its unit. */
const STORE_WORDS = new Set([
  'capacity',
  'size',
  'volume',
  'space',
  'root',
  'boot',
  'image',
  'network',
  'rx',
  'tx',
  'rate',
]);

const isUsed = (header: string): boolean => {
  const words = wordsOf(header);
  return words.some((word) => MEMORY_WORDS.has(word)) && words.some((word) => USED_WORDS.has(word));
};
const saysNothing = (header: string): boolean =>
  !wordsOf(header).some((word) => OTHER_WORDS.has(word) || STORE_WORDS.has(word) || MEMORY_WORDS.has(word));

/** A letter alone is of a power of two. */
const spelledInCell = (unit: string): HeaderUnit | null => unitSpelled(unit.replace(/^([KMGT])$/i, '$1iB'), 'volume');

/** So many rows say which column of memory is the largest. */
export const ROWS_LOOKED_AT = 1000;
const COMMAS = /,(?=\d{3}(?:\D|$))/g;

/** The numbers of a column's first rows with the unit behind each. */
function cellsOf(rows: readonly CsvRow[], place: number) {
  return rows.slice(0, ROWS_LOOKED_AT).flatMap(({ cells }) => {
    const cell = cells[place]?.trim() ?? '';
    const read =
      readCellNumber(cell, { '.': 'decimal', ',': 'thousands' }) ??
      readCellNumber(cell.replaceAll(COMMAS, ''), { '.': 'decimal', ',': 'decimal' });
    return read === null ? [] : [read];
  });
}

const MIB = 2 ** 20;

/** The unit that numbers without one can only be of, where all memories are of a usual size; null where it is not sure. */
function unitOfNumbers(values: readonly number[]): HeaderUnit | null {
  const sizes = values.filter((value) => value > 0);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  if (sizes.length === 0) return null;
  if (sizes.every((value) => value % MIB === 0) && least >= 2 ** 27) return unitById('bytes', 'volume');
  if (sizes.every((value) => value % 128 === 0) && least >= 256 && most <= 2 ** 22) return unitById('mib', 'volume');
  if (most <= 128 && sizes.length > 1) return unitById('gib', 'volume');
  return null;
}

interface Candidate {
  readonly header: string;
  readonly unit: HeaderUnit;
  readonly how: string;
  readonly total: number;
  /** Whether its unit is told by its cells, or by the sizes of its numbers alone. */
  readonly isInCells: boolean;
  readonly isBySize: boolean;
}

type Table = Pick<CsvTable, 'rows' | 'isListed'>;

/** Names that programs give (`memory_mb`) mean powers of two. */
const BINARY: Readonly<Record<string, string>> = { mb: 'mib', gb: 'gib' };

/** What a column may hold: its unit from its header, from its cells, or from the sizes of its numbers. */
function candidateOf(header: string, place: number, { rows, isListed }: Table): Candidate | null {
  const cells = cellsOf(rows, place);
  // A share of something.
  if (cells.some(({ unit }) => unit === '%')) return null;
  const inCells = cells.map(({ unit }) => spelledInCell(unit)).find((unit) => unit !== null) ?? null;
  const written = unitInHeader(header, 'volume');
  const binary = isListed ? BINARY[written] : undefined;
  const inHeader = unitById(binary ?? written, 'volume');
  const bySize = inHeader || inCells ? null : unitOfNumbers(cells.map(({ value }) => value));
  const unit = inHeader ?? inCells ?? bySize;
  if (unit === null) return null;
  const how = inHeader
    ? `by its name and unit${binary ? `; programs mean ${inHeader.label}` : ''}`
    : inCells
      ? 'by its name, and the unit in its cells'
      : `by its name; it has no unit, and numbers of such a size are ${unit.label}`;
  const total = cells.reduce((sum, cell) => {
    const own = spelledInCell(cell.unit) ?? unit;
    return sum + (cell.value * own.times) / own.over;
  }, 0);
  return { header, unit, how, total, isInCells: !inHeader && inCells !== null, isBySize: bySize !== null };
}

/** Columns that no word tells: by units of memory in their cells, by bytes that are whole MiB, or of memory in use. */
function byContent(silent: readonly Candidate[], used: readonly Candidate[]): readonly Candidate[] {
  const withUnit = silent.filter(({ isInCells }) => isInCells);
  if (withUnit.length > 0) return withUnit.map((each) => ({ ...each, how: 'by the unit in its cells' }));
  const bytes = silent.filter(({ unit, isBySize }) => isBySize && unit.id === 'bytes');
  if (bytes.length === 1)
    return bytes.map((each) => ({ ...each, how: 'by its numbers, which are whole MiB in bytes' }));
  return used
    .filter(({ isBySize }) => !isBySize)
    .map((each) => ({ ...each, how: `${each.how}; memory in use, for the configured one is not listed` }));
}

/**
 * The column of a table that holds the configured memory: of several columns of memory the one with the most in it. Without
 * one, a column whose name says nothing counts by what is in it, then memory that is in use. Those
 * that are `taken` do not count. Null where there is none whose unit can be told.
 * ['Used memory (GiB)', 'Memory (GiB)'] with 3 and 8 -> Memory, in GiB.
 */
export function memoryColumn({ places }: HeaderIndex, table: Table, taken: ReadonlySet<string>): FoundColumn | null {
  const of = (isWanted: (header: string) => boolean): readonly Candidate[] =>
    [...places].flatMap(([header, place]) => {
      if (taken.has(header) || !isWanted(header)) return [];
      return candidateOf(header, place, table) ?? [];
    });
  const all = of(isMemory);
  const whole = all.filter(({ header }) => !isPart(header));
  const named =
    whole.length > 0 ? [...whole, ...all.filter(({ header, isBySize }) => isPart(header) && !isBySize)] : all;
  const found = named.length > 0 ? named : byContent(of(saysNothing), of(isUsed));
  const [first, ...others] = found;
  if (!first) return null;
  const best = others.reduce((most, each) => (each.total > most.total ? each : most), first);
  const rest = found.filter((each) => each !== best).map(({ header }) => header);
  const how =
    rest.length === 0
      ? best.how
      : `${best.how}; the largest of ${found.length} columns of memory (not ${rest.join(', ')})`;
  return { column: { header: best.header, unit: best.unit.id }, how };
}
