import type { StopReason } from '../../vocabulary/stop-reasons';
import type { MiB, Seconds } from '../units';
import { workOf } from './guest-writes';
import type { Action, Moment, Rules, Step } from './rules';
import { type Course, type Run, SUMS_ALONE } from './run';
import { leftAfter, sendRound } from './send-round';
import { FIRST_MARK, skipRepeats } from './skip-repeats';

/** No migration is followed for longer. */
const HORIZON: Seconds = 24 * 3600;
/** Events that are nearer than this are at once. */
export const AT_ONCE: Seconds = 1e-6;
/** With nothing ahead that could end it, a migration is followed for so many rounds. */
const MOST_ROUNDS = 3000;
/** And with whatever ahead for so many: 24 hours have fewer ticks. Rounds without ticks may become as short as nothing. */
const MOST_ROUNDS_AT_ALL = 2_000_000;
const MOST_ROUNDS_WITHOUT_TICKS = 200_000;

/** The most rounds: fewer where neither a poll nor a deadline is ahead, nor anything that the guest has not yet shown. */
function mostRounds<State>({ rules, course, time }: Run<State>): number {
  const isNothingAhead = Math.min(rules.pollAt, rules.deadline) === Number.POSITIVE_INFINITY;
  if (isNothingAhead && time >= (course.guest.phases?.shownBy ?? 0)) return MOST_ROUNDS;
  return course.hasTicks ? MOST_ROUNDS_AT_ALL : MOST_ROUNDS_WITHOUT_TICKS;
}

/** How a migration ends. */
export interface Ending {
  readonly what: 'pause' | 'abort' | 'post-copy' | 'none';
  readonly reason: StopReason;
}

const DOES_NOT_END: Ending = { what: 'none', reason: 'no_convergence' };

function momentOf<State>(run: Run<State>, elapsed: Seconds, remaining: MiB, roundEnd: Seconds): Moment {
  const { iteration, limit, throttle, pace, course } = run;
  const sent = run.traffic + (run.remaining - remaining) * pace.kept * pace.share;
  const steadyUntil = Math.min(roundEnd, elapsed + remaining / pace.memory);
  const { memory } = course;
  return { elapsed, iteration, remaining, sent, bandwidth: pace.wire, limit, throttle, memory, steadyUntil };
}

function note<State>(run: Run<State>, at: Seconds, what: Run<State>['events'][number]['what'], value: number): void {
  if (run.listed !== SUMS_ALONE) run.events.push({ at, iteration: run.iteration, what, value });
}

/** Does what rules ask for; gives the end, if they ask for one. Limits only rise. */
function follow<State>(run: Run<State>, at: Seconds, actions: readonly Action[]): Ending | null {
  for (const action of actions) {
    switch (action.what) {
      case 'limit':
        if (action.limit > run.limit) {
          run.limit = action.limit;
          note(run, at, 'limit', action.limit * 1000);
        }
        break;
      case 'throttle':
        slow(run, at, action.throttle);
        break;
      case 'stall':
        note(run, at, 'stall', action.remaining);
        break;
      default:
        return action;
    }
  }
  return null;
}

function slow<State>(run: Run<State>, at: Seconds, throttle: number): void {
  if (throttle === run.throttle) return;
  run.throttle = throttle;
  note(run, at, 'throttle', throttle);
}

/** When something happens that is not the end of a round. */
const nextEvent = ({ pollAt, deadline }: Rules): Seconds => Math.min(pollAt, deadline, HORIZON);

/** What happens at the next event: of those at once, the poll comes before the deadline, and this before the horizon. */
function happen<State>(run: Run<State>, remaining: MiB, roundEnd: Seconds): Ending | null {
  const { rules } = run;
  const latest = nextEvent(rules) + AT_ONCE;
  if (rules.pollAt <= latest) {
    const step: Step = rules.onPoll(momentOf(run, rules.pollAt, remaining, roundEnd));
    run.rules = step.next;
    return follow(run, rules.pollAt, step.actions);
  }
  if (rules.deadline > latest) return DOES_NOT_END;
  note(run, rules.deadline, 'deadline', rules.deadline);
  return follow(run, rules.deadline, rules.onDeadline);
}

const ownEnd = ({ rules }: { readonly rules: Rules }): Ending => ({ what: 'pause', reason: rules.ownEnd });

/** Rounds have become as short as nothing: they go on until time is up, if there is a time limit. */
function whenTimeIsUp<State>(run: Run<State>): Ending {
  const { deadline, onDeadline } = run.rules;
  if (deadline > HORIZON) return DOES_NOT_END;
  run.time = deadline;
  note(run, deadline, 'deadline', deadline);
  return follow(run, deadline, onDeadline) ?? DOES_NOT_END;
}

/** What follows from a whole round: the family's own rules, then those of the platform. */
function afterRound<State>(run: Run<State>, duration: Seconds): Ending | null {
  const { course } = run;
  run.wantedThrottle = run.throttle;
  const end = course.afterRound(run, sendRound(run, duration, false));
  slow(run, run.time, run.wantedThrottle);
  if (end) return { what: 'pause', reason: end };
  if (run.rules.onRoundEnd) {
    const { limit } = run;
    const step = run.rules.onRoundEnd(momentOf(run, run.time, run.remaining, run.time));
    run.rules = step.next;
    const asked = follow(run, run.time, step.actions);
    if (asked) return asked;
    if (run.limit > limit && course.fits(run)) return ownEnd(run);
  }
  return run.iteration + 1 >= mostRounds(run) ? whenTimeIsUp(run) : null;
}

/** When the guest's pace next changes. */
const nextPhase = <State>({ course, time }: Run<State>): Seconds =>
  course.guest.phases?.changeAfter(time) ?? Number.POSITIVE_INFINITY;

/** One round, with all that happens while it is sent. */
function runRound<State>(run: Run<State>): Ending | null {
  const { course, time: began } = run;
  run.pace = course.paceOf(run);
  let duration = course.lengthOf(run);
  for (;;) {
    const at = nextEvent(run.rules);
    if (began + duration <= at + AT_ONCE) return afterRound(run, duration);
    const { limit } = run;
    const elapsed = Math.max(at - began, 0);
    const end = happen(run, leftAfter(run, elapsed), began + duration);
    if (end) {
      sendRound(run, elapsed, true);
      run.time = at;
      return end;
    }
    if (run.limit > limit) duration = Math.max(course.lengthOf(run), course.checkFrom(elapsed));
  }
}

/** Where a migration stands that is under way: at the beginning of a round. */
export interface Departure {
  readonly time: Seconds;
  /** The round that begins, from 0, and how long the one before was; null in round 0. */
  readonly iteration: number;
  readonly lastLength: Seconds | null;
  readonly throttle: number;
}

const FROM_THE_START: Departure = { time: 0, iteration: 0, lastLength: null, throttle: 0 };

function begin<State>(course: Course<State>, rules: Rules, listed: number, from: Departure): Run<State> {
  const { start: state, remaining, traffic, limit, guest } = course;
  const { lastLength, throttle } = from;
  const lastWork = lastLength === null ? null : workOf(guest, from.time - lastLength, lastLength);
  const run: Run<State> = {
    course,
    rules,
    state,
    remaining,
    traffic,
    limit: limit ?? 0,
    time: from.time,
    iteration: from.iteration,
    lastLength,
    throttle,
    wantedThrottle: throttle,
    pace: { share: 1, wire: course.link, memory: course.link, kept: 1 },
    lastWork,
    lastDistinct: lastWork === null ? 0 : guest.distinct((1 - throttle) * lastWork),
    lastThrottle: throttle,
    preCopyRounds: 0,
    throttledTime: 0,
    slowed: 0,
    coefficient: null,
    sent: { duration: 0, volume: 0, wire: 0, dirtied: 0, left: 0, absorbed: 0, before: 0 },
    listed,
    rounds: [],
    events: [],
    mark: null,
    markDistance: FIRST_MARK,
    nextMark: FIRST_MARK,
  };
  if (limit !== null) note(run, from.time, 'limit', limit * 1000);
  return run;
}

/**
 * Runs a migration from event to event: the end of a round, a poll, a deadline, or 24 hours; nothing is stepped in
 * between. A guest may have phases. Lists at most `listed` rounds. `from`: where one stands that is under way; the course's rest is that of its
 * round. Units: s, MiB, MiB/s. Assumes a steady link. Errors: none; it ends.
 */
export function runToEnd<State>(
  course: Course<State>,
  rules: Rules,
  listed: number,
  from: Departure = FROM_THE_START,
): { readonly run: Run<State>; readonly end: Ending } {
  const run = begin(course, rules, listed, from);
  for (;;) {
    const end = runRound(run);
    if (end) return { run, end };
    run.iteration += 1;
    skipRepeats(run, Math.min(nextEvent(run.rules), nextPhase(run)), mostRounds(run));
  }
}
