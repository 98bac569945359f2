import type { StopReason } from '../../vocabulary/stop-reasons';
import type { PlatformEvent } from '../platform-result';
import type { Round } from '../result';
import type { Fraction, MiB, MiBPerSecond, Seconds } from '../units';
import type { Packing } from './compression-sets';
import type { GuestWrites } from './guest-writes';
import type { Rules } from './rules';

/** How fast a round goes. */
export interface Pace {
  /** f: what a MiB of memory takes on the wire. */
  readonly share: number;
  /** B: MiB on the wire a second. */
  readonly wire: MiBPerSecond;
  /** s: MiB of memory a second, whether they are sent or skipped. */
  readonly memory: MiBPerSecond;
  /** The share of these that is sent: the others are dirty again, and left for the next round. */
  readonly kept: Fraction;
}

/** A round as it went, whole or cut. One object, filled anew by each round: whoever looks back at one keeps its numbers. */
export interface Sent {
  readonly duration: Seconds;
  /** Of memory that was sent, and what that took on the wire. */
  readonly volume: MiB;
  readonly wire: MiB;
  readonly dirtied: MiB;
  readonly left: MiB;
  readonly absorbed: MiB;
  /** What was to send when it began. */
  readonly before: MiB;
}

/** A family of loops over one migration: all that the rounds need to know. `State` is what it remembers of them. */
export interface Course<State> {
  readonly guest: GuestWrites;
  readonly memory: MiB;
  /** L: the rate of the pause, and of post-copy. */
  readonly link: MiBPerSecond;
  readonly switchover: Seconds;
  readonly pausePacking: Packing;
  /** o: what a MiB of memory takes with its headers; `most` is the most that there is to send at once. */
  readonly headers: Fraction;
  readonly most: MiB;
  /** Whether rounds end at checks only. */
  readonly hasTicks: boolean;
  /** What there is to send at first, what is on the wire before, and for how long nothing of memory follows. */
  readonly remaining: MiB;
  readonly traffic: MiB;
  readonly scan: Seconds;
  /** The first downtime limit; null where there is none. */
  readonly limit: Seconds | null;
  readonly paceOf: (run: Run<State>) => Pace;
  /** How long the round that begins will be, with the limit in force. */
  readonly lengthOf: (run: Run<State>) => Seconds;
  /** The first time from `elapsed` on, both from the beginning of the round, at which a round can end. */
  readonly checkFrom: (elapsed: Seconds) => Seconds;
  /** Whether what is left fits the limit in force. */
  readonly fits: (run: Run<State>) => boolean;
  readonly start: State;
  /** What the family makes of a round that has ended: why the pause begins, or null to go on; writes `state` and `wantedThrottle`. */
  readonly afterRound: (run: Run<State>, sent: Sent) => StopReason | null;
  /** Whether rounds that are alike will stay so: its state no longer counts. */
  readonly isSettled: (run: Run<State>) => boolean;
}

/** For the most rounds that are listed: neither rounds nor events are, for nothing but sums is asked. */
export const SUMS_ALONE = -1;

/** Where a migration stands. The loop alone writes it; one object, for a million rounds may follow. */
export interface Run<State> {
  readonly course: Course<State>;
  rules: Rules;
  state: State;
  time: Seconds;
  /** The round being sent, from 0; at its end the round that ends. */
  iteration: number;
  remaining: MiB;
  traffic: MiB;
  limit: Seconds;
  throttle: Fraction;
  /** The throttle that the family asks for after a round. */
  wantedThrottle: Fraction;
  pace: Pace;
  /** The length of the round before, and the guest's own seconds in it; null in round 0. And what was written in it, with which throttle. */
  lastLength: Seconds | null;
  lastWork: Seconds | null;
  lastDistinct: MiB;
  lastThrottle: Fraction;
  /** Rounds that ended or were cut on their way. */
  preCopyRounds: number;
  throttledTime: Seconds;
  /** The throttle summed over the time. */
  slowed: Seconds;
  /** What a whole round dirtied for each MiB that it sent; null before there is one. */
  coefficient: number | null;
  /** The last round. */
  readonly sent: { -readonly [Part in keyof Sent]: Sent[Part] };
  /** The most rounds that are listed; `SUMS_ALONE`: no events either. */
  readonly listed: number;
  readonly rounds: Round[];
  readonly events: PlatformEvent[];
  /** Where rounds are looked for that come again (`skip-repeats.ts`): a round to compare with, how far the next one is, and which. */
  mark: Mark<State> | null;
  markDistance: number;
  nextMark: number;
}

/** A round that was looked at, to see whether it comes again. */
export type Mark<State> = Readonly<
  Pick<
    Run<State>,
    | 'rules'
    | 'limit'
    | 'throttle'
    | 'lastLength'
    | 'lastWork'
    | 'pace'
    | 'remaining'
    | 'time'
    | 'iteration'
    | 'traffic'
    | 'throttledTime'
    | 'slowed'
  >
>;
