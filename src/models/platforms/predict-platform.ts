import type { Sums } from '../bulk';
import type { OnPlatform, PlatformEvent, PlatformOutcome } from '../platform-result';
import { stopAndCopyRound } from '../pre-copy-loop';
import type { Migration } from '../result';
import type { MiB, Seconds } from '../units';
import { type Departure, type Ending, runToEnd } from './event-loop';
import type { Rules } from './rules';
import { type Course, type Run, SUMS_ALONE } from './run';

/** What a platform makes of a migration. */
export type PlatformResult = Migration & { readonly platform: OnPlatform };

const MOST_EVENTS = 1000;
/** Post-copy tells the destination which pages are dirty: a bit for each page of 4 KiB. */
const MEMORY_PER_BITMAP = 32_768;

/** What an end adds to what pre-copy has taken. */
interface Added {
  readonly outcome: PlatformOutcome;
  readonly traffic: MiB;
  readonly downtime: Seconds;
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
  none: () => ({ outcome: 'does-not-end', traffic: 0, downtime: Number.POSITIVE_INFINITY, postCopyTime: 0 }),
};

/** The last event: which end it was, with the memory left to send, or what was sent in vain. */
function eventOf<State>(
  { time, iteration, remaining, traffic }: Run<State>,
  { what }: Ending,
): readonly PlatformEvent[] {
  if (what === 'none') return [];
  return [{ at: time, iteration, what, value: what === 'abort' ? traffic : remaining }];
}

/** The sums of a migration, as `predictCourse` has them, without anything else; null where the VM does not arrive. */
export function sumsOfCourse<State>(course: Course<State>, rules: Rules): Sums | null {
  const { run, end } = runToEnd(course, rules, SUMS_ALONE);
  const { outcome, traffic, downtime, postCopyTime } = endings[end.what](run);
  if (outcome !== 'completed') return null;
  const { preCopyRounds, time } = run;
  const totalTime = time + postCopyTime + (Number.isFinite(downtime) ? downtime : 0);
  return { stopReason: end.reason, preCopyRounds, traffic: run.traffic + traffic, totalTime, downtime };
}

/**
 * Runs a migration to its end and says what it was. Units: s, MiB, MiB/s. Assumes a steady guest. Errors: none.
 * The total time has the pause in it, and post-copy; a
 * pause that never comes is infinite. Lists at most `listed` rounds before the pause.
 */
export function predictCourse<State>(
  course: Course<State>,
  rules: Rules,
  listed: number,
  from?: Departure,
): PlatformResult {
  const { run, end } = runToEnd(course, rules, listed, from);
  const { outcome, traffic, downtime, postCopyTime } = endings[end.what](run);
  const leftOut = run.preCopyRounds - run.rounds.length;
  const events = [...run.events.slice(0, MOST_EVENTS - 1), ...eventOf(run, end)];
  if (end.what === 'pause') {
    run.rounds.push(stopAndCopyRound(run.preCopyRounds, run.remaining, transferOf(run), course.link));
  }
  const { preCopyRounds, time, throttledTime, slowed } = run;
  const { rate, assumedSet } = course.guest;
  return {
    applicable: true,
    stopReason: end.reason,
    rounds: run.rounds,
    roundsLeftOut: leftOut,
    preCopyRounds,
    downtime,
    traffic: run.traffic + traffic,
    totalTime: time + postCopyTime + (Number.isFinite(downtime) ? downtime : 0),
    platform: {
      outcome,
      events,
      throttledTime,
      postCopyTime,
      rate,
      assumedSet,
      intervals: null,
      slowdown: throttledTime > 0 ? slowed / throttledTime : 0,
      wasted: outcome === 'aborted' ? run.traffic : 0,
      convergence: run.coefficient,
    },
  };
}
