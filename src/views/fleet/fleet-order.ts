import type { Fleet, Vm } from '../../scenario/fleet';
import type { VmNumberName } from '../../scenario/fleet-fields';
import { FLEET_SORTS, type FleetSort, type OptionValue } from '../../scenario/view-options';

/** What the table can be sorted by. */
export type SortKey = FleetSort;

export interface Sorting {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** The sorting as links have it: 'memory', 'memory-down', or 'fleet' for none. */
type SortingId = OptionValue<'decide.sort'>;

/** The sorting of an id. 'memory-down' -> memory, descending */
export function sortingOf(id: SortingId): Sorting | null {
  const key = FLEET_SORTS.find((each) => id === each || id === `${each}-down`);
  return key === undefined ? null : { key, descending: id !== key };
}

/** The id of a sorting. */
export const sortingId = (sorting: Sorting | null): SortingId =>
  sorting === null ? 'fleet' : sorting.descending ? `${sorting.key}-down` : sorting.key;

/** How many past migrations are known, by the name of the VM. */
export type PastCounts = ReadonlyMap<string, number>;

/** So many digits of a number in a name count: 'vm-9' comes before 'vm-10'. */
const DIGITS = 9;

const nameKey = (name: string): string => name.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(12, '0'));

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Where the number at the end of a name begins; the name's length where there is none. */
function numberAt(name: string): number {
  let at = name.length;
  while (at > 0 && name.length - at < DIGITS && isDigit(name.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** Fleets are never changed in place: their names are put in order once. */
const ranksByName = new WeakMap<Fleet, Float64Array>();

/** Place of each VM by its name, the same for the same name. */
function nameRanks(fleet: Fleet): Float64Array {
  const known = ranksByName.get(fleet);
  if (known !== undefined) return known;
  // Most of a large fleet is numbered: few texts are put in order, and then numbers.
  const starts = fleet.map(({ name }) => name.slice(0, numberAt(name)).toLowerCase());
  const rankOf = textOrder(starts, nameKey);
  const ranks = Float64Array.from(fleet, ({ name }, i) => {
    const start = starts[i] ?? '';
    const digits = name.slice(numberAt(name));
    const number = digits === '' ? 0 : 1 + Number(digits);
    return (rankOf.get(start) ?? 0) * 2 * 10 ** DIGITS + number;
  });
  ranksByName.set(fleet, ranks);
  return ranks;
}

/** The place of each text in their order, by what `key` makes of it. */
function textOrder(texts: readonly string[], key: (text: string) => string): ReadonlyMap<string, number> {
  const keyed = [...new Set(texts)].map((text) => ({ text, key: key(text) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return new Map(keyed.map(({ text }, rank) => [text, rank]));
}

function numberOf(vm: Vm, key: VmNumberName): number {
  // No working set of its own: all of the memory.
  if (key === 'workingSet' && vm.workingSet === 0) return vm.memory;
  return vm[key] ?? Number.NaN;
}

/** What each VM is sorted by; NaN where it has nothing. */
function keysOf(fleet: Fleet, key: SortKey, past: PastCounts): Float64Array {
  switch (key) {
    case 'name':
      return nameRanks(fleet);
    case 'history':
      return Float64Array.from(fleet, ({ name }) => past.get(name) ?? 0);
    case 'workload': {
      const rankOf = textOrder(
        fleet.map((vm) => vm.workload ?? ''),
        (text) => text,
      );
      return Float64Array.from(fleet, (vm) => (vm.workload === null ? Number.NaN : (rankOf.get(vm.workload) ?? 0)));
    }
    default:
      return Float64Array.from(fleet, (vm) => numberOf(vm, key));
  }
}

/** Places in the fleet of the VMs whose name holds a text, in any case. */
function matching(fleet: Fleet, filter: string): Uint32Array {
  const wanted = filter.trim().toLowerCase();
  const places = Uint32Array.from(fleet, (_, i) => i);
  return wanted === '' ? places : places.filter((i) => fleet[i]?.name.toLowerCase().includes(wanted));
}

/**
 * The rows of the table as places in the fleet: those whose name holds `filter`, in the order of a column, or in the
 * fleet's own. VMs with nothing in that column come last either way, equal ones in the fleet's order.
 * Memory 800, none, 512 by memory, ascending -> 2, 0, 1.
 */
export function rowsOf(fleet: Fleet, filter: string, sorting: Sorting | null, past: PastCounts): Uint32Array {
  const rows = matching(fleet, filter);
  if (sorting === null) return rows;
  const keys = keysOf(fleet, sorting.key, past);
  const sign = sorting.descending ? -1 : 1;
  const [known, none] = [rows.filter((i) => !Number.isNaN(keys[i])), rows.filter((i) => Number.isNaN(keys[i]))];
  known.sort((a, b) => sign * ((keys[a] ?? 0) - (keys[b] ?? 0)) || a - b);
  const all = new Uint32Array(rows.length);
  all.set(known);
  all.set(none, known.length);
  return all;
}

/** Whether one fleet came from another by an edit of one VM: its row then stays where it is, under the hand. */
export function isOneEdit(before: Fleet, after: Fleet): boolean {
  if (before.length !== after.length) return false;
  let changed = 0;
  for (let i = 0; i < after.length && changed < 2; i += 1) if (before[i] !== after[i]) changed += 1;
  return changed < 2;
}

/** What a press on a column's header does: ascending, descending, and back to the fleet's own order. */
export function nextSorting(sorting: Sorting | null, key: SortKey): Sorting | null {
  if (sorting?.key !== key) return { key, descending: false };
  return sorting.descending ? null : { key, descending: true };
}
