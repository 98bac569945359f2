import { viewOf } from '../scenario/views';
import { changesBetween, leadsAnywhere, type VmHistory } from '../scenario/vm-history';
import { withHistories } from '../state/histories-slice';
import type { Store } from '../state/store';
import type { HistoriesBox } from '../storage/histories';

/** What is needed of the store. */
export interface HistoriesStore {
  readonly getState: () => Pick<
    Store,
    'place' | 'histories' | 'receiveHistories' | 'reportHistoriesTrouble' | 'historiesTrouble'
  >;
  readonly subscribe: (listener: () => void) => () => void;
}

const UNREADABLE =
  'This browser does not let the page keep anything, as in private browsing. Histories last until the page is closed; export them to keep them.';
const NEWER =
  'This browser keeps histories of a newer version of this page, which this one cannot read. Load the page again to get it. Until then histories last until the page is closed; export them to keep them.';
const FULL =
  'There is no room left in the browser’s storage. The last changes of the histories last until the page is closed; export them to keep them, or delete some.';
const UNWRITABLE =
  'The browser could not store the last changes of the histories. They last until the page is closed; export them to keep them.';

/** Why a write failed, in a sentence. */
const describeWriteFailure = (error: unknown): string =>
  error instanceof Error && error.name === 'QuotaExceededError' ? FULL : UNWRITABLE;

/** Why the database could not be opened or read, in a sentence. */
const describeReadFailure = (error: unknown): string =>
  error instanceof Error && error.name === 'VersionError' ? NEWER : UNREADABLE;

/** Records that are no histories, in a sentence. */
const describeUnreadable = (count: number): string =>
  `${count === 1 ? 'One history' : `${count} histories`} that this browser keeps could not be read, and ${count === 1 ? 'is' : 'are'} left out. The others are all here.`;

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
      if (unreadable > 0) reportHistoriesTrouble(describeUnreadable(unreadable));
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
