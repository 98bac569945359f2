import type { PlatformId } from '../../models/result';
import type { MiB, MiBPerSecond, Seconds } from '../../models/units';
import { type Problems, tell } from '../problems';
import type { LogDirtyRate, LogEnd, LogFormatId, LogRound, LogSample, LogSync, MigrationLog } from './migration-log';

/** A log as far as it has been read: what a format writes into. */
export interface LogDraft {
  attempts: number;
  isClockWhole: boolean;
  isStartWhole: boolean;
  isLimitLate: boolean;
  samples: LogSample[];
  syncs: LogSync[];
  rounds: LogRound[];
  dirtyRates: LogDirtyRate[];
  limit: Seconds | null;
  cap: MiBPerSecond | null;
  memory: number | null;
  rate: MiBPerSecond | null;
  setup: Seconds;
  isOver: boolean;
  ended: LogEnd | null;
  totalTime: Seconds | null;
  downtime: Seconds | null;
  notes: string[];
  /** As it stood before it was begun again, where that may be a cut number. */
  before: LogDraft | null;
}

/** A log of which nothing is known. */
export const emptyDraft = (): LogDraft => ({
  ...{ attempts: 1, samples: [], syncs: [], rounds: [], dirtyRates: [], limit: null, cap: null, memory: null },
  ...{ isClockWhole: false, isStartWhole: false, isLimitLate: false },
  ...{ rate: null, setup: 0, isOver: false, ended: null, totalTime: null, downtime: null, notes: [], before: null },
});

/** A sample of which nothing is known. */
export const emptySample: LogSample = {
  ...{ line: 0, phase: 'pre-copy', time: null, clock: null, sent: null, remaining: null, total: null, zero: null },
  ...{ pages: null, rate: null, dirtyRate: null, throttle: null, expectedDowntime: null, iteration: null },
};

/** Times that fall by less are one clock read twice. */
const NOISE: Seconds = 0.5;

/** Begins anew: what was seen of an attempt that came to nothing is dropped, but what was set stays set. */
export function beginAgain(draft: LogDraft): void {
  const isEmpty = draft.samples.length + draft.rounds.length === 0;
  const { attempts, limit, cap, dirtyRates, notes, isClockWhole, isStartWhole, isLimitLate } = draft;
  const kept = {
    limit,
    cap,
    dirtyRates,
    notes,
    isClockWhole,
    isStartWhole,
    isLimitLate,
    attempts: attempts + (isEmpty ? 0 : 1),
  };
  Object.assign(draft, emptyDraft(), kept);
}

/** Volumes that fall by less were rounded. */
const ROUNDED: MiB = 2;

/** Adds a sample. A time that falls, or a volume sent, says that the migration was begun again (docs/data-formats.md). */
export function addSample(draft: LogDraft, sample: LogSample): void {
  // A block that was cut before its first number tells nothing.
  const last = draft.samples.findLast(({ time, sent }) => time !== null || sent !== null);
  const falls = (now: number | null, before: number | null | undefined, by: number): boolean =>
    now !== null && now < (before ?? 0) - by;
  const isAnew =
    falls(sample.time, last?.time, NOISE) || falls(sample.sent, last?.sent, Math.max(ROUNDED, (last?.sent ?? 0) / 2));
  if (sample.phase !== 'over' && isAnew) {
    const before = { ...draft, before: null };
    beginAgain(draft);
    draft.before = before;
  }
  draft.samples.push(sample);
}

/** What every look at a running migration tells, in the formats that tell it at all. */
const FIELDS = ['sent', 'remaining', 'total', 'zero', 'pages', 'rate', 'iteration'] as const;

/** Drops the last look of a log that is cut in it: it tells less than the one before, or a number lost its last digits. */
export function dropCut(draft: LogDraft): void {
  const [only, second] = draft.samples;
  const older = draft.before?.samples.at(-1);
  const tellsLess = (now: LogSample, then: LogSample): boolean =>
    FIELDS.some((field) => now[field] === null && then[field] !== null);
  if (only && !second && older && draft.before && !draft.isOver && tellsLess(only, older))
    Object.assign(draft, draft.before);
  draft.before = null;
  const [before, last] = draft.samples.slice(-2);
  if (!before || !last || draft.isOver || last.phase !== 'pre-copy' || before.phase !== 'pre-copy') return;
  if (tellsLess(last, before) || (last.iteration ?? 0) < (before.iteration ?? 0)) draft.samples.pop();
}

/** Says something once. */
export function noteOnce(draft: LogDraft, sentence: string): void {
  if (!draft.notes.includes(sentence)) draft.notes.push(sentence);
}

/** Says how it ended. */
export function end(draft: LogDraft, how: LogEnd | null): void {
  draft.isOver = true;
  if (how) draft.ended = how;
}

/** What a log says of itself by its format. */
interface Written {
  readonly id: LogFormatId;
  readonly platform: PlatformId;
}

/** A draft as it is handed on; null where nothing was found. */
export function finished({ id: format, platform }: Written, draft: LogDraft): MigrationLog | null {
  const { before: _, ...log } = draft;
  const { samples, rounds, dirtyRates, isOver } = log;
  return samples.length + rounds.length + dirtyRates.length > 0 || isOver ? { format, platform, ...log } : null;
}

/** Tells what is wrong with a line. */
export type Refuse = (line: number, text: string) => void;

/** Notes problems of a file by line. */
export const refuser =
  (told: Problems, file: string): Refuse =>
  (line, text) =>
    tell(told, { file, line, column: null, text });
