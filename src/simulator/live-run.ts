import type { MiB, Seconds } from '../models/units';
import { PAGES_PER_MIB } from '../models/units';
import { type Guest, writeUntil } from './guest';

/** Simulated events between two pauses: a few milliseconds of work. */
const EVENTS_A_PAUSE = 300_000;
/** What a step costs besides its events, in events: tiny batches must pause as well. */
const EVENTS_A_STEP = 40;

/** A guest and a clock: what has been simulated, and what the next pause is waiting for. */
export interface LiveRun {
  readonly guest: Guest;
  now: Seconds;
  /** Writes and page visits. */
  pageEvents: number;
  sincePause: number;
  readonly eventBudget: number;
}

export function createLiveRun(guest: Guest, now: Seconds, eventBudget: number): LiveRun {
  return { guest, now, pageEvents: 0, sincePause: 0, eventBudget };
}

export const isSpent = ({ pageEvents, eventBudget }: LiveRun): boolean => pageEvents >= eventBudget;

/** Whether it is time to let the caller breathe; begins to count anew if so. */
export function isPauseDue(run: LiveRun): boolean {
  if (run.sincePause < EVENTS_A_PAUSE) return false;
  run.sincePause = 0;
  return true;
}

export function countEvents(run: LiveRun, events: number): void {
  run.pageEvents += events;
  run.sincePause += events + EVENTS_A_STEP;
}

/** Whether the guest's writes until then are so many that they need pauses between them. */
export function isLong(run: LiveRun, until: Seconds): boolean {
  return (until - run.now) * run.guest.peakRate > EVENTS_A_PAUSE;
}

/** Time goes on and the guest writes, at one go. */
export function runUntil(run: LiveRun, until: Seconds): void {
  countEvents(run, writeUntil(run.guest, until));
  run.now = until;
}

/** The same in steps with a pause after each; the guest writes no more once the budget of events is spent. */
export function* runInSteps(run: LiveRun, until: Seconds): Generator<void, void> {
  const step = EVENTS_A_PAUSE / run.guest.peakRate;
  while (isLong(run, until) && !isSpent(run)) {
    runUntil(run, run.now + step);
    run.sincePause = 0;
    yield;
  }
  if (!isSpent(run)) runUntil(run, until);
  run.now = until;
}

/** 256 pages -> 1 MiB. */
export const toMiB = (pages: number): MiB => pages / PAGES_PER_MIB;
