import { type Fleet, MAX_VMS, type Vm } from './fleet';
import {
  fleetColumnNames,
  GUEST_COLUMN,
  NAME_COLUMN,
  plainVm,
  readVmGuest,
  readVmName,
  readVmNumber,
  readVmWorkload,
  SETTINGS_COLUMN,
  UNKNOWN,
  vmNumberFields,
  WORKLOAD_COLUMN,
} from './fleet-fields';
import { numberText, shownValue } from './json-values';
import { upgradeVmWorkload } from './link-upgraders';
import type { Rejected } from './read-knobs';
import { readVmSettings } from './read-vm-settings';
import { writeVmSettings } from './vm-settings-text';

const RATE_COLUMN = vmNumberFields.find(({ name }) => name === 'dirtyRate')?.column;

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * A fleet as a scenario file holds it: objects by the column names of a fleet's CSV; what a VM lacks is left out. A
 * dirtying rate that nobody knows is null: one that is left out has been the knob's default since the first version.
 */
export function fleetToJson(fleet: Fleet): readonly JsonObject[] {
  return fleet.map((vm) => {
    const numbers = vmNumberFields.map(({ name, column }) => [column, vm[name]]);
    const all = [
      [NAME_COLUMN, vm.name],
      ...numbers,
      [WORKLOAD_COLUMN, vm.workload],
      [GUEST_COLUMN, vm.guest ?? null],
      [SETTINGS_COLUMN, writeVmSettings(vm.settings) || null],
    ];
    return Object.fromEntries(all.filter(([column, value]) => value !== null || column === RATE_COLUMN));
  });
}

/** One VM of a file; problems come under 'fleet: column'. */
function readVm(item: JsonObject, version: number, rejected: Rejected[]): Vm {
  const note = (column: string, used: Rejected['used']) =>
    rejected.push({ key: `fleet: ${column}`, text: shownValue(item[column]), used });
  const textOf = (column: string): string | null => {
    const value = item[column] ?? '';
    if (typeof value === 'string') return value;
    note(column, null);
    return null;
  };
  const vm: { -readonly [Key in keyof Vm]: Vm[Key] } = { ...plainVm };
  const name = readVmName(textOf(NAME_COLUMN) ?? '');
  if (!name.asWritten) note(NAME_COLUMN, name.used);
  for (const field of vmNumberFields) {
    const value = item[field.column] ?? '';
    // Like a knob of the file: a number stands there as a number, and anything else cannot be read.
    const isUnknown = field.column === RATE_COLUMN && item[field.column] === null;
    const text = isUnknown ? UNKNOWN : (numberText(value) ?? (value === '' ? '' : 'not a number'));
    const { used, asWritten } = readVmNumber(field, text);
    if (!asWritten) note(field.column, used);
    Object.assign(vm, { [field.name]: used });
  }
  const workload = readVmWorkload(upgradeVmWorkload(textOf(WORKLOAD_COLUMN) ?? '', version));
  if (!workload.asWritten) note(WORKLOAD_COLUMN, null);
  const guest = readVmGuest(textOf(GUEST_COLUMN) ?? '');
  if (!guest.asWritten) note(GUEST_COLUMN, null);
  const settings = readVmSettings(textOf(SETTINGS_COLUMN) ?? '');
  if (!settings.asWritten) note(SETTINGS_COLUMN, null);
  const isKnown = (key: string) => [...fleetColumnNames, GUEST_COLUMN, SETTINGS_COLUMN].includes(key);
  for (const key of Object.keys(item)) if (!isKnown(key)) note(key, null);
  return {
    ...{ ...vm, name: name.used, workload: workload.used },
    ...(guest.used && { guest: guest.used }),
    ...(settings.used && { settings: settings.used }),
  };
}

/** Reads the fleet of a scenario file, written by a page of a version of links; null where it is no list. What is no VM is left out and listed. */
export function fleetFromJson(value: unknown, version: number, rejected: Rejected[]): Fleet | null {
  if (!Array.isArray(value)) {
    rejected.push({ key: 'fleet', text: shownValue(value), used: null });
    return null;
  }
  const fleet: Vm[] = [];
  for (const item of value) {
    const isVm = typeof item === 'object' && item !== null && !Array.isArray(item);
    if (isVm && fleet.length < MAX_VMS) fleet.push(readVm(item, version, rejected));
    else rejected.push({ key: 'fleet', text: shownValue(item), used: null });
  }
  return fleet;
}
