import { type DBSchema, openDB } from 'idb';
import { type EntriesReading, type JournalEntry, readKeptEntries } from '../scenario/journal';

const NAME = 'precopy-journal';
/** Raised when the shape of what is kept changes; `upgrade` then has a step for each version before. */
const VERSION = 1;
const STORE = 'migrations';

interface Schema extends DBSchema {
  [STORE]: { key: string; value: JournalEntry & { readonly turn: number } };
}

/** What is written and what is taken away. */
export interface JournalChanges {
  readonly written: readonly JournalEntry[];
  readonly removed: readonly string[];
}

/** The journal in the browser's own database, one record for each migration. */
export interface JournalBox {
  readonly readAll: () => Promise<EntriesReading>;
  /** All of the changes, or nothing. */
  readonly apply: (changes: JournalChanges) => Promise<void>;
}

const turnOf = (value: unknown): number => {
  const { turn } = (value ?? {}) as { readonly turn?: unknown };
  return typeof turn === 'number' && Number.isFinite(turn) ? turn : 0;
};

/**
 * Opens the database. Errors: rejects where the browser has none, forbids it, or a newer page wrote it; what is written
 * later rejects where the disk is full, or a newer page in another tab has taken the database over.
 */
export async function openJournal(): Promise<JournalBox> {
  const database = await openDB<Schema>(NAME, VERSION, {
    upgrade: (fresh) => {
      fresh.createObjectStore(STORE, { keyPath: 'id' });
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  let turn = 0;
  return {
    readAll: async () => {
      const kept = (await database.getAll(STORE)).toSorted((a, b) => turnOf(a) - turnOf(b));
      turn = turnOf(kept.at(-1));
      return readKeptEntries(kept);
    },
    apply: async ({ written, removed }) => {
      const transaction = database.transaction(STORE, 'readwrite');
      const puts = written.map((entry) => {
        turn += 1;
        return transaction.store.put({ ...entry, turn });
      });
      await Promise.all([...removed.map((id) => transaction.store.delete(id)), ...puts, transaction.done]);
    },
  };
}
