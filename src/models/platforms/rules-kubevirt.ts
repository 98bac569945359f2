import type { PlatformInput } from '../result';
import type { Seconds } from '../units';
import { deadlineOf, kubevirtGib } from './deadline';
import { lastPollBefore, NO_RULES, type Rules } from './rules';

/** KubeVirt's plain rules: its time limit for each GiB of 10^9 bytes (docs/platforms.md). */
export const kubevirt = (input: PlatformInput): Rules => ({ ...NO_RULES, ...deadlineOf(input, kubevirtGib) });

/** KubeVirt's ramp (VEP 291): from this limit to the ceiling in so many steps, so many polls apart. */
const FIRST_LIMIT_MS = 150;
const STEPS = 7;
const POLL: Seconds = 0.4;
const POLLS_APART = 25;
const FROM_ITERATION = 3;
const SLACK = 1e-9;

export const rampFirstLimit = ({ downtimeLimit }: PlatformInput): Seconds =>
  Math.min(FIRST_LIMIT_MS / 1000, downtimeLimit);

/** `poll` is the number of the next one that matters, `since` that at which the clock was started; null: not yet. */
function ramp(input: PlatformInput, poll: number, since: number | null): Rules {
  const { downtimeLimit } = input;
  const stepMs = Math.max(Math.floor((downtimeLimit * 1000 - FIRST_LIMIT_MS) / STEPS + SLACK), 1);
  return {
    ...NO_RULES,
    ...deadlineOf(input, kubevirtGib),
    pollAt: poll * POLL,
    onPoll: ({ elapsed, iteration, limit, steadyUntil }) => {
      if (iteration + 1 < FROM_ITERATION) {
        const later = Math.round(lastPollBefore(elapsed, POLL, steadyUntil) / POLL);
        return { actions: [], next: ramp(input, later, null) };
      }
      if (since === null) return { actions: [], next: ramp(input, poll + POLLS_APART, poll) };
      const risen = Math.min((Math.round(limit * 1e6) / 1e3 + stepMs) / 1000, downtimeLimit);
      const next = risen < downtimeLimit ? ramp(input, poll + POLLS_APART, poll) : kubevirt(input);
      return { actions: [{ what: 'limit', limit: risen }], next };
    },
  };
}

/**
 * KubeVirt with the downtime ramp: from the third iteration on the limit rises every 10 s. A ceiling of 900 ms: 150, 257,
 * 364 ... 899, 900 ms.
 */
export const kubevirtRamp = (input: PlatformInput): Rules =>
  rampFirstLimit(input) < input.downtimeLimit ? ramp(input, 1, null) : kubevirt(input);
