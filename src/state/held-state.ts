import { digestOf } from '../scenario/digest';
import type { HeldKey } from '../scenario/view-options';
import type { Held, HeldItem } from './held';
import type { HowHeld } from './held-slice';
import { useStore } from './store';

/** How a view's state is held. */
interface HeldKind<State> {
  readonly first: State;
  /** What the browser keeps of it, as plain values; null where nothing of it is one's own. */
  readonly keep: (state: State) => object | null;
  /** What is one's own in a few words: '6 rows of energy_tab.tsv'. */
  readonly label: (state: State) => string;
}

/** A view's state in the store: what was opened and set by hand. Undo, links' marks and the browser know it. */
export interface HeldState<State> {
  readonly key: HeldKey;
  readonly use: () => State;
  /** The same of a state of the store that is at hand. */
  readonly of: (store: { readonly held: Held }) => State;
  /** Changes it, as a step of undo if nothing else is said. */
  readonly update: (step: (state: State) => State, how?: HowHeld) => void;
  readonly itemOf: (state: State) => HeldItem;
}

/** Texts of files are digested once. So many of the last ones are known. */
const MOST_TEXTS = 16;
const digests = new Map<string, string>();

function digestOfText(text: string): string {
  const known = digests.get(text);
  if (known !== undefined) return known;
  const [oldest] = digests.keys();
  if (digests.size >= MOST_TEXTS && oldest !== undefined) digests.delete(oldest);
  const digest = digestOf([text]);
  digests.set(text, digest);
  return digest;
}

/** Ids only tell what is on this page apart, and do not make one table another. */
const markOf = (kept: object): string =>
  digestOf([
    JSON.stringify(kept, (name, value: unknown) =>
      name === 'id' ? undefined : name === 'text' && typeof value === 'string' ? digestOfText(value) : value,
    ),
  ]);

/** Makes a view's state that stays: see `HeldState`. */
export function createHeldState<State extends object>(key: HeldKey, kind: HeldKind<State>): HeldState<State> {
  const stateOf = (held: Held): State => (held[key]?.state ?? kind.first) as State;
  const itemOf = (state: State): HeldItem => {
    const kept = kind.keep(state);
    return { mark: kept ? markOf(kept) : '', label: kept ? kind.label(state) : '', state, kept };
  };
  return {
    key,
    use: () => useStore(({ held }) => stateOf(held)),
    of: ({ held }) => stateOf(held),
    update: (step, how = 'step') => {
      const { held, hold } = useStore.getState();
      const before = stateOf(held);
      const after = step(before);
      if (after !== before) hold(key, itemOf(after), how);
    },
    itemOf,
  };
}
