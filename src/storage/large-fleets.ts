import { openDB } from 'idb';
import type { Fleet } from '../scenario/fleet';
import { fleetAsMarked } from '../scenario/fleet-as-marked';
import { readVmGuest, readVmName, readVmWorkload, vmNumberFields } from '../scenario/fleet-fields';
import { type FleetMark, isMarked, markOf } from '../scenario/fleet-text';
import { type PackedFleet, packFleet, unpackFleet } from '../scenario/packed-fleet';
import { readVmSettings } from '../scenario/read-vm-settings';
import type { VmSettings } from '../scenario/vm-settings';
import { writeVmSettings } from '../scenario/vm-settings-text';

/** A database of its own: the histories' may be taken over by a newer version of the page without this one. */
const NAME = 'precopy-fleet';
/** 1 kept one fleet, under 'last'; 2 keeps a few, by what tells them apart in links. */
const VERSION = 2;
const [OLD_STORE, OLD_KEY] = ['fleet', 'last'] as const;
const STORE = 'fleets';
/** As many are kept: those that were on screen last. */
const MOST_KEPT = 6;

/** A fleet as it is kept: `turn` grows with every writing. */
interface KeptFleet {
  readonly digest: string;
  readonly turn: number;
  readonly packed: PackedFleet;
}

async function withDatabase<Result>(use: (database: Awaited<ReturnType<typeof openDB>>) => Promise<Result>) {
  const database = await openDB(NAME, VERSION, {
    upgrade: async (fresh, oldVersion, _newVersion, transaction) => {
      const store = fresh.createObjectStore(STORE, { keyPath: 'digest' });
      if (oldVersion < 1) return;
      const last = fleetOfRecord({ packed: await transaction.objectStore(OLD_STORE).get(OLD_KEY) });
      if (last) await store.put({ digest: markOf(last).digest, turn: 0, packed: packFleet(last) } satisfies KeptFleet);
      fresh.deleteObjectStore(OLD_STORE);
    },
  });
  try {
    return await use(database);
  } finally {
    database.close();
  }
}

/** Whether a value is settings that a VM may have, each in its range. */
function isSettings(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value !== 'object') return false;
  const { used, asWritten } = readVmSettings(writeVmSettings(value as VmSettings));
  return asWritten && used !== undefined && Object.keys(value).every((key) => key in used);
}

/** What another version of the page, another page of this origin, or a hand put there may be anything. */
function isPacked(value: unknown): value is PackedFleet {
  const { names, workloads, guests = [], settings = [], ...numbers } = (value ?? {}) as Partial<PackedFleet>;
  return (
    Array.isArray(names) &&
    names.every((name) => typeof name === 'string' && readVmName(name).asWritten) &&
    Array.isArray(workloads) &&
    workloads.length === names.length &&
    workloads.every((text) => text === null || (typeof text === 'string' && readVmWorkload(text).asWritten)) &&
    Array.isArray(guests) &&
    guests.every((guest) => guest === null || (typeof guest === 'string' && readVmGuest(guest).used === guest)) &&
    Array.isArray(settings) &&
    settings.every(isSettings) &&
    vmNumberFields.every(({ name, optional, parameter: { min, max } }) => {
      const column = numbers[name];
      const isGood = (each: number) => (each >= min && each <= max) || (optional && Number.isNaN(each));
      return column instanceof Float64Array && column.length === names.length && column.every(isGood);
    })
  );
}

/** The fleet of a record, if it is one whose every value is in range; null for anything else. */
export function fleetOfRecord(kept: unknown): Fleet | null {
  const { packed } = (kept ?? {}) as Partial<KeptFleet>;
  return isPacked(packed) ? unpackFleet(packed) : null;
}

const latestFirst = (kept: readonly KeptFleet[]): readonly KeptFleet[] =>
  kept.toSorted((a, b) => (Number(b.turn) || 0) - (Number(a.turn) || 0));

/**
 * The large fleet that a link means, or null where this browser does not keep it; a link of an earlier page, without a
 * digest, means the last one of that many VMs. Errors: rejects where the browser has no database, or forbids it.
 */
export async function readLargeFleet(mark: FleetMark): Promise<Fleet | null> {
  const { digest } = mark;
  const kept = await withDatabase((database) => database.getAll(STORE, digest === '' ? null : digest));
  for (const each of latestFirst(kept)) {
    const fleet = fleetOfRecord(each);
    if (fleet && isMarked(fleet, mark)) return fleetAsMarked(fleet, mark);
  }
  return null;
}

/** Keeps a fleet, and those before it. Errors: rejects where the browser forbids it, or the disk is full. */
export async function writeLargeFleet(fleet: Fleet): Promise<void> {
  const { digest } = markOf(fleet);
  const packed = packFleet(fleet);
  await withDatabase(async (database) => {
    const transaction = database.transaction(STORE, 'readwrite');
    const latest = latestFirst(await transaction.store.getAll());
    const turn = (Number(latest[0]?.turn) || 0) + 1;
    const others = latest.filter((each) => each.digest !== digest);
    for (const old of others.slice(MOST_KEPT - 1)) void transaction.store.delete(old.digest);
    void transaction.store.put({ digest, turn, packed } satisfies KeptFleet);
    await transaction.done;
  });
}

/** Keeps a fleet no longer. */
export async function removeLargeFleet(fleet: Fleet): Promise<void> {
  await withDatabase((database) => database.delete(STORE, markOf(fleet).digest));
}
