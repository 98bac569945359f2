import { type Fleet, MAX_VMS, type Vm } from './fleet';
import {
  fleetColumnNames,
  NAME_COLUMN,
  plainVm,
  readVmName,
  readVmNumber,
  readVmWorkload,
  vmNumberFields,
  WORKLOAD_COLUMN,
} from './fleet-fields';
import { numberText, shownValue } from './json-values';
import type { Rejected } from './read-knobs';

type JsonObject = Readonly<Record<string, unknown>>;

/** A fleet as a scenario file holds it: objects by the column names of a fleet's CSV; what a VM lacks is left out. */
export function fleetToJson(fleet: Fleet): readonly JsonObject[] {
  return fleet.map((vm) => {
    const numbers = vmNumberFields.map(({ name, column }) => [column, vm[name]]);
    const all = [[NAME_COLUMN, vm.name], ...numbers, [WORKLOAD_COLUMN, vm.workload]];
    return Object.fromEntries(all.filter(([, value]) => value !== null));
  });
}

/** One VM of a file; problems come under 'fleet: column'. */
function readVm(item: JsonObject, rejected: Rejected[]): Vm {
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
    const text = numberText(value) ?? (value === '' ? '' : 'not a number');
    const { used, asWritten } = readVmNumber(field, text);
    if (!asWritten) note(field.column, used);
    Object.assign(vm, { [field.name]: used });
  }
  const workload = readVmWorkload(textOf(WORKLOAD_COLUMN) ?? '');
  if (!workload.asWritten) note(WORKLOAD_COLUMN, null);
  for (const key of Object.keys(item)) if (!fleetColumnNames.includes(key)) note(key, null);
  return { ...vm, name: name.used, workload: workload.used };
}

/** Reads the fleet of a scenario file; null where it is no list. What is no VM is left out and listed. */
export function fleetFromJson(value: unknown, rejected: Rejected[]): Fleet | null {
  if (!Array.isArray(value)) {
    rejected.push({ key: 'fleet', text: shownValue(value), used: null });
    return null;
  }
  const fleet: Vm[] = [];
  for (const item of value) {
    const isVm = typeof item === 'object' && item !== null && !Array.isArray(item);
    if (isVm && fleet.length < MAX_VMS) fleet.push(readVm(item, rejected));
    else rejected.push({ key: 'fleet', text: shownValue(item), used: null });
  }
  return fleet;
}
