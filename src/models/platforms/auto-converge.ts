import type { Fraction, MiB, Seconds } from '../units';
import type { Sent } from './run';

/** What QEMU's throttle remembers of the rounds since it last looked. */
export interface AutoConverge {
  readonly period: Seconds;
  readonly dirtied: MiB;
  readonly shipped: MiB;
  /** Whether it has looked before: the first look does not count. */
  readonly hasLooked: boolean;
  /** Bad looks since the last step. */
  readonly bad: number;
}

export const AT_FIRST: AutoConverge = { period: 0, dirtied: 0, shipped: 0, hasLooked: false, bad: 0 };

/** The most that a guest is slowed. */
export const MOST_THROTTLE: Fraction = 0.99;
const FIRST_STEP: Fraction = 0.2;
const STEPS_IN_ONE = 10;
const LOOKS_EVERY: Seconds = 1;
const BAD_LOOKS = 2;
/** It is bad if more was dirtied than this share of what was sent. */
const BAD_SHARE: Fraction = 0.5;

/** One step more: 0 -> 0.2 -> 0.3 ... 0.9 -> 0.99. Whole tenths, so that sums leave no noise. */
const stepUp = (throttle: Fraction): Fraction =>
  throttle === 0 ? FIRST_STEP : Math.min(Math.round(STEPS_IN_ONE * throttle + 1) / STEPS_IN_ONE, MOST_THROTTLE);

/**
 * QEMU's auto-converge after a round (docs/platforms.md): looks once more than a second has passed, and takes a step
 * at every second look at which more than half of what was sent had been dirtied. Leaves out the extra sync every 5 s.
 */
export function lookAgain(before: AutoConverge, throttle: Fraction, { duration, dirtied, wire }: Sent) {
  const sums = {
    period: before.period + duration,
    dirtied: before.dirtied + dirtied,
    shipped: before.shipped + wire,
  };
  if (!(sums.period > LOOKS_EVERY)) return { state: { ...before, ...sums }, throttle, hasStepped: false };
  const isBad = before.hasLooked && sums.dirtied > BAD_SHARE * sums.shipped;
  const bad = before.bad + (isBad ? 1 : 0);
  const hasStepped = bad >= BAD_LOOKS;
  const state: AutoConverge = { ...AT_FIRST, hasLooked: true, bad: hasStepped ? 0 : bad };
  return { state, throttle: hasStepped ? stepUp(throttle) : throttle, hasStepped };
}
