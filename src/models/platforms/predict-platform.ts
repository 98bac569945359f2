import { stopAndCopyRound } from '../pre-copy-loop';
import type { Round } from '../result';
import type { Fraction, MiB, MiBPerSecond, Seconds } from '../units';
import { type Ending, runToEnd } from './event-loop';
import type { PlatformStop, Rules } from './rules';
import type { Course, PlatformEvent, Run } from './run';

/** Whether the VM arrived. */
export type PlatformOutcome = 'completed' | 'aborted' | 'does-not-end';

/** What a platform makes of a migration. */
export interface PlatformResult {
  readonly outcome: PlatformOutcome;
  readonly stopReason: PlatformStop;
  /** At most 1,002: the first 1,001 and the pause, if there is one. */
  readonly rounds: readonly Round[];
  readonly roundsLeftOut: number;
  readonly preCopyRounds: number;
  /** At most 1,000, the last always. */
  readonly events: readonly PlatformEvent[];
  readonly traffic: MiB;
  readonly totalTime: Seconds;
  /** 0 where it was aborted, null where it does not end. */
  readonly downtime: Seconds | null;
  /** Pre-copy with a slowed guest, and how much it was slowed then, in the mean. */
  readonly throttledTime: Seconds;
  readonly slowdown: Fraction;
  /** How long the guest runs at its destination without all of its memory. */
  readonly postCopyTime: Seconds;
  /** What was sent in vain. */
  readonly wasted: MiB;
  /** D0; null with a measured curve. */
  readonly rate: MiBPerSecond | null;
  /** W where it is not the one that was given; else null. */
  readonly assumedSet: MiB | null;
  /** What the last whole round dirtied for each MiB that it sent; null where there is none. */
  readonly convergence: number | null;
}

const MOST_EVENTS = 1000;
/** Post-copy tells the destination which pages are dirty: a bit for each page of 4 KiB. */
const MEMORY_PER_BITMAP = 32_768;

/** What an end adds to what pre-copy has taken. */
interface Added {
  readonly outcome: PlatformOutcome;
  readonly traffic: MiB;
  readonly downtime: Seconds | null;
  readonly postCopyTime: Seconds;
}

/** How long a pause takes that sends this much memory: at the link, or as fast as it can be packed. */
function transferOf<State>({ course, remaining }: Run<State>): Seconds {
  const { share, speed } = course.pausePacking;
  return Math.max((remaining * share) / course.link, remaining / speed);
}

const endings: { readonly [What in Ending['what']]: <State>(run: Run<State>) => Added } = {
  pause: (run) => ({
    outcome: 'completed',
    traffic: run.remaining * run.course.pausePacking.share,
    downtime: transferOf(run) + run.course.switchover,
    postCopyTime: 0,
  }),
  'post-copy': ({ course, remaining }) => {
    const bitmap = course.memory / MEMORY_PER_BITMAP;
    const downtime = course.switchover + bitmap / course.link;
    return { outcome: 'completed', traffic: bitmap + remaining, downtime, postCopyTime: remaining / course.link };
  },
  abort: () => ({ outcome: 'aborted', traffic: 0, downtime: 0, postCopyTime: 0 }),
  none: () => ({ outcome: 'does-not-end', traffic: 0, downtime: null, postCopyTime: 0 }),
};

/** The last event: which end it was, with the memory left to send, or what was sent in vain. */
function eventOf<State>(
  { time, iteration, remaining, traffic }: Run<State>,
  { what }: Ending,
): readonly PlatformEvent[] {
  if (what === 'none') return [];
  return [{ at: time, iteration, what, value: what === 'abort' ? traffic : remaining }];
}

/**
 * Runs a migration to its end and says what it was. Units: s, MiB, MiB/s. Assumes a steady guest. Errors: none.
 * The total time has the pause in it, and post-copy. Lists at most `listed` rounds before the pause.
 */
export function predictCourse<State>(course: Course<State>, rules: Rules, listed: number): PlatformResult {
  const { run, end } = runToEnd(course, rules, listed);
  const { outcome, traffic, downtime, postCopyTime } = endings[end.what](run);
  const leftOut = run.preCopyRounds - run.rounds.length;
  const events = [...run.events.slice(0, MOST_EVENTS - 1), ...eventOf(run, end)];
  if (end.what === 'pause') {
    run.rounds.push(stopAndCopyRound(run.preCopyRounds, run.remaining, transferOf(run), course.link));
  }
  return {
    ...{ outcome, stopReason: end.reason, rounds: run.rounds, roundsLeftOut: leftOut },
    ...{ preCopyRounds: run.preCopyRounds, events, traffic: run.traffic + traffic, downtime, postCopyTime },
    totalTime: run.time + (downtime ?? 0) + postCopyTime,
    throttledTime: run.throttledTime,
    slowdown: run.throttledTime > 0 ? run.slowed / run.throttledTime : 0,
    wasted: outcome === 'aborted' ? run.traffic : 0,
    ...{ rate: course.guest.rate, assumedSet: course.guest.assumedSet, convergence: run.coefficient },
  };
}
