import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { HistoryChanges, VmHistory } from '../scenario/vm-history';

const NAME = 'precopy';
/** Raised when the shape of what is kept changes; `upgrade` then has a step for each version before. */
const VERSION = 1;
const STORE = 'histories';

interface Schema extends DBSchema {
  [STORE]: { key: string; value: VmHistory };
}

/** The good records, and how many are none: those stay where they are. */
export interface HistoryRecords {
  readonly histories: readonly VmHistory[];
  readonly unreadable: number;
}

/** The histories in the browser's own database, one record for each VM. */
export interface HistoriesBox {
  readonly readAll: () => Promise<HistoryRecords>;
  /** All of the changes, or nothing. */
  readonly apply: (changes: HistoryChanges) => Promise<void>;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;

const isRound = (value: unknown): boolean =>
  isRecord(value) && isCount(value['duration']) && isCount(value['dirtyRate']);

const isMigration = (value: unknown): boolean =>
  isRecord(value) &&
  (value['sample'] === null || isCount(value['sample'])) &&
  Array.isArray(value['rounds']) &&
  value['rounds'].every(isRound);

/** What another version of the page, another page of this origin, or a hand put there may be anything. */
function isHistory(value: unknown): value is VmHistory {
  return (
    isRecord(value) &&
    typeof value['vm'] === 'string' &&
    Array.isArray(value['migrations']) &&
    value['migrations'].every(isMigration)
  );
}

/** Reads what is kept record by record, as a file is read: one bad record takes no good one with it. */
export function readHistoryRecords(records: readonly unknown[]): HistoryRecords {
  const histories = records.filter(isHistory);
  return { histories, unreadable: records.length - histories.length };
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
