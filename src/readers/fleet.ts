import { type Fleet, MAX_VM_NAME, MAX_VMS, type Vm } from '../scenario/fleet';
import {
  NAME_COLUMN,
  plainVm,
  type ReadVmValue,
  readVmName,
  readVmWorkload,
  type VmNumberName,
  vmNumberFields,
  WORKLOAD_COLUMN,
  workloadIds,
  workloadNamed,
} from '../scenario/fleet-fields';
import { type CellReader, quotedCell } from './cells';
import type { ColumnMapping, ColumnSpec } from './columns';
import type { CsvRow } from './csv-table';
import { type ColumnsReading, eachRow, openTable } from './mapped-table';

/** A fleet, as far as it could be read, and what could not. */
export interface FleetReading extends ColumnsReading {
  readonly fleet: Fleet;
}

/** How the columns of others call a VM's numbers. */
const ways: Readonly<Record<VmNumberName, Pick<ColumnSpec, 'quantity' | 'unit' | 'stems'>>> = {
  memory: {
    quantity: 'volume',
    stems: [
      ...['memory', 'max_memory', 'maximum_memory', 'maxmemory', 'max_mem', 'maxmem', 'memory_size', 'total_memory'],
      ...['vm_memory', 'configured_memory', 'provisioned_memory', 'mem', 'ram', 'arbeitsspeicher', 'speicher'],
    ],
  },
  dirtyRate: {
    quantity: 'rate',
    stems: ['dirty_rate', 'dirtying_rate', 'dirtyrate', 'dirty_page_rate', 'dirty', 'd', 'd_mean'],
  },
  workingSet: { quantity: 'volume', stems: ['working_set', 'workingset', 'ws', 'wss', 'active_memory', 'w'] },
  bandwidth: { quantity: 'rate', unit: 'mbit_s', stems: ['bandwidth', 'link', 'link_speed', 'network_bandwidth'] },
  maxDowntime: {
    ...{ quantity: 'duration', unit: 'ms' },
    stems: ['max_downtime', 'downtime', 'downtime_limit', 'longest_downtime', 'sla_downtime'],
  },
};

const specs: readonly ColumnSpec[] = [
  {
    ...{ name: NAME_COLUMN, label: 'Name', quantity: 'text' },
    stems: ['name', 'vm', 'vm_name', 'vmname', 'virtual_machine', 'guest', 'instance', 'server', 'domain'],
  },
  ...vmNumberFields.map(({ name, column, parameter: { label, symbol, min, max } }): ColumnSpec => {
    const needed = name === 'memory' ? {} : { optional: true as const };
    return { name: column, label, ...(symbol ? { symbol } : {}), ...ways[name], min, max, ...needed };
  }),
  {
    ...{ name: WORKLOAD_COLUMN, label: 'Workload', quantity: 'text', stems: ['workload', 'application'] },
    optional: true,
  },
];

function readName(row: CsvRow, cells: CellReader): string | null {
  const written = cells.text(row, NAME_COLUMN);
  if (written === '') return cells.refuse(row, NAME_COLUMN, 'There is no name here.');
  const { used } = readVmName(written);
  const why = `The name is longer than ${MAX_VM_NAME} characters, and is cut there.`;
  if (used !== written) cells.note(row, NAME_COLUMN, why);
  return used;
}

/** Reads each workload's text once: a large fleet has few of them. */
function workloadReader(): (text: string) => ReadVmValue<string | null> {
  const known = new Map<string, ReadVmValue<string | null>>();
  return (text) => {
    const read = known.get(text) ?? readVmWorkload(workloadNamed(text) ?? text);
    known.set(text, read);
    return read;
  };
}

function readWorkload(row: CsvRow, read: ReturnType<typeof workloadReader>, cells: CellReader): string | null {
  const written = cells.text(row, WORKLOAD_COLUMN);
  if (written === '') return null;
  const { used, asWritten } = read(written);
  if (!asWritten) {
    const why = `${quotedCell(written)} is no workload that the page can simulate (${workloadIds}, or a mix).`;
    cells.note(row, WORKLOAD_COLUMN, `${why} The VM is kept without one.`);
  }
  return used;
}

const [, rateField] = vmNumberFields;
const assumed = `${plainVm.dirtyRate} MiB/s stand for it`;

/** The numbers of a row, or null where one of them cannot be used. */
function readNumbers(row: CsvRow, cells: CellReader): Pick<Vm, VmNumberName> | null {
  const before = cells.refusals();
  const [memory, dirtyRate, workingSet, bandwidth, maxDowntime] = vmNumberFields.map(({ name, column }) =>
    (name === 'memory' ? cells.number : cells.optional)(row, column),
  );
  if (cells.refusals() > before || typeof memory !== 'number') return null;
  if (dirtyRate === null && rateField && cells.has(rateField.column)) {
    cells.note(row, rateField.column, `The dirtying rate is not known. ${assumed}.`);
  }
  return {
    ...{ memory, dirtyRate: dirtyRate ?? plainVm.dirtyRate, workingSet: workingSet ?? 0 },
    ...{ bandwidth: bandwidth ?? null, maxDowntime: maxDowntime ?? null },
  };
}

/**
 * Reads a fleet from a table with the columns name and memory_mib, and where they are known dirty_rate_mib_s,
 * working_set_mib (0, as if empty: all of the memory), bandwidth_mbit_s, max_downtime_ms and workload. Columns are mapped
 * by name and unit, or as `chosen` by hand. Yields how far it has come.
 * Units: MiB, MiB/s, Mbit/s, ms. Ranges: those of the knobs. Where no dirtying rate is known the knob's default stands
 * for it, and that is said. Errors: as problems by line and column; a row with a number that cannot be used is left out,
 * all others are kept. 'VM;Memory (GiB)' with 'web;4' -> a VM of 4,096 MiB.
 */
export function* readFleetTable(
  file: string,
  text: string,
  chosen?: ColumnMapping | null,
): Generator<number, FleetReading> {
  const { cells, rows, reading } = yield* openTable(file, text, specs, chosen, Number.POSITIVE_INFINITY);
  const workloads = workloadReader();
  const fleet: Vm[] = [];
  const more: string[] = [];
  yield* eachRow(rows, (row) => {
    if (fleet.length === MAX_VMS) {
      more.push(`A fleet has at most ${MAX_VMS} VMs. What is from line ${row.line} on is left out.`);
      return false;
    }
    const name = readName(row, cells);
    const numbers = readNumbers(row, cells);
    if (name !== null && numbers !== null) {
      fleet.push({ name, ...numbers, workload: readWorkload(row, workloads, cells) });
    }
    return true;
  });
  const isKnown = fleet.length === 0 || cells.has(rateField?.column ?? '');
  const unknown = `No column holds dirtying rates (MiB/s): they are not known. ${assumed} in every VM.`;
  return { ...reading(isKnown ? more : [...more, unknown]), fleet };
}
