import type { Fleet, Vm } from './fleet';

/** Numbers that a VM may be given beside its memory. */
export type AddedName = 'dirtyRate' | 'workingSet' | 'bandwidth' | 'maxDowntime';

/** What a table says of a VM that is known already, in the knobs' units. */
export interface VmAddition {
  readonly name: string;
  readonly values: Partial<Record<AddedName, number>>;
}

/** A fleet that was told more of its VMs. */
export interface Added {
  readonly fleet: Fleet;
  /** How many VMs were told more. */
  readonly count: number;
  /** Which numbers they were given. */
  readonly given: readonly AddedName[];
  /** Names that no VM of the fleet has. */
  readonly strangers: readonly string[];
}

const ADDED: readonly AddedName[] = ['dirtyRate', 'workingSet', 'bandwidth', 'maxDowntime'];

const plainName = (name: string): string => name.trim().toLowerCase();
/** A name without its domain, or the port of whoever measured it: 'web-01.example.org', 'web-01:9100' -> 'web-01'. */
const shortName = (name: string): string =>
  plainName(name)
    .replace(/:\d+$/, '')
    .replace(/^([^.]*[^.\d][^.]*)\..*$/, '$1');

function byName(fleet: Fleet, nameOf: (name: string) => string): ReadonlyMap<string, readonly Vm[]> {
  const found = new Map<string, Vm[]>();
  for (const vm of fleet) {
    const name = nameOf(vm.name);
    const vms = found.get(name);
    if (vms) vms.push(vm);
    else found.set(name, [vm]);
  }
  return found;
}

/**
 * Gives VMs of a fleet what a table says of them, by their names: as written, whatever the case, else without domain and port
 * where one VM alone is called so. Of two additions of a name the later counts. Errors: none.
 */
export function addToFleet(fleet: Fleet, additions: readonly VmAddition[]): Added {
  const [plain, short] = [byName(fleet, plainName), byName(fleet, shortName)];
  const changes = new Map<Vm, VmAddition['values']>();
  const strangers: string[] = [];
  for (const { name, values } of additions) {
    const alike = short.get(shortName(name)) ?? [];
    const vms = plain.get(plainName(name)) ?? (alike.length === 1 ? alike : []);
    if (vms.length === 0) strangers.push(name);
    for (const vm of vms) changes.set(vm, { ...changes.get(vm), ...values });
  }
  const given = ADDED.filter((each) => [...changes.values()].some((values) => values[each] !== undefined));
  const told = fleet.map((vm) => (changes.has(vm) ? { ...vm, ...changes.get(vm) } : vm));
  return { fleet: changes.size === 0 ? fleet : told, count: changes.size, given, strangers };
}
