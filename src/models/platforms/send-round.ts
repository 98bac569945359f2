import type { Fraction, MiB, Seconds } from '../units';
import { workOf } from './guest-writes';
import type { Run, Sent } from './run';

/** A round that is cut so early was not there. */
const NO_ROUND: Seconds = 1e-6;

/** What is left of a round's memory, so many seconds into it. */
export function leftAfter<State>(run: Run<State>, elapsed: Seconds): MiB {
  const sending = run.iteration === 0 ? Math.max(elapsed - run.course.scan, 0) : elapsed;
  return Math.max(0, run.remaining - run.pace.memory * sending);
}

/**
 * What of the newly dirtied lies in the unsent rest, and was still to be sent anyway (docs/model.md): in round 0 its
 * share, later the share of the rest that the two windows have in common. Never more than was dirtied; nor than was left,
 * but for a round 0 in which more is dirtied than there was to send: writes into zero memory are shared out alike.
 */
function absorbedIn<State>(run: Run<State>, work: Seconds, left: MiB, dirtied: MiB, had: MiB): MiB {
  if (left === 0) return 0;
  const { lastWork, remaining, throttle, course } = run;
  if (lastWork === null) return (left / remaining) * dirtied;
  const { distinct } = course.guest;
  const before = throttle === run.lastThrottle ? run.lastDistinct : distinct((1 - throttle) * lastWork);
  const both = distinct((1 - throttle) * (lastWork + work));
  const again: Fraction = before === 0 ? 0 : (before + had - both) / before;
  return Math.min(left * Math.min(Math.max(again, 0), 1), dirtied);
}

/** Sends a round of this length, whole or cut, and lists it; the run stands at its end then. */
export function sendRound<State>(run: Run<State>, duration: Seconds, isCut: boolean): Sent {
  const { course, remaining, pace, throttle } = run;
  const left = leftAfter(run, duration);
  const work = workOf(course.guest, run.time, duration);
  const distinct = course.guest.distinct((1 - throttle) * work);
  const dirtied = course.headers * distinct;
  const again = absorbedIn(run, work, left, dirtied, distinct);
  const next = Math.min(Math.max(left + dirtied - again, 0), course.most);
  const isCapped = next < left + dirtied - again;
  const volume = (remaining - left) * pace.kept;
  const absorbed = isCapped ? left + dirtied - next : again;
  const { sent } = run;
  sent.duration = duration;
  sent.volume = volume;
  sent.wire = volume * pace.share;
  sent.dirtied = dirtied;
  sent.left = left;
  sent.absorbed = absorbed;
  sent.before = remaining;
  run.time += duration;
  run.remaining = next;
  run.traffic += sent.wire;
  run.lastLength = duration;
  run.lastWork = work;
  run.lastDistinct = distinct;
  run.lastThrottle = throttle;
  if (throttle > 0) {
    run.throttledTime += duration;
    run.slowed += throttle * duration;
  }
  if (!isCut && volume > 0) run.coefficient = dirtied / volume;
  if (isCut && duration <= NO_ROUND) return sent;
  run.preCopyRounds += 1;
  if (run.rounds.length < run.listed) {
    run.rounds.push({
      ...{ round: run.iteration, volume, duration, dirtied, left, absorbed, skipRatio: 0 },
      // Of nothing, rounding leaves less than nothing.
      skipped: Math.max(remaining - left - volume, 0),
      ...{ bandwidth: pace.wire, stopAndCopy: false, guards: isCapped ? ['volume-capped'] : [] },
    });
  }
  return sent;
}
