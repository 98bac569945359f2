import type { PlatformInput } from '../result';
import type { MiBPerSecond, Seconds } from '../units';
import { cleanIn, evenSweepLength, sweepLength } from '../xen-sweep';
import { UNPACKED } from './compression';
import { type GuestWrites, workOf } from './guest-writes';
import type { Course, Pace, Run } from './run';

/** A round of which every page is sent. */
const wholePace = (link: MiBPerSecond): Pace => ({ share: 1, wire: link, memory: link, kept: 1 });

/** How long classic Xen takes for a round in which it skips what is dirty again. */
function skippingLength({ course, remaining, lastWork, time }: Run<null>): Seconds {
  const { guest, memory, link } = course;
  const { distinct, rate, set, phases } = guest;
  if (rate !== null && set !== null && phases === undefined) {
    return evenSweepLength({ rate, set, memory, link }, lastWork === null ? null : remaining);
  }
  const clean = cleanIn(distinct, memory, lastWork);
  return sweepLength((elapsed) => clean(workOf(guest, time, elapsed)), link);
}

function skippingPace(run: Run<null>): Pace {
  const { remaining, course } = run;
  const length = skippingLength(run);
  if (!(remaining > 0 && length > 0)) return wholePace(course.link);
  return { ...wholePace(course.link), memory: remaining / length, kept: (course.link * length) / remaining };
}

/**
 * Rounds that are sent to their end (docs/model.md): T = V / L, and the next round has U(T). With `isSkipping`, pages that
 * are dirty again when the sender comes by are left for the next round, as in classic Xen. What ends it are rules.
 * Units: s, MiB, MiB/s. Assumes a link without headers. 4096 MiB over 112 MiB/s -> a first round of 36.57 s.
 */
export function roundsCourse(
  { memory, bandwidth: link, switchover }: PlatformInput,
  guest: GuestWrites,
  { limit, isSkipping }: { readonly limit: Seconds | null; readonly isSkipping: boolean },
): Course<null> {
  const whole = wholePace(link);
  return {
    guest,
    memory,
    link,
    switchover,
    headers: 1,
    most: memory,
    remaining: memory,
    traffic: 0,
    scan: 0,
    limit,
    hasTicks: false,
    pausePacking: UNPACKED,
    paceOf: isSkipping ? skippingPace : () => whole,
    lengthOf: ({ remaining, pace }) => remaining / pace.memory,
    checkFrom: (elapsed) => elapsed,
    fits: () => false,
    start: null,
    afterRound: () => null,
    isSettled: () => true,
  };
}
