import type { PlatformId } from '../../models/result';
import type { MiBPerSecond, Seconds } from '../../models/units';
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
}

/** A log of which nothing is known. */
export const emptyDraft = (): LogDraft => ({
  ...{ attempts: 1, samples: [], syncs: [], rounds: [], dirtyRates: [], limit: null, cap: null, memory: null },
  ...{ isClockWhole: false, isStartWhole: false, isLimitLate: false },
  ...{ rate: null, setup: 0, isOver: false, ended: null, totalTime: null, downtime: null, notes: [] },
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

/** Adds a sample. A time that falls says that the migration was begun again (docs/data-formats.md). */
export function addSample(draft: LogDraft, sample: LogSample): void {
  const last = draft.samples.at(-1);
  if (sample.phase !== 'over' && sample.time !== null && sample.time < (last?.time ?? 0) - NOISE) beginAgain(draft);
  draft.samples.push(sample);
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
  const { samples, rounds, dirtyRates, isOver } = draft;
  return samples.length + rounds.length + dirtyRates.length > 0 || isOver ? { format, platform, ...draft } : null;
}

/** Tells what is wrong with a line. */
export type Refuse = (line: number, text: string) => void;

/** Notes problems of a file by line. */
export const refuser =
  (told: Problems, file: string): Refuse =>
  (line, text) =>
    tell(told, { file, line, column: null, text });
