import { openDB } from 'idb';
import type { PackedFleet } from '../scenario/packed-fleet';

/** A database of its own: the histories' may be taken over by a newer version of the page without this one. */
const NAME = 'precopy-fleet';
const VERSION = 1;
const STORE = 'fleet';
/** There is one fleet: the last that was too large for a link. */
const KEY = 'last';

async function withDatabase<Result>(use: (database: Awaited<ReturnType<typeof openDB>>) => Promise<Result>) {
  const database = await openDB(NAME, VERSION, { upgrade: (fresh) => void fresh.createObjectStore(STORE) });
  try {
    return await use(database);
  } finally {
    database.close();
  }
}

/** What another version of the page, or a hand, put there may be anything. */
function isPacked(value: unknown): value is PackedFleet {
  const { names, workloads, ...numbers } = (value ?? {}) as Partial<PackedFleet>;
  const { memory, dirtyRate, workingSet, bandwidth, maxDowntime } = numbers;
  const columns = [memory, dirtyRate, workingSet, bandwidth, maxDowntime];
  return (
    Array.isArray(names) &&
    Array.isArray(workloads) &&
    workloads.length === names.length &&
    columns.every((column) => column instanceof Float64Array && column.length === names.length)
  );
}

/** The large fleet of the last visit, or null. Errors: rejects where the browser has no database, or forbids it. */
export async function readLastFleet(): Promise<PackedFleet | null> {
  const kept = await withDatabase((database) => database.get(STORE, KEY));
  return isPacked(kept) ? kept : null;
}

/** Keeps a fleet in the place of the last one. Errors: rejects where the browser forbids it, or the disk is full. */
export async function writeLastFleet(packed: PackedFleet): Promise<void> {
  await withDatabase((database) => database.put(STORE, packed, KEY));
}

/** Keeps none any more. */
export async function removeLastFleet(): Promise<void> {
  await withDatabase((database) => database.delete(STORE, KEY));
}
