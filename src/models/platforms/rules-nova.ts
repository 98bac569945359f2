import type { PlatformInput } from '../result';
import type { Seconds } from '../units';
import { deadlineOf, novaGib } from './deadline';
import { NO_RULES, type Rules } from './rules';

/** Nova's ladder: from a tenth of the limit to all of it in so many steps, so many seconds for each GiB apart. */
const STEPS = 10;
const SECONDS_PER_GIB = 75;
const SLACK = 1e-9;

/** Step i of the ladder, in whole milliseconds: 500 ms -> 50, 95, ... 500. */
const rung = (limit: Seconds, i: number): Seconds => {
  const ms = limit * 1000;
  return Math.floor(ms / STEPS + ((ms - ms / STEPS) / STEPS) * i + SLACK) / 1000;
};

function climb(input: PlatformInput, i: number): Rules {
  const apart = Math.floor(SECONDS_PER_GIB * novaGib.gib(input.memory) + SLACK);
  return {
    ...NO_RULES,
    ...deadlineOf(input, novaGib),
    pollAt: i > STEPS ? Number.POSITIVE_INFINITY : i * apart,
    onPoll: () => ({ actions: [{ what: 'limit', limit: rung(input.downtimeLimit, i) }], next: climb(input, i + 1) }),
  };
}

export const novaFirstLimit = ({ downtimeLimit }: PlatformInput): Seconds => rung(downtimeLimit, 0);

/**
 * OpenStack nova: the downtime limit rises in ten steps, 75 s a GiB apart; the time limit ends it (docs/platforms.md).
 * A VM of 4 GiB with 500 ms: 50 ms at first, 95 ms after 300 s, all of it after 3,000 s.
 */
export const nova = (input: PlatformInput): Rules => climb(input, 1);
