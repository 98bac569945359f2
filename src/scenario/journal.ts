import { type Technique, techniques } from '../vocabulary/techniques';
import { digestOf } from './digest';

/** One of somebody's own migrations: what was known before it, and what came of it. MiB, MiB/s, s. */
export interface JournalEntry {
  /** A digest of all numbers: the same migration is kept once. */
  readonly id: string;
  /** Where it is from: a log, or a table. */
  readonly name: string;
  readonly memoryInUse: number;
  readonly zeroMemory: number;
  /** D, as counted over about a second. */
  readonly dirtyRate: number;
  /** 0: none. */
  readonly cap: number;
  readonly link: number;
  readonly technique: Technique;
  /** What ran in the guest; '' where nobody says. */
  readonly guest: string;
  readonly traffic: number;
  readonly totalTime: number;
  readonly downtime: number;
}

export type Journaled = Omit<JournalEntry, 'id' | 'name'>;

/** In files: the names of the columns of tables of migrations. */
const NUMBERS = {
  memoryInUse: 'memory_in_use_mib',
  zeroMemory: 'zero_mib',
  dirtyRate: 'dirty_rate_mib_s',
  cap: 'cap_mib_s',
  link: 'link_mib_s',
  traffic: 'traffic_mib',
  totalTime: 'total_time_s',
  downtime: 'downtime_s',
} as const satisfies { readonly [Name in keyof Journaled]?: string };
const numberNames = Object.keys(NUMBERS) as (keyof typeof NUMBERS)[];
/** Of these there is something, or there was no migration. */
const ABOVE_0: readonly string[] = ['memoryInUse', 'link', 'traffic', 'totalTime'];

/** The most entries; the oldest are given up. */
export const MOST_ENTRIES = 5000;
const LONGEST_NAME = 80;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isNumber = (name: string, value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && (ABOVE_0.includes(name) ? value > 0 : value >= 0);

/** A migration as the journal keeps it. */
export function entryOf(name: string, migration: Journaled): JournalEntry {
  const { technique, guest } = migration;
  const numbers = Object.fromEntries(numberNames.map((key) => [key, migration[key]])) as Record<
    keyof typeof NUMBERS,
    number
  >;
  const own = { ...numbers, technique, guest: [...guest].slice(0, LONGEST_NAME).join('') };
  return { id: digestOf([JSON.stringify(own)]), name: [...name].slice(0, LONGEST_NAME).join(''), ...own };
}

/** Reads what may be anything by the names in `keys`; null where it is no migration. */
function readEntry(value: unknown, keyOf: (name: keyof typeof NUMBERS) => string): JournalEntry | null {
  if (!isRecord(value)) return null;
  const { name, technique, guest } = value;
  if (typeof name !== 'string' || typeof guest !== 'string') return null;
  const known = techniques.find(({ id }) => id === technique)?.id;
  if (known === undefined || !numberNames.every((each) => isNumber(each, value[keyOf(each)]))) return null;
  const numbers = Object.fromEntries(numberNames.map((each) => [each, value[keyOf(each)]]));
  return entryOf(name, { ...numbers, technique: known, guest } as Journaled);
}

/** Good entries of what a browser or a file holds, and how many are none. */
export interface EntriesReading {
  readonly entries: readonly JournalEntry[];
  readonly unreadable: number;
}

function readEach(values: readonly unknown[], keyOf: Parameters<typeof readEntry>[1]): EntriesReading {
  const entries = values.map((value) => readEntry(value, keyOf)).filter((entry) => entry !== null);
  return { entries, unreadable: values.length - entries.length };
}

/** Reads what a browser has kept, record by record: one bad record takes no good one with it. */
export const readKeptEntries = (values: readonly unknown[]): EntriesReading => readEach(values, (name) => name);

/** Entries behind those that are there; one that is there already stays where it is. */
export function withEntries(known: readonly JournalEntry[], added: readonly JournalEntry[]): readonly JournalEntry[] {
  const ids = new Set(known.map(({ id }) => id));
  const fresh = added.filter(({ id }) => !ids.has(id) && ids.add(id));
  return fresh.length === 0 ? known : [...known, ...fresh].slice(-MOST_ENTRIES);
}

/** The journal as a file. */
export function writeJournal(entries: readonly JournalEntry[]): string {
  const migrations = entries.map(({ name, technique, guest, ...entry }) => ({
    ...{ name, technique, guest },
    ...Object.fromEntries(numberNames.map((each) => [NUMBERS[each], entry[each]])),
  }));
  return `${JSON.stringify({ format: 'precopy.journal', version: 1, migrations }, null, 1)}\n`;
}

/** Reads a file that `writeJournal` wrote, entry by entry. Errors: a sentence. */
export function readJournal(text: string): EntriesReading | string {
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return 'it is no JSON';
  }
  if (!isRecord(file) || file['format'] !== 'precopy.journal') return 'its format is not precopy.journal';
  if (file['version'] !== 1) return 'it is of another version: this page reads version 1';
  return Array.isArray(file['migrations'])
    ? readEach(file['migrations'], (name) => NUMBERS[name])
    : 'it has no list of migrations';
}
