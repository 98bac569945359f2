import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type HistoryRecords, readHistoryRecords } from '../scenario/history-records';
import type { HistoryChanges, VmHistory } from '../scenario/vm-history';

const NAME = 'precopy';
/** Raised when the shape of what is kept changes; `upgrade` then has a step for each version before. */
const VERSION = 1;
const STORE = 'histories';

interface Schema extends DBSchema {
  [STORE]: { key: string; value: VmHistory };
}

/** The histories in the browser's own database, one record for each VM. */
export interface HistoriesBox {
  readonly readAll: () => Promise<HistoryRecords>;
  /** All of the changes, or nothing. */
  readonly apply: (changes: HistoryChanges) => Promise<void>;
}

async function apply(database: IDBPDatabase<Schema>, { written, removed }: HistoryChanges): Promise<void> {
  const transaction = database.transaction(STORE, 'readwrite');
  const steps = [
    ...removed.map((vm) => transaction.store.delete(vm)),
    ...written.map((history) => transaction.store.put(history)),
  ];
  await Promise.all([...steps, transaction.done]);
}

/**
 * Opens the database. Errors: rejects where the browser has none, forbids it (private browsing) or cannot read it; what
 * is written later rejects with a `QuotaExceededError` where the disk is full. A newer version of the page in another
 * tab may take the database over: then every later step rejects.
 */
export async function openHistories(): Promise<HistoriesBox> {
  const database = await openDB<Schema>(NAME, VERSION, {
    upgrade: (old, oldVersion) => {
      if (oldVersion < 1) old.createObjectStore(STORE, { keyPath: 'vm' });
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  return {
    readAll: async () => readHistoryRecords(await database.getAll(STORE)),
    apply: (changes) => apply(database, changes),
  };
}
