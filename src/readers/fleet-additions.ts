import { NAME_COLUMN, vmNumberFields } from '../scenario/fleet-fields';
import type { AddedName, VmAddition } from '../scenario/vm-additions';
import type { ColumnMapping } from './columns';
import { mapFleet } from './exports/fleet-columns';
import { openListing } from './exports/open-listing';
import { fleetSpecs } from './fleet-specs';
import { type ColumnsReading, eachRow, openParsed } from './mapped-table';
import { isNotKnown } from './not-known';
import type { FileProblem } from './problems';

/** What a table without memory says of VMs by their names, and what of it could not be used. */
export interface AdditionsReading {
  readonly vms: readonly VmAddition[];
  readonly problems: readonly FileProblem[];
  /** Whether no other column has numbers, so that none of them may be a memory that has another name. */
  readonly isSure: boolean;
}

const MEMORY = 'memory_mib';
/** Of a fleet's columns all but the name may be left out. */
const specs = fleetSpecs.map((spec) => (spec.name === MEMORY ? { ...spec, optional: true as const } : spec));
const fields = vmNumberFields.flatMap(({ name, column }) => (name === 'memory' ? [] : [{ name, column }]));

const TIME = /^(time|timestamp|date|zeit|datum|epoch)/i;

/** Whether columns that are not read have numbers: one of them may be a memory. */
function hasOtherNumbers({ headers, mapping, preview }: ColumnsReading): boolean {
  const read = new Set(Object.values(mapping).map(({ header }) => header));
  return headers.some((header, place) => {
    if (read.has(header) || TIME.test(header)) return false;
    return preview.some((cells) => /^[\s\d.,'’]*\d[\s\d.,'’]*\p{L}{0,3}$/u.test(cells[place] ?? ''));
  });
}

interface Sum {
  readonly total: number;
  readonly count: number;
}

/**
 * Reads what a table says of VMs that are known already: names, and any of rate, working set, link and longest downtime
 * (docs/data-formats.md). Of several rows of a name, as of several samples, the mean counts. Units: the knobs' own. Errors: as
 * problems by line and column; null where no such column is there.
 */
export function* readAdditions(
  file: string,
  text: string,
  chosen?: ColumnMapping | null,
): Generator<number, AdditionsReading | null> {
  // Somebody is about to say where the memory is.
  if ((chosen?.[MEMORY]?.header ?? '') !== '') return null;
  const { cells, rows, reading } = yield* openParsed(openListing(file, text), specs, chosen, {
    map: (headers, table) => mapFleet(headers, table, specs).mapping,
    groups: true,
  });
  const read = fields.filter(({ column }) => cells.has(column));
  if (read.length === 0) return null;
  const sums = new Map<string, Map<AddedName, Sum>>();
  yield* eachRow(rows, (row) => {
    const name = cells.text(row, NAME_COLUMN);
    if (name === '') return cells.refuse(row, NAME_COLUMN, 'There is no name here.');
    const own = sums.get(name) ?? new Map<AddedName, Sum>();
    for (const { name: field, column } of read) {
      const value = isNotKnown(cells.text(row, column)) ? null : cells.optional(row, column);
      if (typeof value !== 'number') continue;
      const { total, count } = own.get(field) ?? { total: 0, count: 0 };
      own.set(field, { total: total + value, count: count + 1 });
    }
    if (own.size > 0) sums.set(name, own);
    return true;
  });
  const vms = [...sums].map(([name, own]): VmAddition => {
    const values = [...own].map(([field, { total, count }]) => [field, total / count] as const);
    return { name, values: Object.fromEntries(values) };
  });
  const columns = reading([]);
  return { vms, problems: columns.problems, isSure: !hasOtherNumbers(columns) };
}
