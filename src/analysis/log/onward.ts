import { packingsOf } from '../../models/platforms/compression';
import type { GuestWrites } from '../../models/platforms/guest-writes';
import { platforms } from '../../models/platforms/platforms';
import { predictCourse } from '../../models/platforms/predict-platform';
import { HEADERS, qemuCourse } from '../../models/platforms/qemu-family';
import { roundsCourse } from '../../models/platforms/rounds-family';
import type { Course } from '../../models/platforms/run';
import type { PlatformInput } from '../../models/result';
import type { Fraction, MiB, Seconds } from '../../models/units';
import { stopReasons } from '../../vocabulary/stop-reasons';
import { netDirtied } from './net-dirtied';
import { withPlatform } from './platform-input';
import type { Situation } from './situation';

/** How a migration that is under way would end. */
export interface Onward {
  /** From its start. */
  readonly totalTime: Seconds;
  readonly downtime: Seconds;
  readonly converges: boolean;
}

/** How long the round under way goes on, and what is left of its memory then; in MiB with headers. */
interface RestOfRound {
  readonly time: Seconds;
  readonly left: MiB;
}

/** The round under way ends at the first check at which the rest fits the limit. */
function restOfRound<State>(course: Course<State>, remaining: MiB, rate: number, limit: Seconds): RestOfRound {
  const tick = course.checkFrom(Number.MIN_VALUE + 1e-5);
  const time = Math.max(Math.ceil((remaining - limit * rate) / rate / tick - 1e-9), 1) * tick;
  // A look falls anywhere between two checks.
  const waited = remaining <= limit * rate ? time / 2 : time;
  return { time: waited, left: Math.max(remaining - rate * waited, 0) };
}

function onwardInQemu(situation: Situation, input: PlatformInput, guest: GuestWrites, zeroShare: Fraction): Onward {
  const { time, iteration, elapsed, lastLength, rate, limit, memory, zero, throttle } = situation;
  const headers = HEADERS['qemu-10'];
  const course = qemuCourse(input, guest, { limit, stallRule: false, packings: packingsOf(input) });
  const isFirst = (iteration ?? 1) <= 1;
  const remaining = (situation.remaining ?? 0) * (1 - zeroShare) * headers;
  const rest = restOfRound(course, remaining, rate, limit);
  const slowed = 1 - throttle;
  const length = (elapsed + rest.time) * slowed;
  const used = Math.max(memory - zero, 1) * headers;
  const last = isFirst || lastLength === null ? null : lastLength * slowed;
  const dirtied = headers * netDirtied(guest.distinct, length, last, rest.left / headers, used / headers);
  const next = Math.min(rest.left + dirtied, course.most);
  const at = time + rest.time;
  if (next <= limit * rate)
    return {
      totalTime: at + next / course.link + course.switchover,
      downtime: next / course.link + course.switchover,
      converges: true,
    };
  const platform = platforms[situation.platform];
  const from = { time: at, iteration: Math.max(iteration ?? 1, 1), lastLength: elapsed + rest.time, throttle };
  return ended(predictCourse({ ...course, remaining: next }, platform.rules(input, guest), 0, from));
}

function ended({ totalTime, downtime, stopReason }: ReturnType<typeof predictCourse>): Onward {
  return { totalTime, downtime, converges: stopReasons[stopReason].isOwnEnd && Number.isFinite(downtime) };
}

/** Rounds that are sent to their end: the one that was printed last is sent, and what it dirtied is next. */
function onwardInRounds(situation: Situation, input: PlatformInput, guest: GuestWrites): Onward {
  const { time, iteration, limit, rate, platform: id, spans, elapsed, lastLength } = situation;
  const platform = platforms[id];
  const length = elapsed > 0 ? elapsed : (lastLength ?? time);
  const next = Math.min(guest.distinct(length), situation.memory);
  const firstLimit = platform.firstLimit(input);
  if (firstLimit !== null && next <= limit * rate) {
    const downtime = next / rate + input.switchover;
    return { totalTime: time + downtime, downtime, converges: true };
  }
  const course = roundsCourse(input, guest, { limit: firstLimit, isSkipping: platform.isSkipping ?? false });
  const from = { time, iteration: iteration ?? spans.length + 1, lastLength: length, throttle: 0 };
  return ended(predictCourse({ ...course, remaining: next }, platform.rules(input, guest), 0, from));
}

/**
 * Runs the platform's loop from where a migration stands to its end, for one guest: the rest of the round under way by
 * hand, all that follows by the platform's own loop. Units: s, MiB. Assumes a steady guest and rate. Errors: none.
 */
export function onwardFrom(situation: Situation, guest: GuestWrites, zeroShare: Fraction): Onward {
  const input = withPlatform(situation);
  return platforms[situation.platform].family === 'rounds'
    ? onwardInRounds(situation, input, guest)
    : onwardInQemu(situation, input, guest, zeroShare);
}
