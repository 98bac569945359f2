import type { Fraction, MiB, MiBPerSecond, Seconds } from './units';

/** What happened on the way, of platforms. */
export interface PlatformEvent {
  readonly at: Seconds;
  readonly iteration: number;
  readonly what: 'limit' | 'throttle' | 'deadline' | 'stall' | 'pause' | 'post-copy' | 'abort';
  /** ms for a limit, a share for a throttle, s for a deadline, MiB for all others. */
  readonly value: number;
}

/** Whether the VM arrived. */
export type PlatformOutcome = 'completed' | 'aborted' | 'does-not-end';

/** What may come out where nobody knows the working set: the quantiles of each number. */
export interface Intervals {
  readonly quantiles: readonly Fraction[];
  readonly traffic: readonly MiB[];
  readonly totalTime: readonly Seconds[];
  /** Infinity where it does not end. */
  readonly downtime: readonly Seconds[];
  readonly chanceNotConverging: Fraction;
  /** Of the one run whose rounds and events are listed, near the middle: its own, no medians. */
  readonly listed: { readonly traffic: MiB; readonly downtime: Seconds };
}

/** What a platform adds to the numbers that every model gives. */
export interface OnPlatform {
  readonly outcome: PlatformOutcome;
  /** At most 1,000, the last always. */
  readonly events: readonly PlatformEvent[];
  /** Pre-copy with a slowed guest, and how much it was slowed then, in the mean. */
  readonly throttledTime: Seconds;
  readonly slowdown: Fraction;
  /** How long the guest runs at its destination without all of its memory. */
  readonly postCopyTime: Seconds;
  /** What was sent in vain. */
  readonly wasted: MiB;
  /** D0, the rate that the loop used; null with a measured curve. */
  readonly rate: MiBPerSecond | null;
  /** W where it is not the one that was given; else null. */
  readonly assumedSet: MiB | null;
  /** What the last whole round dirtied for each MiB that it sent; null where there is none. */
  readonly convergence: number | null;
  /** Null where the working set is known. */
  readonly intervals: Intervals | null;
}
