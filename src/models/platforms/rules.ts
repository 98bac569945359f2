import type { StopReason } from '../../vocabulary/stop-reasons';
import type { Fraction, MiB, MiBPerSecond, Seconds } from '../units';

/** What a rule sees of a migration. */
export interface Moment {
  readonly elapsed: Seconds;
  /** The round being sent, from 0; at its end the round that ends. */
  readonly iteration: number;
  /** Memory left to send. */
  readonly remaining: MiB;
  /** What has gone over the wire. */
  readonly sent: MiB;
  /** What goes over the wire in a second. */
  readonly bandwidth: MiBPerSecond;
  /** The downtime limit in force. */
  readonly limit: Seconds;
  /** How much the guest is slowed. */
  readonly throttle: Fraction;
  readonly memory: MiB;
  /** Until when nothing changes but that memory is sent: the end of the round, or of what is left of it. */
  readonly steadyUntil: Seconds;
}

/** What a rule asks for: a new limit or throttle, or one of the ends. */
export type Action =
  | { readonly what: 'limit'; readonly limit: Seconds }
  | { readonly what: 'throttle'; readonly throttle: Fraction }
  | { readonly what: 'stall'; readonly remaining: MiB }
  | { readonly what: 'pause' | 'abort' | 'post-copy'; readonly reason: StopReason };

/** What follows from a moment: actions, and the rules from then on. */
export interface Step {
  readonly actions: readonly Action[];
  readonly next: Rules;
}

/** The rules of a platform at one moment. They are a value: what a rule remembers is in the rules that it gives next. */
export interface Rules {
  /** When it looks again; Infinity: never. */
  readonly pollAt: Seconds;
  readonly onPoll: (moment: Moment) => Step;
  /** After a round that nothing else ended; null: it does not look. */
  readonly onRoundEnd: ((moment: Moment) => Step) | null;
  /** When time is up; Infinity: never. */
  readonly deadline: Seconds;
  readonly onDeadline: readonly Action[];
  /** What it is called when the rest fits the limit. */
  readonly ownEnd: StopReason;
}

/** The last of the polls so far apart that lies before a time, but at least the next one: those between see nothing new. */
export const lastPollBefore = (poll: Seconds, every: Seconds, time: Seconds): Seconds =>
  poll + every * Math.max(1, Math.floor((time - poll) / every - POLL_SLACK));

/** Polls by which a last one may be missed, so that it is never one after the time. */
const POLL_SLACK = 1e-6;

/** Rules that never act. */
export const NO_RULES: Rules = {
  pollAt: Number.POSITIVE_INFINITY,
  onPoll: () => ({ actions: [], next: NO_RULES }),
  onRoundEnd: null,
  deadline: Number.POSITIVE_INFINITY,
  onDeadline: [],
  ownEnd: 'converged_downtime',
};
