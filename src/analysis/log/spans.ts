import type { MiB, MiBPerSecond, Seconds } from '../../models/units';
import type { MigrationLog } from '../../readers/logs/migration-log';
import { runToEnd } from '../../simulator/run-to-end';
import { dirtiedBetween, type Look, limitOf, looksOf, meanRate } from './looks';

/** One or more rounds of which a log tells the sum: those that ended between two looks. */
export interface Span {
  /** The first and the last of them, from 1. */
  readonly from: number;
  readonly to: number;
  /** When the first began and the last ended; `isExact` where events tell it. */
  readonly began: Seconds | null;
  readonly ended: Seconds | null;
  readonly isExact: boolean;
  /** Newly dirtied in all of them. */
  readonly dirtied: MiB;
  /** What was still unsent when the last one ended; null where that is not known. */
  readonly left: MiB | null;
  /** What there was to send right after the last sync; null where that is not known. */
  readonly rest: MiB | null;
}

/** What is known beside the looks. */
interface Known {
  readonly rate: MiBPerSecond | null;
  readonly limit: Seconds | null;
  readonly syncs: ReadonlyMap<number, Seconds>;
}

/** When the last sync before a look was: its rest then is the expected downtime times the rate (docs/data-formats.md). */
function lastSync(look: Look, rate: MiBPerSecond | null): Seconds | null {
  const { expectedDowntime, dirtyRate, iteration } = look;
  if (expectedDowntime === null || !dirtyRate || iteration < 2) return null;
  const pace = look.rate || rate;
  return pace ? look.time - expectedDowntime + look.remaining / pace : null;
}

/** The time of the last sync between two looks, as well as it can be told. */
function syncBetween(before: Look, after: Look, { rate, limit }: Known): Seconds {
  const inside = (time: Seconds | null) => time !== null && time > before.time && time < after.time;
  // Right after a sync the expected downtime may still be that of the one before; of several syncs it is a later one's.
  const isOld = after.expectedDowntime === before.expectedDowntime && after.iteration === before.iteration + 1;
  const byRest = isOld ? null : lastSync(after, rate);
  if (inside(byRest)) return byRest as Seconds;
  const byLimit = rate !== null && limit !== null ? before.time + Math.max(before.remaining / rate - limit, 0) : null;
  if (after.iteration === before.iteration + 1 && inside(byLimit)) return byLimit as Seconds;
  return (before.time + after.time) / 2;
}

/** What there was to send right after the last sync before a look: the expected downtime times the rate. */
function restAfter(before: Look, after: Look, { rate }: Known): MiB | null {
  const { expectedDowntime, dirtyRate, rate: printed } = after;
  const pace = printed || rate;
  if (expectedDowntime === null || expectedDowntime === before.expectedDowntime || !dirtyRate || !pace) return null;
  return expectedDowntime * pace;
}

/** What was left when the last sync came: all of the rest right after it that was not newly dirtied. */
function leftAt(rest: MiB | null, dirtied: MiB, { rate, limit }: Known): MiB | null {
  const fits = limit === null || rate === null ? null : limit * rate;
  if (rest === null) return fits;
  return Math.min(Math.max(rest - dirtied, 0), fits ?? Number.POSITIVE_INFINITY);
}

const virtualStart = (first: Look, total: MiB): Look => ({
  ...{ ...first, time: 0, iteration: 1, remaining: total, sent: 0, pages: first.pages === null ? null : 0 },
  ...{ zero: first.zero === null ? null : 0, expectedDowntime: null, dirtyRate: null },
});

/** Looks between two chances to hear of newer questions: some milliseconds. */
const LOOKS_AT_ONCE = 2000;

/**
 * The rounds that ended between looks, in their order: each alone where one sync lies between two looks, else the sum of
 * several. With `fromStart` the beginning counts as a look, at which nothing was sent. Yields now and then.
 * Units: s, MiB. Errors: none.
 */
export function* spansInSteps(log: MigrationLog, fromStart = false): Generator<void, readonly Span[]> {
  if (log.rounds.length > 0) return printedRounds(log);
  const looks = looksOf(log);
  yield;
  const [first] = looks;
  if (!first) return [];
  const known: Known = {
    ...{ rate: meanRate(log), limit: limitOf(log) },
    syncs: new Map(log.syncs.map(({ round, time }) => [round, time])),
  };
  yield;
  const total = first.total ?? log.memory;
  const all = fromStart && first.iteration > 1 && total !== null ? [virtualStart(first, total), ...looks] : looks;
  const spans: Span[] = [];
  let began: Seconds | null = known.syncs.get(all[0]?.iteration ?? 1) ?? (all[0]?.iteration === 1 ? 0 : null);
  for (const [i, after] of all.entries()) {
    const before = all[i - 1];
    if (i % LOOKS_AT_ONCE === 0) yield;
    if (!before || after.iteration <= before.iteration) continue;
    const dirtied = dirtiedBetween(before, after);
    const exact = known.syncs.get(after.iteration);
    const ended = exact ?? syncBetween(before, after, known);
    const from = known.syncs.get(before.iteration) ?? began;
    if (dirtied !== null) {
      const rest = restAfter(before, after, known);
      const left = leftAt(rest, dirtied / (after.iteration - before.iteration), known);
      spans.push({
        ...{ from: before.iteration, to: after.iteration - 1, began: from, ended, dirtied, left, rest },
        isExact: exact !== undefined && known.syncs.has(before.iteration),
      });
    }
    began = ended;
  }
  return spans;
}

/** The same at one go. */
export const spansOf = (log: MigrationLog, fromStart = false): readonly Span[] =>
  runToEnd(spansInSteps(log, fromStart));

/** Rounds that a log prints as such; they carry nothing over. */
function printedRounds({ rounds }: MigrationLog): readonly Span[] {
  let time: Seconds | null = 0;
  return rounds.flatMap(({ round, duration, dirtied }) => {
    const began: Seconds | null = time;
    time = time === null || duration === null ? null : time + duration;
    if (dirtied === null) return [];
    return [
      { from: round, to: round, began, ended: time, isExact: duration !== null, dirtied, left: 0, rest: dirtied },
    ];
  });
}

/** A round that can be told alone. */
export interface ToldRound {
  readonly round: number;
  readonly duration: Seconds | null;
  readonly dirtied: MiB;
}

/** Spans of one round each. */
export function roundsOf(spans: readonly Span[]): readonly ToldRound[] {
  const rounds: ToldRound[] = [];
  for (const { from, to, began, ended, dirtied } of spans) {
    if (from !== to) continue;
    const duration = began === null || ended === null ? null : Math.max(ended - began, 0);
    rounds.push({ round: from, duration, dirtied });
  }
  return rounds;
}
