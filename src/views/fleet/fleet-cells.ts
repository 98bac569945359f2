import { exactNumber, joined } from '../../format/number';
import { shownUnitOf } from '../../format/rates';
import { MAX_VM_NAME, type Vm } from '../../scenario/fleet';
import type { VmNumberField } from '../../scenario/fleet-fields';
import { shownValue } from '../../scenario/value-text';
import { readShown, shownText } from '../controls/grouped-texts';
import * as words from './words';

/** What was typed into a cell: a value and how it was read, or why it is refused. */
export type CellReading<Value> =
  | { readonly ok: true; readonly value: Value; readonly said: string | null }
  | { readonly ok: false; readonly problem: string };

/** What an empty cell says; platforms have a prior for a working set that nobody knows, all others take all memory. */
export function emptyText({ name }: VmNumberField, isSetUnknown = false): string {
  switch (name) {
    case 'dirtyRate':
      return words.emptyCells.unknown;
    case 'workingSet':
      return isSetUnknown ? words.emptyCells.unknown : words.emptyCells.all;
    case 'bandwidth':
      return words.emptyCells.scenarios;
    case 'maxDowntime':
      return words.emptyCells.any;
    default:
      return '';
  }
}

/** A working set of 0 is all of the memory, which an empty cell says as well. */
const emptyMeans = ({ name, optional }: VmNumberField): number | null | undefined =>
  name === 'workingSet' ? 0 : optional ? null : undefined;

/** A number as its cell shows it, plain where it is typed into; '' where the VM says nothing. */
export function cellText(field: VmNumberField, vm: Vm, isTypedInto = false): string {
  const value = vm[field.name];
  return value === null || value === emptyMeans(field)
    ? ''
    : shownText(isTypedInto, value, { unit: field.parameter.unit });
}

/** All digits of a cell, and the value in the unit that suits it. */
export function cellTitle(field: VmNumberField, vm: Vm): string | undefined {
  const value = vm[field.name];
  if (value === null) return undefined;
  const { unit, size } = shownUnitOf(field.parameter.unit);
  const exact = joined({ number: exactNumber(value / size), unit });
  const shown = shownValue(field.parameter, value);
  return exact === shown ? exact : `${exact}, ${shown}`;
}

/** Reads a cell: units may be typed; empty, or the word that stands there, is nothing where a VM may do without. */
export function readNumberCell(field: VmNumberField, text: string): CellReading<number | null> {
  const empty = emptyMeans(field);
  const typed = text.trim();
  if (empty !== undefined && (typed === '' || words.emptyWords.includes(typed.toLowerCase()))) {
    return { ok: true, value: empty, said: null };
  }
  const { value, problem, understood } = readShown(field.parameter, text);
  if (value === null) return { ok: false, problem: problem ?? words.unreadable };
  const isPlain = typed === String(value) || typed === shownText(true, value, field.parameter) || understood === null;
  return { ok: true, value, said: isPlain ? null : words.readAs(understood) };
}

/** Reads a name: blanks around it are left out; it may not be empty or too long. */
export function readNameCell(text: string): CellReading<string> {
  const name = text.trim();
  const length = [...name].length;
  if (length > 0 && length <= MAX_VM_NAME) return { ok: true, value: name, said: null };
  return { ok: false, problem: words.nameLength(MAX_VM_NAME, length) };
}
