import { GUEST_KINDS, type PlatformId } from '../models/result';
import { type Fleet, MAX_VM_NAME, MAX_VMS, type Vm } from '../scenario/fleet';
import {
  GUEST_COLUMN,
  NAME_COLUMN,
  readVmGuest,
  readVmName,
  SETTINGS_COLUMN,
  type VmNumberName,
  vmNumberFields,
} from '../scenario/fleet-fields';
import { readVmSettings } from '../scenario/read-vm-settings';
import { type CellReader, quotedCell } from './cells';
import type { ColumnMapping } from './columns';
import type { CsvRow } from './csv-table';
import {
  type FleetColumns,
  fieldsOf,
  KIND_COLUMN,
  type MappedField,
  mapFleet,
  STATE_COLUMN,
  TEMPLATE_COLUMN,
} from './exports/fleet-columns';
import type { Listing } from './exports/listings';
import { whereMemoryIs } from './exports/no-memory';
import { isHost, isOff, isSum } from './exports/not-moved';
import { openListing } from './exports/open-listing';
import { type AdditionsReading, readAdditions } from './fleet-additions';
import { fleetSpecs } from './fleet-specs';
import { workloadCells } from './fleet-workloads';
import { type ColumnsReading, eachRow, type MappingWays, openParsed } from './mapped-table';
import { isNotKnown } from './not-known';

/** A fleet, as far as it could be read, and what could not. */
export interface FleetReading extends ColumnsReading {
  readonly fleet: Fleet;
  /** What each column was taken for, and how that was told. */
  readonly fields: readonly MappedField[];
  /** The product whose listing it is, and what moves its VMs; null where the names tell none. */
  readonly listing: { readonly id: string; readonly label: string; readonly platform: PlatformId } | null;
  /** Rows that were left out since their VMs are not running, are templates, or are no VMs. */
  readonly leftOut: number;
  /** Where only the memory is missing: what is said of VMs that are known already, by name; else null. */
  readonly additions: AdditionsReading | null;
}

/** A yes, as spreadsheets of several languages write it. */
const IS_TRUE = /^(true|yes|1|wahr|ja|vrai|oui|verdadero|sí|vero|verdadeiro|sim|истина|да|prawda|waar)$/i;

/** Why a row is no VM that can be moved while it runs, or null. */
function whyLeftOut(
  row: CsvRow,
  cells: CellReader,
  listing: Listing | null,
): readonly [column: string, why: string] | null {
  const [name, state] = [cells.text(row, NAME_COLUMN), cells.text(row, STATE_COLUMN)];
  if (isSum(name) || isSum(row.cells.find((cell) => cell.trim() !== '') ?? ''))
    return [NAME_COLUMN, 'This is a sum and no VM.'];
  if (isHost(name)) return [NAME_COLUMN, 'This is the host’s own domain.'];
  const kind = cells.text(row, KIND_COLUMN);
  if (/^(lxc|openvz|container)$/i.test(kind))
    return [KIND_COLUMN, 'This is a container, which is not moved while it runs.'];
  if (/^(node|storage|pool|sdn|network)$/i.test(kind)) return [KIND_COLUMN, `This is no VM (${quotedCell(kind)}).`];
  if (IS_TRUE.test(cells.text(row, TEMPLATE_COLUMN))) return [TEMPLATE_COLUMN, 'This is a template.'];
  if (!isOff(state, listing)) return null;
  return [STATE_COLUMN, `The VM is not running (${quotedCell(state)}), so it does not migrate live.`];
}

/** Reads what a VM has of its own, as the page writes it. */
function readOwnSettings(row: CsvRow, cells: CellReader): Pick<Vm, 'settings'> {
  const { used, asWritten } = readVmSettings(cells.text(row, SETTINGS_COLUMN));
  if (!asWritten) cells.note(row, SETTINGS_COLUMN, 'Not all of these are settings that a VM can have of its own.');
  return used === undefined ? {} : { settings: used };
}

/** Reads what runs in a VM. */
function readGuest(row: CsvRow, cells: CellReader): Pick<Vm, 'guest'> {
  const written = cells.text(row, GUEST_COLUMN);
  const { used, asWritten } = readVmGuest(written);
  const why = `${quotedCell(written)} is no class of measured guests (${GUEST_KINDS.join(', ')}). The VM is kept without one.`;
  if (!asWritten) cells.note(row, GUEST_COLUMN, why);
  return used === null ? {} : { guest: used };
}

function readName(row: CsvRow, cells: CellReader): string | null {
  const written = cells.text(row, NAME_COLUMN);
  if (written === '') return cells.refuse(row, NAME_COLUMN, 'There is no name here.');
  const { used } = readVmName(written);
  const why = `The name is longer than ${MAX_VM_NAME} characters, and is cut there.`;
  if (used !== written) cells.note(row, NAME_COLUMN, why);
  return used;
}

const [memoryField, rateField] = vmNumberFields;
const MEMORY_COLUMN = memoryField?.column ?? '';

/** The numbers of a row, or null where one of them cannot be used. */
function readNumbers(row: CsvRow, cells: CellReader): Pick<Vm, VmNumberName> | null {
  const before = cells.refusals();
  const [memory, dirtyRate, workingSet, bandwidth, maxDowntime] = vmNumberFields.map(({ name, column }) =>
    name !== 'memory' && isNotKnown(cells.text(row, column))
      ? null
      : (name === 'memory' ? cells.number : cells.optional)(row, column),
  );
  if (cells.refusals() > before || typeof memory !== 'number') return null;
  return {
    ...{ memory, dirtyRate: dirtyRate ?? null, workingSet: workingSet ?? 0 },
    ...{ bandwidth: bandwidth ?? null, maxDowntime: maxDowntime ?? null },
  };
}

/** What is said of all rows: rates that are not known, and those that are 0. */
function aboutRates(fleet: Fleet, hasColumn: boolean): readonly string[] {
  const said: string[] = [];
  const unknown = fleet.filter(({ dirtyRate }) => dirtyRate === null).length;
  const idle = fleet.filter(({ dirtyRate }) => dirtyRate === 0).length;
  const all = unknown === fleet.length ? 'all VMs' : `${unknown} of ${fleet.length} VMs`;
  if (unknown > 0 && !hasColumn) said.push('No column holds dirtying rates (MiB/s): they are not known.');
  else if (unknown > 0) said.push(`The dirtying rate of ${all} is not known.`);
  if (idle > 0) {
    const those = idle === 1 ? '1 VM has a dirtying rate' : `${idle} VMs have dirtying rates`;
    said.push(`${those} of 0. Nothing is written at all? Leave the cell empty where the rate is not known.`);
  }
  return said;
}

/** A name that is there more than once. */
function aboutNames(fleet: Fleet): readonly string[] {
  const counts = new Map<string, number>();
  for (const { name } of fleet) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first, ...others] = [...counts].filter(([, count]) => count > 1);
  if (!first) return [];
  const more =
    others.length === 0 ? '' : `, and ${others.length} other name${others.length === 1 ? '' : 's'} more than once`;
  return [`The name ${quotedCell(first[0])} is there ${first[1]} times${more}. Each row is a VM of its own.`];
}

/**
 * Reads a fleet from any listing of VMs (docs/data-formats.md): tables with a name and a memory, and where they are known
 * dirty_rate_mib_s, working_set_mib (0, as if empty: all of the memory), bandwidth_mbit_s, max_downtime_ms, workload and
 * guest_class; JSON and blocks of 'name: value'. Columns are mapped by the product's listing, by name and unit, or as `chosen` by
 * hand. Yields how far it has come.
 * Units: MiB, MiB/s, Mbit/s, ms. Ranges: those of the knobs. A dirtying rate that is not there is not known. VMs that are
 * not running, templates, sums and the host itself are left out, and that is said. Errors: as problems by line and
 * column; a row with a number that cannot be used is left out, all others are kept.
 * 'VM;Memory (GiB)' with 'web;4' -> a VM of 4,096 MiB.
 */
export function* readFleetTable(
  file: string,
  text: string,
  chosen?: ColumnMapping | null,
): Generator<number, FleetReading> {
  let found: FleetColumns | null = null;
  const map: MappingWays['map'] = (headers, table) => {
    found = mapFleet(headers, table, fleetSpecs);
    return found.mapping;
  };
  const { cells, rows, reading } = yield* openParsed(openListing(file, text), fleetSpecs, chosen, {
    map,
    groups: true,
  });
  const listing = (found as FleetColumns | null)?.listing ?? null;
  const workloads = workloadCells(cells);
  const fleet: Vm[] = [];
  const more: string[] = [];
  let leftOut = 0;
  yield* eachRow(rows, (row) => {
    if (fleet.length === MAX_VMS) {
      more.push(`A fleet has at most ${MAX_VMS} VMs. What is from line ${row.line} on is left out.`);
      return false;
    }
    const why = whyLeftOut(row, cells, listing);
    if (why !== null) {
      cells.refuse(row, ...why);
      leftOut += 1;
      return true;
    }
    const name = readName(row, cells);
    const numbers = readNumbers(row, cells);
    if (name !== null && numbers !== null) {
      const own = { ...readGuest(row, cells), ...readOwnSettings(row, cells) };
      fleet.push({ name, ...numbers, workload: workloads.read(row), ...own });
    }
    return true;
  });
  const columns = reading(
    fleet.length > 0
      ? [...more, ...aboutNames(fleet), ...aboutRates(fleet, cells.has(rateField?.column ?? '')), ...workloads.about()]
      : more,
  );
  const fields =
    (found as FleetColumns | null)?.fields ?? fieldsOf(fleetSpecs, columns.mapping, () => 'chosen by hand');
  const hint = columns.missing.includes(MEMORY_COLUMN) ? whereMemoryIs(columns.headers) : null;
  const problems =
    hint === null ? columns.problems : [...columns.problems, { file, line: null, column: null, text: hint }];
  const additions = columns.missing.join() === MEMORY_COLUMN ? yield* readAdditions(file, text, chosen) : null;
  return {
    ...{ ...columns, problems, problemCount: columns.problemCount + problems.length - columns.problems.length },
    ...{ fleet, fields, leftOut, additions },
    listing: listing && { id: listing.id, label: listing.label, platform: listing.platform },
  };
}
