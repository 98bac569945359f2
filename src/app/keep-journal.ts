import { type JournalEntry, withEntries } from '../scenario/journal';
import type { Store } from '../state/store';
import type { JournalBox, JournalChanges } from '../storage/journal';
import * as words from './late-words';

/** What is needed of the store. */
interface JournalStore {
  readonly getState: () => Pick<Store, 'journal' | 'receiveJournal' | 'reportJournalTrouble'>;
  readonly subscribe: (listener: () => void) => () => void;
}

/** What leads from one journal to another; entries never change. */
export function changesOf(before: readonly JournalEntry[], after: readonly JournalEntry[]): JournalChanges {
  const [old, fresh] = [new Set(before.map(({ id }) => id)), new Set(after.map(({ id }) => id))];
  return {
    written: after.filter(({ id }) => !old.has(id)),
    removed: before.filter(({ id }) => !fresh.has(id)).map(({ id }) => id),
  };
}

function follow({ getState, subscribe }: JournalStore, box: JournalBox, read: readonly JournalEntry[]): void {
  let kept = read;
  let queue = Promise.resolve();
  const look = () => {
    const { journal, reportJournalTrouble } = getState();
    if (journal === kept) return;
    const changes = changesOf(kept, journal);
    kept = journal;
    queue = queue.then(() => box.apply(changes)).catch(() => reportJournalTrouble(words.journalNotStored));
  };
  subscribe(look);
  look();
}

/** Reads the journal, and keeps it from then on; without a database it stays in the page, which says so. */
export async function keepJournal(store: JournalStore, open: () => Promise<JournalBox>): Promise<void> {
  const { reportJournalTrouble } = store.getState();
  try {
    const box = await open();
    const { entries, unreadable } = await box.readAll();
    const { journal, receiveJournal } = store.getState();
    receiveJournal(withEntries(entries, journal));
    follow(store, box, entries);
    if (unreadable > 0) reportJournalTrouble(words.journalUnreadable(unreadable));
  } catch {
    reportJournalTrouble(words.journalMayNotBeKept);
  }
}
