import type { Fleet, Vm } from '../../scenario/fleet';
import { type VmNumberField, vmNumberFields } from '../../scenario/fleet-fields';
import { readNumberCell } from './fleet-cells';
import * as words from './words';

/** The VMs that are chosen in the table. They are known by their identity, as everywhere in a fleet. */
export type Chosen = ReadonlySet<Vm>;

export const NONE_CHOSEN: Chosen = new Set();

/** What a press on a row's box does: the row alone, or with Shift all rows from the last pressed one to this. */
export function chosenAfter(chosen: Chosen, shown: readonly Vm[], pressed: Vm, from: Vm | null): Chosen {
  const isAdded = !chosen.has(pressed);
  const [a, b] = [from === null ? -1 : shown.indexOf(from), shown.indexOf(pressed)];
  const meant = a < 0 ? [pressed] : shown.slice(Math.min(a, b), Math.max(a, b) + 1);
  const next = new Set(chosen);
  for (const vm of meant) {
    if (isAdded) next.add(vm);
    else next.delete(vm);
  }
  return next;
}

/** What was typed for several VMs: a value for each, in the order of the table, or why it is refused. */
type BulkReading =
  | { readonly ok: true; readonly values: readonly (number | null)[] }
  | { readonly ok: false; readonly problem: string };

/** What says in a cell that there is no number. */
const nothing = (field: VmNumberField, text: string): boolean =>
  field.optional && /^(unknown|none|any|null|n\/a|-|\?)$/i.test(text.trim());

/**
 * Reads one value for all, or a column: a line for each VM. Units may be typed; an empty line of a column, or 'unknown',
 * is nothing where a VM may do without. '4 GiB' for 3 VMs of the column Memory -> 4096 three times.
 */
export function readBulk(field: VmNumberField, text: string, count: number): BulkReading {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  if (lines.length > 1 && lines.length !== count) {
    return { ok: false, problem: words.wrongLineCount(lines.length, count) };
  }
  const values: (number | null)[] = [];
  for (const [i, line] of lines.entries()) {
    const reading = nothing(field, line) ? ({ ok: true, value: null } as const) : readNumberCell(field, line);
    if (!reading.ok)
      return { ok: false, problem: lines.length === 1 ? reading.problem : words.problemInLine(i + 1, reading.problem) };
    values.push(reading.value);
  }
  return { ok: true, values: lines.length === 1 ? Array.from({ length: count }, () => values[0] ?? null) : values };
}

/** A fleet with one number of several VMs changed, and those VMs as they are now. One step of undo. */
export function withColumn(
  fleet: Fleet,
  vms: readonly Vm[],
  field: VmNumberField,
  values: readonly (number | null)[],
): { readonly fleet: Fleet; readonly chosen: Chosen } {
  const changed = new Map(vms.map((vm, i): [Vm, Vm] => [vm, { ...vm, [field.name]: values[i] ?? null }]));
  return { fleet: fleet.map((vm) => changed.get(vm) ?? vm), chosen: new Set(changed.values()) };
}

/** The value of the first of them for all: what a spreadsheet calls to fill down. */
export const filledDown = (vms: readonly Vm[], { name }: VmNumberField): readonly (number | null)[] =>
  vms.map(() => vms[0]?.[name] ?? null);

/** The columns that can be set for several VMs. */
export const BULK_FIELDS = vmNumberFields;
