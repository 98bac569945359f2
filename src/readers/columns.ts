import { readClockTime } from './cell-number';
import {
  CLOCK,
  firstUnit,
  type HeaderSplits,
  type HeaderUnit,
  headerSplits,
  headerUnits,
  type Quantity,
  unitById,
  unitInHeader,
  unitSpelled,
} from './header-units';

/** What a column holds: a quantity with a unit, a name, yes or no (1 or 0), or a whole number that counts. */
export type ColumnContent = Quantity | 'text' | 'flag' | 'count';

/** A column that a reader looks for. Plain data: it survives structured clone. */
export interface ColumnSpec {
  /** Its name in the page's own files: 'traffic_mib'. */
  readonly name: string;
  readonly label: string;
  /** The paper's symbol, `_` before a subscript. */
  readonly symbol?: string;
  readonly quantity: ColumnContent;
  /** Names without unit under which it is found, in lower case, words parted by `_`, the likeliest first. */
  readonly stems: readonly string[];
  /** Id of the unit in which it is kept; without it the first of its quantity. */
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  /** Whether `min` itself is left out. */
  readonly above?: true;
  /** Whether the reader can do without it. */
  readonly optional?: true;
  /** Of all columns with one such word, one at least is needed. */
  readonly oneOf?: string;
  /** Columns whose sum stands for it where a file has them instead. */
  readonly orSumOf?: readonly ColumnSpec[];
}

/** Which column of a file is meant, and in which unit its numbers are. */
export interface MappedColumn {
  readonly header: string;
  /** Id of a `HeaderUnit` of the column's quantity; '' where it has none, or none is known yet. */
  readonly unit: string;
  /** Whether MB in its cells are MiB, and GB GiB, as the product that wrote them means. */
  readonly isBinary?: true;
}

/** For each column that was found, by its name: the file's column. */
export type ColumnMapping = Readonly<Record<string, MappedColumn>>;

/** The unit in which a column is kept; null for one without units. */
export const ownUnit = ({ unit, quantity }: ColumnSpec): HeaderUnit | null =>
  unit === undefined ? firstUnit(quantity) : unitById(unit, quantity);

interface Named {
  readonly header: string;
  readonly place: number;
  readonly splits: HeaderSplits;
  /** As written behind the name. */
  readonly unit: string;
}

/** A file's headers, each by every name that it may have, in the file's order; of two that are alike the first. */
export interface HeaderIndex {
  /** Where each header stands. */
  readonly places: ReadonlyMap<string, number>;
  readonly byStem: ReadonlyMap<string, readonly Named[]>;
  /** Those with a unit of a quantity behind their name. */
  readonly byQuantity: ReadonlyMap<string, readonly string[]>;
  /** Those that stand twice. */
  readonly repeated: ReadonlySet<string>;
}

const quantities = [...new Set(headerUnits.map(({ quantity }) => quantity))];
/** Headers between two looks at newer questions: some milliseconds. */
const HEADERS_AT_ONCE = 250;

function addTo<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** Takes a file's headers apart. In steps: there may be 100,000 of them. */
export function* indexHeaders(headers: readonly string[]): Generator<undefined, HeaderIndex> {
  const [places, repeated] = [new Map<string, number>(), new Set<string>()];
  const [byStem, byQuantity] = [new Map<string, Named[]>(), new Map<string, string[]>()];
  for (const [place, header] of headers.entries()) {
    if (place % HEADERS_AT_ONCE === 0) yield;
    if (header === '') continue;
    if (places.has(header)) repeated.add(header);
    else {
      places.set(header, place);
      const splits = headerSplits(header);
      for (const { stem, unit } of splits) addTo(byStem, stem, { header, place, splits, unit });
      for (const each of quantities) if (unitInHeader(splits, each) !== '') addTo(byQuantity, each, header);
    }
  }
  return { places, byStem, byQuantity, repeated };
}

/** The unit of a moment that is not named: a clock's, or seconds or milliseconds since 1970. */
function unitOfMoment(cell: string): string | null {
  if (readClockTime(cell)) return CLOCK;
  if (!/^\d{10,13}(\.\d+)?$/.test(cell)) return null;
  return Number(cell) > 1e11 ? 'ms' : 's';
}

/** Id of the unit that a header names for a column, or that the first cell below shows; null where it is not known. */
function unitOf({ unit, place }: Named, spec: ColumnSpec, first: readonly string[]): string | null {
  const { quantity } = spec;
  if (!ownUnit(spec)) return unit === '' ? '' : null;
  const cell = first[place]?.trim() ?? '';
  if (quantity === 'time' && readClockTime(cell)) return CLOCK;
  const named = unitSpelled(unit, quantity)?.id ?? null;
  if (named !== null || unit !== '') return named;
  if (quantity === 'time') return unitOfMoment(cell);
  return unitSpelled(/^[\d.,]{1,40} ?(\D{1,20})$/.exec(cell)?.[1] ?? '?', quantity)?.id ?? null;
}

/** Whether a column, its sum, or another of those of which one is enough is mapped. */
function isMapped({ name, oneOf, orSumOf }: ColumnSpec, specs: readonly ColumnSpec[], mapping: ColumnMapping): boolean {
  if (name in mapping || orSumOf?.every((part) => part.name in mapping)) return true;
  return oneOf !== undefined && specs.some((each) => each.oneOf === oneOf && each.name in mapping);
}

/** The one header with a unit of a quantity, if no other has one too. */
function onlyOneOf(quantity: string, { byQuantity }: HeaderIndex, taken: ReadonlySet<string>): string | null {
  const [header, another] = (byQuantity.get(quantity) ?? []).filter((each) => !taken.has(each));
  return header !== undefined && another === undefined ? header : null;
}

/**
 * Finds columns among a file's headers by name and unit, whatever the case, the signs between words and the order. The
 * exact name comes first, then the likeliest. No header stands for two columns. A header that has the name and no unit
 * is kept without one. `first` is the first row: it may show a unit or a clock.
 * ['Traffic (GB)', 'energy_wh'] -> traffic in GB, energy in Wh.
 */
export function mapByName(
  { byStem }: HeaderIndex,
  specs: readonly ColumnSpec[],
  first: readonly string[] = [],
): ColumnMapping {
  const mapping: Record<string, MappedColumn> = {};
  const taken = new Set<string>();
  const put = (name: string, header: string, unit: string) => {
    taken.add(header);
    mapping[name] = { header, unit };
  };
  const candidates = (spec: ColumnSpec): Named[] => {
    const exact = (byStem.get(spec.name) ?? []).flatMap((each) => {
      const unit = unitInHeader(each.splits, spec.quantity) || (ownUnit(spec)?.id ?? '');
      return each.unit === '' ? [{ ...each, unit }] : [];
    });
    return [...exact, ...spec.stems.flatMap((stem) => byStem.get(stem) ?? [])];
  };
  const look = (spec: ColumnSpec) => {
    for (const each of candidates(spec)) {
      const unit = taken.has(each.header) ? null : unitOf(each, spec, first);
      if (unit !== null) return put(spec.name, each.header, unit);
    }
  };
  for (const spec of specs) look(spec);
  for (const { name, orSumOf = [] } of specs) if (!(name in mapping)) orSumOf.forEach(look);
  for (const spec of specs) {
    if (!ownUnit(spec) || isMapped(spec, specs, mapping)) continue;
    const named = candidates(spec).find(({ header, unit }) => unit === '' && !taken.has(header));
    if (named) put(spec.name, named.header, '');
  }
  return mapping;
}

/**
 * Finds columns by name, and by unit alone ('Speicher (GB)') where one header has a unit of a quantity, and one column of
 * it that is needed is still to be found.
 */
export function mapColumns(
  headers: HeaderIndex,
  specs: readonly ColumnSpec[],
  first: readonly string[] = [],
): ColumnMapping {
  const named = mapByName(headers, specs, first);
  const taken = new Set(Object.values(named).map(({ header }) => header));
  const open = specs.filter((spec) => !spec.optional && !isMapped(spec, specs, named));
  const found = open.flatMap(({ name, quantity }) => {
    const isAlone = open.every((each) => each.name === name || each.quantity !== quantity);
    const header = isAlone ? onlyOneOf(quantity, headers, taken) : null;
    return header === null ? [] : [[name, { header, unit: unitInHeader(header, quantity) }] as const];
  });
  return { ...named, ...Object.fromEntries(found) };
}

/** The columns that are read for a mapping: the parts of a sum where they stand for a column that is not mapped. */
export function readColumns(specs: readonly ColumnSpec[], mapping: ColumnMapping): readonly ColumnSpec[] {
  return specs.flatMap((spec) => {
    const parts = spec.orSumOf ?? [];
    const isSum = !(spec.name in mapping) && parts.length > 0 && parts.every(({ name }) => name in mapping);
    return isSum ? parts : [spec];
  });
}

/** 'memory (MiB)'. */
const called = (spec: ColumnSpec): string =>
  `${spec.label.charAt(0).toLowerCase()}${spec.label.slice(1)}${ownUnit(spec) ? ` (${ownUnit(spec)?.label})` : ''}`;

/** Why a mapped column cannot be read, or ''. Nobody is asked for the unit of one that is not needed: its header has to say it. */
function whyNot(spec: ColumnSpec, { header, unit }: MappedColumn, places: ReadonlyMap<string, number>): string {
  if (!places.has(header)) return `The file has no column ${header}.`;
  if (!ownUnit(spec) || unitById(unit, spec.quantity)) return '';
  if (unit !== '') return `${unit} is not a unit of it.`;
  const way = spec.optional ? 'The column is left out; write its unit behind its name.' : 'Choose its unit.';
  return `The unit of ${header} is not named or not known. ${way}`;
}

/** A column that is not read. */
interface ColumnProblem {
  readonly column: string;
  readonly text: string;
  /** Whether nothing can be read without it. */
  readonly isMissing: boolean;
}

/** What is missing or wrong in a mapping, in sentences; nothing where all that is needed, and all that is mapped, can be read. */
export function columnProblems(
  specs: readonly ColumnSpec[],
  mapping: ColumnMapping,
  places: ReadonlyMap<string, number>,
): ColumnProblem[] {
  const reads = readColumns(specs, mapping);
  const whyOf = (spec: ColumnSpec): string | null => {
    const mapped = mapping[spec.name];
    return mapped && mapped.header !== '' ? whyNot(spec, mapped, places) : null;
  };
  const said = new Set<string>();
  return reads.flatMap((spec) => {
    const { name, oneOf, optional } = spec;
    const why = whyOf(spec);
    const group = oneOf === undefined ? [spec] : reads.filter((each) => each.oneOf === oneOf);
    const isMissing = !optional && !group.some((each) => whyOf(each) === '');
    if (why) return [{ column: name, text: why, isMissing }];
    if (why === '' || !isMissing || said.has(oneOf ?? name)) return [];
    said.add(oneOf ?? name);
    const [which, those] = group.length > 1 ? ['one of them', 'one of the columns'] : ['it', 'column'];
    const text = `Missing ${those}: ${group.map(called).join(', ')}. Choose the column that holds ${which}.`;
    return [{ column: name, text, isMissing }];
  });
}
