import { openDB } from 'idb';

const NAME = 'precopy-held';
const VERSION = 1;
const [CONTENTS, LABELS] = ['contents', 'labels'] as const;
/** Contents kept of each view, and how many of those given up are still known by their label. */
const MOST_CONTENTS = 8;
const MOST_LABELS = 40;

/** What a view holds of one's own, as it is kept. */
export interface HeldRecord {
  /** Which view's: the key of its mark in links. */
  readonly key: string;
  readonly mark: string;
  readonly label: string;
  /** Plain values; null where it is too large: then only its label is kept. */
  readonly kept: object | null;
}

/** What is found of a mark. Both are null where this browser has never seen it. */
export interface FoundHeld {
  readonly kept: unknown;
  readonly label: string | null;
}

interface Label {
  readonly id: string;
  readonly key: string;
  /** Grows with every writing. */
  readonly turn: number;
  readonly label: string;
}

const idOf = ({ key, mark }: Pick<HeldRecord, 'key' | 'mark'>): string => `${key} ${mark}`;

async function withDatabase<Result>(use: (database: Awaited<ReturnType<typeof openDB>>) => Promise<Result>) {
  const database = await openDB(NAME, VERSION, {
    upgrade: (fresh) => {
      fresh.createObjectStore(CONTENTS);
      fresh.createObjectStore(LABELS, { keyPath: 'id' });
    },
  });
  try {
    return await use(database);
  } finally {
    database.close();
  }
}

/** What another page of this origin or a hand put there may be anything. */
const isLabel = (value: unknown): value is Label => {
  const { id, key, turn, label } = (value ?? {}) as Partial<Label>;
  return typeof id === 'string' && typeof key === 'string' && Number.isFinite(turn) && typeof label === 'string';
};

/** Which labels give up their content, and which are forgotten, so that one more of a view can be kept. */
export function outdated(labels: readonly unknown[], { key, mark }: Pick<HeldRecord, 'key' | 'mark'>) {
  const own = labels.filter(isLabel).filter((each) => each.key === key && each.id !== idOf({ key, mark }));
  const ids = own.toSorted((a, b) => b.turn - a.turn).map(({ id }) => id);
  return { contents: ids.slice(MOST_CONTENTS - 1), labels: ids.slice(MOST_LABELS - 1) };
}

/** Finds what a mark means. Errors: rejects where the browser has no database, forbids it, or a newer page wrote it. */
export function readHeld(key: string, mark: string): Promise<FoundHeld> {
  const id = idOf({ key, mark });
  return withDatabase(async (database) => {
    const [kept, label] = await Promise.all([database.get(CONTENTS, id), database.get(LABELS, id)]);
    return { kept: kept ?? null, label: isLabel(label) ? label.label : null };
  });
}

/** Keeps what a view holds, all of it or nothing. Errors: as above, or a `QuotaExceededError` where the disk is full. */
export function writeHeld({ kept, label, ...own }: HeldRecord): Promise<void> {
  return withDatabase(async (database) => {
    const transaction = database.transaction([CONTENTS, LABELS], 'readwrite');
    const [contents, labels] = [transaction.objectStore(CONTENTS), transaction.objectStore(LABELS)];
    const known = await labels.getAll();
    const old = outdated(known, own);
    const turn = Math.max(0, ...known.filter(isLabel).map((each) => each.turn)) + 1;
    for (const id of old.contents) void contents.delete(id);
    for (const id of old.labels) void labels.delete(id);
    void labels.put({ id: idOf(own), key: own.key, turn, label } satisfies Label);
    if (kept !== null) void contents.put(kept, idOf(own));
    await transaction.done;
  });
}
