import { viewOf } from '../scenario/views';
import { changesBetween, leadsAnywhere, type VmHistory } from '../scenario/vm-history';
import { withHistories } from '../state/histories-slice';
import type { Store } from '../state/store';
import type { HistoriesBox } from '../storage/histories';
import * as words from './late-words';

/** What is needed of the store. */
interface HistoriesStore {
  readonly getState: () => Pick<
    Store,
    'place' | 'histories' | 'receiveHistories' | 'reportHistoriesTrouble' | 'historiesTrouble'
  >;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Why a write failed, in a sentence. */
const describeWriteFailure = (error: unknown): string =>
  error instanceof Error && error.name === 'QuotaExceededError' ? words.noRoomForHistories : words.historiesNotStored;

/** Why the database could not be opened or read, in a sentence. */
const describeReadFailure = (error: unknown): string =>
  error instanceof Error && error.name === 'VersionError' ? words.historiesAreNewer : words.historiesMayNotBeKept;

/** Writes every change of the histories, one after the other; what failed is tried again with the next change. */
function follow(store: HistoriesStore, box: HistoriesBox, read: readonly VmHistory[]): void {
  let kept = read;
  let isWriting = false;
  const write = async () => {
    if (isWriting) return;
    isWriting = true;
    for (;;) {
      const { histories, historiesTrouble, reportHistoriesTrouble } = store.getState();
      const changes = changesBetween(kept, histories);
      if (!leadsAnywhere(changes)) break;
      try {
        await box.apply(changes);
        kept = histories;
        if (historiesTrouble !== null) reportHistoriesTrouble(null);
      } catch (error) {
        reportHistoriesTrouble(describeWriteFailure(error));
        // Nothing is tried again before something else has changed.
        if (store.getState().histories === histories) break;
      }
    }
    isWriting = false;
  };
  let followed = read;
  const look = () => {
    const { histories } = store.getState();
    if (histories === followed) return;
    followed = histories;
    void write();
  };
  store.subscribe(look);
  look();
}

/**
 * Reads the histories from the browser's database when a view that looks at them is first shown, and keeps them there from then on. Without
 * a database they stay in the page, with a sentence that says so. With two tabs the last one to write a VM's history wins.
 */
export function keepHistories(store: HistoriesStore, open: () => Promise<HistoriesBox>): void {
  let hasBegun = false;
  const begin = async () => {
    hasBegun = true;
    unsubscribe();
    try {
      const box = await open();
      const { histories: read, unreadable } = await box.readAll();
      // What came meanwhile is newer than what was read.
      const { histories, receiveHistories, reportHistoriesTrouble } = store.getState();
      receiveHistories(histories.length === 0 ? read : withHistories(read, histories));
      follow(store, box, read);
      if (unreadable > 0) reportHistoriesTrouble(words.historiesUnreadable(unreadable));
    } catch (error) {
      const { histories, receiveHistories, reportHistoriesTrouble } = store.getState();
      receiveHistories(histories);
      reportHistoriesTrouble(describeReadFailure(error));
    }
  };
  const look = () => {
    if (!hasBegun && viewOf(store.getState().place.view).readsHistories) void begin();
  };
  const unsubscribe = store.subscribe(look);
  look();
}
