import type { Fleet, Vm } from '../../scenario/fleet';
import type { VmHistory } from '../../scenario/vm-history';
import * as words from './words';

/** The names that can be chosen: those with a history first, then those of the fleet. */
interface VmChoices {
  readonly known: readonly { readonly vm: string; readonly label: string }[];
  readonly others: readonly string[];
  /** So many more are there than are listed. */
  readonly leftOut: number;
  /** Whether there are so many that a search is worth its place. */
  readonly isMany: boolean;
}

/** A list longer than this is not read to its end. */
const MOST_LISTED = 100;
const MANY = 30;

/** What can be chosen, as far as it has what is searched for in its name; what is chosen is always there. */
export function vmChoices(
  histories: readonly VmHistory[],
  fleet: Fleet,
  filter: string,
  chosen: string | null,
): VmChoices {
  const wanted = filter.trim().toLowerCase();
  const isShown = (name: string) => name === chosen || name.toLowerCase().includes(wanted);
  const withHistory = new Set(histories.map(({ vm }) => vm));
  const names = [...new Set(fleet.map(({ name }) => name))].filter((name) => !withHistory.has(name));
  const known = histories.filter(({ vm }) => isShown(vm));
  const others = names.filter(isShown);
  const first = <Item>(items: readonly Item[], isChosen: (item: Item) => boolean): readonly Item[] =>
    items.filter((item, i) => i < MOST_LISTED || isChosen(item));
  const [listedKnown, listedOthers] = [
    first(known, ({ vm }) => vm === chosen),
    first(others, (name) => name === chosen),
  ];
  return {
    known: listedKnown.map(({ vm, migrations: past }) => ({ vm, label: words.vmAndMigrations(vm, past.length) })),
    others: listedOthers,
    leftOut: known.length + others.length - listedKnown.length - listedOthers.length,
    isMany: withHistory.size + names.length > MANY,
  };
}

/** The VM on screen: the chosen one while it is there, else the first with a history, else the first of the fleet. */
export function vmOnScreen(histories: readonly VmHistory[], fleet: Fleet, chosen: string | null): string | null {
  const isThere =
    chosen !== null && (histories.some(({ vm }) => vm === chosen) || fleet.some(({ name }) => name === chosen));
  return isThere ? chosen : (histories[0]?.vm ?? fleet[0]?.name ?? null);
}

/** The VM of that name in the fleet, the first where there are several; null where there is none. */
export const vmOfFleet = (fleet: Fleet, name: string | null): Vm | null => fleet.find((vm) => vm.name === name) ?? null;
