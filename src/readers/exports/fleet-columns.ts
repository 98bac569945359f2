import { NAME_COLUMN, vmNumberFields } from '../../scenario/fleet-fields';
import {
  type ColumnMapping,
  type ColumnSpec,
  type HeaderIndex,
  type MappedColumn,
  mapColumns,
  ownUnit,
} from '../columns';
import type { CsvRow, CsvTable } from '../csv-table';
import { headerSplits, unitById, unitInCell, unitInHeader, unitSpelled } from '../header-units';
import { type Listing, listingOf } from './listings';
import { type FoundColumn, memoryColumn, ROWS_LOOKED_AT } from './memory-column';

/** A column that is read, in words: for people, and for the command `plan`. */
export interface MappedField {
  /** The page's name: 'memory_mib'. */
  readonly field: string;
  readonly column: string;
  /** As people write it; null where it has none. */
  readonly unit: string | null;
  /** How it was told: 'by its name and unit'. */
  readonly how: string;
}

/** A table's columns, how each was told, and whose listing it is. */
export interface FleetColumns {
  readonly mapping: ColumnMapping;
  readonly fields: readonly MappedField[];
  readonly listing: Listing | null;
}

const stemOf = (header: string): string => headerSplits(header)[0]?.stem ?? '';

const [MEMORY_COLUMN, RATE_COLUMN] = vmNumberFields.map(({ column }) => column) as [string, string];
/** The columns of states and of templates, which only leave rows out. */
export const STATE_COLUMN = 'state';
export const TEMPLATE_COLUMN = 'template';
/** What a row is, where a listing has machines and other things. */
export const KIND_COLUMN = 'kind';

/** Of a listing's columns of memory the one with the most in it. */
function memoryOfListing(
  { memory, label, isBinary }: Listing,
  byStem: ReadonlyMap<string, string>,
  places: HeaderIndex['places'],
  rows: readonly CsvRow[],
): FoundColumn | null {
  const found = memory.flatMap(([stem, id]) => {
    const [header, unit] = [byStem.get(stem), unitById(id, 'volume')];
    if (header === undefined || !unit) return [];
    const place = places.get(header) ?? -1;
    const total = rows.slice(0, ROWS_LOOKED_AT).reduce((sum, { cells }) => {
      const [, number = '', written = ''] = /^([\d.,]+)\s*([A-Za-z]*)/.exec(cells[place]?.trim() ?? '') ?? [];
      const own = unitSpelled(written, 'volume') ?? unit;
      return sum + (Number(number.replaceAll(',', '')) * own.times) / own.over;
    }, 0);
    return [{ header, unit, total }];
  });
  const [first, ...others] = found.filter(({ total }) => total > 0 || found.length === 1);
  if (!first) return null;
  const best = others.reduce((most, each) => (each.total > most.total ? each : most), first);
  const also = found.filter((each) => each !== best).map(({ header }) => header);
  const means = `${label} means ${best.unit.label}`;
  return {
    column: { header: best.header, unit: best.unit.id, ...(isBinary && { isBinary }) },
    how:
      also.length === 0 ? means : `${means}; the largest of ${found.length} columns of memory (not ${also.join(', ')})`,
  };
}

/** What a product's listing says of its own columns. */
function ofListing(listing: Listing, index: HeaderIndex, rows: readonly CsvRow[]): ReadonlyMap<string, FoundColumn> {
  const byStem = new Map([...index.places.keys()].toReversed().map((header) => [stemOf(header), header]));
  const found = new Map<string, FoundColumn>();
  const put = (field: string, stems: readonly string[], unit: string) => {
    const header = stems.map((stem) => byStem.get(stem)).find((each) => each !== undefined);
    if (header !== undefined) found.set(field, { column: { header, unit }, how: `as ${listing.label} has it` });
  };
  put(NAME_COLUMN, listing.name, '');
  put(STATE_COLUMN, listing.state ?? [], '');
  if (listing.rate) put(RATE_COLUMN, [listing.rate[0]], listing.rate[1]);
  const memory = memoryOfListing(listing, byStem, index.places, rows);
  if (memory) found.set(MEMORY_COLUMN, memory);
  return found;
}

/** The first column of texts that are no numbers, and each there once; null where there is none. */
function firstOfTexts({ places }: HeaderIndex, rows: readonly CsvRow[]): string | null {
  const some = rows.slice(0, 200);
  for (const [header, place] of places) {
    const cells = some.map(({ cells }) => cells[place]?.trim() ?? '');
    const isNames = cells.every((cell) => /\p{L}/u.test(cell) && !/^[\d.,]+ ?\p{L}{1,3}$/u.test(cell));
    if (isNames && cells.length > 0 && new Set(cells).size === cells.length) return header;
  }
  return null;
}

/** In objects states and templates may lie deep: by the last word of their path. */
const LEAVES: readonly (readonly [name: string, leaves: readonly string[]])[] = [
  [STATE_COLUMN, ['power_state', 'powerState', 'PowerState', 'vm_state', 'phase', 'status', 'state']],
  [TEMPLATE_COLUMN, ['template', 'isTemplate', 'is_template', 'is_a_template']],
];

const leafOf = (header: string): string => header.slice(header.lastIndexOf('.') + 1);

function byLeaf({ places }: HeaderIndex, leaves: readonly string[]): string | null {
  const paths = [...places.keys()].filter((header) => header.includes('.'));
  for (const leaf of leaves) {
    const found = paths.find((header) => leafOf(header) === leaf);
    if (found !== undefined) return found;
  }
  return null;
}

/** The name in the same object as the memory: 'values.name' beside 'values.memory'. */
function nameBeside(memory: FoundColumn | undefined, { places }: HeaderIndex): string | null {
  const header = memory?.column.header ?? '';
  const at = header.lastIndexOf('.');
  const name = `${header.slice(0, at)}.name`;
  return at > 0 && places.has(name) ? name : null;
}

/** The unit of a column of rates whose header has none: that of its cells; where no cell has a number any will do. */
function rateInCells(header: string, { places }: HeaderIndex, rows: readonly CsvRow[]): FoundColumn | null {
  const cells = rows.slice(0, ROWS_LOOKED_AT).map(({ cells: each }) => each[places.get(header) ?? -1]?.trim() ?? '');
  const units = cells.map((cell) => unitInCell(/^[\d.,'’\s]{1,40}(\D{1,20})$/.exec(cell)?.[1]?.trim() ?? '?', 'rate'));
  const unit = units.find((each) => each !== null);
  if (unit) return { column: { header, unit: unit.id }, how: 'by its name, and the unit in its cells' };
  if (cells.some((cell) => /\d/.test(cell))) return null;
  return { column: { header, unit: 'mib_s' }, how: 'by its name; no cell has a number' };
}

/** A column of rates whose unit stands in its cells, or one that is not named as usual: 'Guest dirtying [MB/s]'. */
function rateColumn(named: MappedColumn | undefined, index: HeaderIndex, rows: readonly CsvRow[]): FoundColumn | null {
  if (named) return named.unit === '' ? rateInCells(named.header, index, rows) : null;
  const header = [...index.places.keys()].find((each) => /(^|_)dirt(y|ied|ying)(_|$)/.test(stemOf(each)));
  const isPages = /(^|_)pages(_|$).*_s(econd|ec)?$/.test(stemOf(header ?? ''));
  const unit = header === undefined ? '' : unitInHeader(header, 'rate') || (isPages ? 'pages_s' : '');
  return header === undefined || unit === '' ? null : { column: { header, unit }, how: 'by its name and unit' };
}

/** How a column was found that no listing names. */
function howFound(spec: ColumnSpec, { header, unit }: MappedColumn): string {
  if (stemOf(header) === spec.name) return 'by the page’s own name';
  const isNamed = headerSplits(header).some(({ stem }) => spec.stems.includes(stem));
  if (!isNamed) return 'the only column with such a unit';
  return unit === '' || !ownUnit(spec) ? 'by its name' : 'by its name and unit';
}

/**
 * Finds what a fleet is read from: by the product's listing where the names tell it, else by name and unit, the memory by
 * the rules of `memoryColumn`. The page's own names come first.
 */
export function mapFleet(index: HeaderIndex, table: CsvTable, specs: readonly ColumnSpec[]): FleetColumns {
  const { rows } = table;
  const named = mapColumns(index, specs, rows[0]?.cells);
  const own = named[MEMORY_COLUMN];
  const isOwn = own !== undefined && stemOf(own.header) === MEMORY_COLUMN;
  const stems = new Set([...index.places.keys()].map(stemOf));
  const listing = isOwn ? null : listingOf(stems);
  const found = new Map(listing ? ofListing(listing, index, rows) : []);
  for (const [name, leaves] of LEAVES) {
    const header = name in named || found.has(name) ? null : byLeaf(index, leaves);
    if (header !== null) found.set(name, { column: { header, unit: '' }, how: 'by its name' });
  }
  const rate = found.has(RATE_COLUMN) ? null : rateColumn(named[RATE_COLUMN], index, rows);
  if (rate) found.set(RATE_COLUMN, rate);
  if (!isOwn && !found.has(MEMORY_COLUMN)) {
    const others = Object.entries(named).flatMap(([name, { header }]) => (name === MEMORY_COLUMN ? [] : [header]));
    const memory = memoryColumn(index, table, new Set(others));
    if (memory) found.set(MEMORY_COLUMN, memory);
  }
  const beside = nameBeside(found.get(MEMORY_COLUMN), index);
  if (beside !== null && listing === null)
    found.set(NAME_COLUMN, { column: { header: beside, unit: '' }, how: 'by its name' });
  if (!(NAME_COLUMN in named) && !found.has(NAME_COLUMN)) {
    const header = firstOfTexts(index, rows);
    if (header !== null) found.set(NAME_COLUMN, { column: { header, unit: '' }, how: 'the first column of names' });
  }
  const said = new Set([...found.values()].map(({ column }) => column.header));
  const rest = Object.entries(named).filter(([name, { header }]) => !found.has(name) && !said.has(header));
  const mapping: ColumnMapping = {
    ...Object.fromEntries(rest),
    ...Object.fromEntries([...found].map(([name, { column }]) => [name, column])),
  };
  return {
    mapping,
    listing,
    fields: fieldsOf(specs, mapping, (spec, column) => found.get(spec.name)?.how ?? howFound(spec, column)),
  };
}

/** The columns that are read, in words, in the order of the page's own. */
export function fieldsOf(
  specs: readonly ColumnSpec[],
  mapping: ColumnMapping,
  how: (spec: ColumnSpec, column: MappedColumn) => string,
): readonly MappedField[] {
  return specs.flatMap((spec) => {
    const column = mapping[spec.name];
    // A column whose unit nobody knows is not read.
    if (!column || column.header === '' || (column.unit === '' && ownUnit(spec))) return [];
    const unit = unitById(column.unit, spec.quantity)?.label ?? null;
    return [{ field: spec.name, column: column.header, unit, how: how(spec, column) }];
  });
}
