import { heldKeys } from '../scenario/view-options';
import type { Store } from '../state/store';
import type { FoundHeld, HeldRecord } from '../storage/held';
import type { SoughtHeld } from '../views/shared/services';
import * as words from './words';

/** Where what views hold is kept. Every call may reject: private browsing, a full disk. */
export interface HeldBox {
  readonly readHeld: (key: string, mark: string) => Promise<FoundHeld>;
  readonly writeHeld: (record: HeldRecord) => Promise<void>;
}

/** What is needed of the store. */
interface HeldStore {
  readonly getState: () => Store;
  readonly subscribe: (listener: (state: Store, before: Store) => void) => () => void;
}

/** Characters of one view's files that are kept: browsers give a page some hundred MB, and there are eight of a view. */
export const MOST_KEPT = 16 * 2 ** 20;

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, each) => sum + sizeOf(each), 0);
}

/** Keeps what views hold as soon as it has changed, and answers what a mark means. */
export function keepHeld(
  store: HeldStore,
  load: () => Promise<HeldBox>,
): (key: string, mark: string) => Promise<SoughtHeld> {
  const keep = async (record: HeldRecord) => {
    const isLarge = sizeOf(record.kept) > MOST_KEPT;
    try {
      await (await load()).writeHeld(isLarge ? { ...record, kept: null } : record);
      if (isLarge) store.getState().say(words.tooLargeToKeep(record.label));
    } catch (error) {
      const isFull = error instanceof Error && error.name === 'QuotaExceededError';
      store.getState().say(isFull ? words.noRoomToKeep(record.label) : words.mayNotKeep(record.label));
    }
  };
  let followed = store.getState().held;
  store.subscribe(({ brought }, before) => {
    if (brought === before.brought) return;
    for (const item of brought) if (!before.brought.includes(item)) void keep(item);
  });
  store.subscribe(({ held, isMoving }) => {
    if (isMoving || held === followed) return;
    const before = followed;
    followed = held;
    for (const key of heldKeys) {
      const item = held[key];
      if (item && item !== before[key] && item.kept !== null) void keep({ ...item, key });
    }
  });
  return async (key, mark) => {
    const own = store.getState().brought.find((item) => item.key === key && item.mark === mark);
    if (own) return { kept: own.kept, label: own.label, trouble: null };
    try {
      return { ...(await (await load()).readHeld(key, mark)), trouble: null };
    } catch (error) {
      const isNewer = error instanceof Error && error.name === 'VersionError';
      return { kept: null, label: null, trouble: isNewer ? 'newer' : 'forbidden' };
    }
  };
}
