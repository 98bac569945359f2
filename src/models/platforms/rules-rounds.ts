import type { StopReason } from '../../vocabulary/stop-reasons';
import type { PlatformInput } from '../result';
import type { MiB, MiBPerSecond, Seconds } from '../units';
import { binaryGib, deadlineOf } from './deadline';
import { type GuestWrites, workOf } from './guest-writes';
import { type Action, type Moment, NO_RULES, type Rules } from './rules';

const pause = (reason: StopReason): readonly Action[] => [{ what: 'pause', reason }];

/** Rules that look at the memory of the round that has just been sent; `volume` is that of the one under way. */
function byVolume(volume: MiB, endOf: (volume: MiB, moment: Moment) => StopReason | null): Rules {
  return {
    ...NO_RULES,
    onRoundEnd: (moment) => {
      const reason = endOf(volume, moment);
      return { actions: reason ? pause(reason) : [], next: byVolume(moment.remaining, endOf) };
    },
  };
}

/**
 * Xen since 4.6, XCP-ng, Hyper-V: until a round has less than the threshold, or all rounds are used (docs/platforms.md).
 * The last round counts, however small. Units: MiB.
 */
export function fewRounds({ memory, threshold, maxRounds }: PlatformInput): Rules {
  return byVolume(memory, (volume, { iteration }) => {
    if (volume < threshold) return 'converged_pages';
    return iteration >= maxRounds ? 'max_rounds' : null;
  });
}

/** Xen before 4.6: all rounds used, then less than the threshold, then too much sent (docs/platforms.md). Units: MiB. */
export function classicXen({ memory, threshold, maxRounds, maxTrafficFactor }: PlatformInput): Rules {
  return byVolume(memory, (volume, { iteration, sent }) => {
    if (iteration >= maxRounds) return 'max_rounds';
    if (volume < threshold) return 'converged_pages';
    return maxTrafficFactor > 0 && sent > maxTrafficFactor * memory ? 'max_data_factor' : null;
  });
}

/** Long enough to tell whether a guest writes. */
const AN_INSTANT: Seconds = 1e-3;

/**
 * Whether the rest could be sent within the limit. With a limit of 0 nothing may be left, and a guest that writes always
 * leaves something: rounds only become shorter than numbers can tell, and then seem to leave nothing.
 */
function fits({ remaining, limit, bandwidth, elapsed }: Moment, guest: GuestWrites): boolean {
  if (remaining > limit * bandwidth) return false;
  return limit > 0 || guest.distinct(workOf(guest, Math.max(elapsed - AN_INSTANT, 0), AN_INSTANT)) === 0;
}

/** Cloud Hypervisor: until the next round could be sent within the limit; its time limit looks like the others'. */
export function cloudHypervisor(input: PlatformInput, guest: GuestWrites): Rules {
  const rules: Rules = {
    ...NO_RULES,
    ...deadlineOf(input, binaryGib),
    onRoundEnd: (moment) => ({ actions: fits(moment, guest) ? pause('converged_downtime') : [], next: rules }),
  };
  return rules;
}

/** The share of the link's rate to which a guest is slowed. Ours: VMware publishes none. */
const SLOWED_TO = 0.9;

/** How fast the guest's own time went in the mean of the first round: 1 where it is steady. */
const paceUntil = (guest: GuestWrites, time: Seconds): number =>
  guest.phases === undefined || time === 0 ? 1 : workOf(guest, 0, time) / time;

/** vMotion: as Cloud Hypervisor, but a guest that writes faster than the link sends is slowed from the first round on. */
export function vmotion({ bandwidth: link }: PlatformInput, guest: GuestWrites): Rules {
  const steady: MiBPerSecond = guest.rate ?? guest.distinct(1);
  const target = SLOWED_TO * link;
  const rules: Rules = {
    ...NO_RULES,
    onRoundEnd: (moment) => {
      if (fits(moment, guest)) return { actions: pause('converged_downtime'), next: rules };
      const writes = steady * paceUntil(guest, moment.elapsed);
      const isTooFast = moment.iteration === 0 && writes > target;
      return { actions: isTooFast ? [{ what: 'throttle', throttle: 1 - target / writes }] : [], next: rules };
    },
  };
  return rules;
}

/** Snapshot and restore: everything is in the pause. */
export function stopAndCopy(): Rules {
  return { ...NO_RULES, pollAt: 0, onPoll: () => ({ actions: pause('stop_and_copy'), next: NO_RULES }) };
}
