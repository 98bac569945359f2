import { firstCharacters } from '../format/characters';
import { GUEST_KINDS, type GuestKind } from '../models/result';
import { workloads } from '../simulator/workload-list';
import { canonicalWorkload } from '../simulator/workload-text';
import { MAX_VM_NAME, type Vm } from './fleet';
import type { NumberParameter } from './parameter';
import { parameterByName } from './parameters';
import { readNumber } from './read-parameter';

/** The numbers that a VM has. */
export type VmNumberName = 'memory' | 'dirtyRate' | 'workingSet' | 'bandwidth' | 'maxDowntime';

/** One number of a VM: its column in files, and the knob whose unit, range and words it shares. */
export interface VmNumberField {
  readonly name: VmNumberName;
  readonly column: string;
  readonly parameter: NumberParameter;
  /** Whether a VM may do without it: it is null then, and an empty cell of a table means that. */
  readonly optional: boolean;
}

const { memory, dirtyRate, workingSet, bandwidth, downtimeLimit } = parameterByName;

/** The numbers of a VM, in the order of links and files. */
export const vmNumberFields: readonly VmNumberField[] = [
  { name: 'memory', column: 'memory_mib', parameter: memory, optional: false },
  { name: 'dirtyRate', column: 'dirty_rate_mib_s', parameter: dirtyRate, optional: true },
  { name: 'workingSet', column: 'working_set_mib', parameter: workingSet, optional: false },
  { name: 'bandwidth', column: 'bandwidth_mbit_s', parameter: { ...bandwidth, label: 'Link' }, optional: true },
  {
    name: 'maxDowntime',
    column: 'max_downtime_ms',
    parameter: { ...downtimeLimit, label: 'Longest downtime' },
    optional: true,
  },
];

export const NAME_COLUMN = 'name';
export const WORKLOAD_COLUMN = 'workload';
/** Written only where a VM of the fleet has one. */
export const WORKLOAD_VERSION_COLUMN = 'workload_version';
export const GUEST_COLUMN = 'guest_class';
export const SETTINGS_COLUMN = 'settings';

/** All columns of a fleet's file, in the order in which the page writes them. */
export const fleetColumnNames: readonly string[] = [
  NAME_COLUMN,
  ...vmNumberFields.map(({ column }) => column),
  WORKLOAD_COLUMN,
];

/** A dirtying rate that nobody knows, in links: there an empty field has been the knob's default since their first version. */
export const UNKNOWN = '?';

/** What a VM has where a link or a file says nothing. */
export const plainVm: Vm = {
  name: '',
  memory: memory.default,
  dirtyRate: dirtyRate.default,
  workingSet: workingSet.default,
  bandwidth: null,
  maxDowntime: null,
  workload: null,
};

/** A value of a VM as it was read: `used` is always one that a VM may have. */
export interface ReadVmValue<Value> {
  readonly used: Value;
  readonly asWritten: boolean;
}

/**
 * Reads a number of a VM as its knob would be read: units, out of range the nearest end. Text that is empty or cannot be
 * read is what a VM has that says nothing; '?' is a dirtying rate that nobody knows.
 */
export function readVmNumber({ name, parameter }: VmNumberField, text: string): ReadVmValue<number | null> {
  if (text.trim() === '') return { used: plainVm[name], asWritten: true };
  if (name === 'dirtyRate' && text.trim() === UNKNOWN) return { used: null, asWritten: true };
  // What cannot be read takes the default, so a default that is no number tells it from what was out of range.
  const { used, asWritten } = readNumber({ ...parameter, default: Number.NaN }, text);
  if (!Number.isNaN(used)) return { used, asWritten };
  return { used: plainVm[name], asWritten: false };
}

/** Half a surrogate pair cannot stand in a link; the replacement character stands for it. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Reads a VM's name: any characters, the first 80 of them. */
export function readVmName(text: string): ReadVmValue<string> {
  const used = firstCharacters(text, MAX_VM_NAME).replaceAll(LONE_SURROGATE, '\ufffd');
  return { used, asWritten: used === text };
}

/** Reads what runs in a VM: a class of the measured guests; empty is none, and so is what is no class. */
export function readVmGuest(text: string): ReadVmValue<GuestKind | null> {
  const wanted = text.trim().toLowerCase();
  const used = GUEST_KINDS.find((kind) => kind === wanted) ?? null;
  return { used, asWritten: text === '' || used !== null };
}

/** Reads a VM's workload: a preset's id or a mix; empty is none, and so is what cannot be read. */
export function readVmWorkload(text: string): ReadVmValue<string | null> {
  const used = text === '' ? null : canonicalWorkload(text);
  return { used, asWritten: text === '' || used !== null };
}

/** The presets' ids, for a sentence. */
export const workloadIds: string = workloads.map(({ id }) => id).join(', ');

/** The preset that a person means by its id or its label, in any case: 'TPC-C' -> 'tpcc'. */
export function workloadNamed(text: string): string | null {
  const wanted = text.trim().toLowerCase();
  const found = workloads.find(({ id, label }) => id.toLowerCase() === wanted || label.toLowerCase() === wanted);
  return found?.id ?? null;
}
