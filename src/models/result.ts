import type { StopReason } from '../vocabulary/stop-reasons';
import type { Joules, MiB, MiBPerSecond, Seconds, Watts } from './units';

/** The models' names, as they stand in links and results. */
export type ModelId = 'closed-form' | 'algorithm-1' | 'dirty-curve' | 'qemu';

/** What holds QEMU's sender back: QEMU's own max-bandwidth, or the link. */
export type LimitKind = 'link' | 'bandwidth';

/** A point of a measured dirty curve: the distinct memory written in so many seconds. */
export interface CurvePoint {
  readonly time: Seconds;
  readonly distinct: MiB;
}

/** A correction, or a hole of the printed algorithm, that took effect in a round. */
export type Guard = 'gamma-clamped' | 'volume-capped' | 'hot-pages-dropped';

/** Everything a model of one migration needs, in the units of `units.ts`. The energy coefficients are apart. */
export interface MigrationInput {
  /** V_mem. */
  readonly memory: MiB;
  /** D. */
  readonly dirtyRate: MiBPerSecond;
  /** W of the dirty curve; 0 means the whole memory. */
  readonly workingSet: MiB;
  /** R, when the rate is not adaptive. */
  readonly bandwidth: MiBPerSecond;
  /** Whether R follows the dirtying rate (sec. 4.3). */
  readonly adaptive: boolean;
  /** R_min, R_max and delta of the adaptive rate. */
  readonly minBandwidth: MiBPerSecond;
  readonly maxBandwidth: MiBPerSecond;
  readonly increment: MiBPerSecond;
  /** V_thd: what may remain when pre-copy stops. */
  readonly threshold: MiB;
  /** Index of the last pre-copy round, from 0: N allows N + 1 pre-copy rounds. */
  readonly maxRounds: number;
  /** Pre-copy stops once the traffic has passed this multiple of the memory; 0 means never. */
  readonly maxTrafficFactor: number;
  /** T_resume. */
  readonly resumeTime: Seconds;
  /** Whether gamma is clamped and the dirtied volume capped; false runs Algorithm 1 as printed. */
  readonly guards: boolean;
  /** omega, xi and psi of eq. 10: 1/s, s/MiB, none. */
  readonly gammaTime: number;
  readonly gammaRate: number;
  readonly gammaConstant: number;
  /** QEMU only: the downtime limit, what the rate is limited by, memory that is all zero, and when it gives up. */
  readonly downtimeLimit: Seconds;
  readonly limitKind: LimitKind;
  readonly zeroMemory: MiB;
  readonly timeLimit: Seconds;
  /** QEMU only: a measured U(T), by ascending time; empty where only D and W are known. */
  readonly curve: readonly CurvePoint[];
}

/**
 * One transfer: a pre-copy round, or the stop-and-copy at the end. `volume[i+1] = dirtied[i] - skipped[i]`, but for
 * QEMU's loop, where a round leaves a rest: `volume[i+1] + left[i+1] = left[i] + dirtied[i] - absorbed[i]`.
 */
export interface Round {
  readonly round: number;
  readonly volume: MiB;
  readonly duration: Seconds;
  readonly dirtied: MiB;
  readonly skipped: MiB;
  /** gamma; 0 in the last pre-copy round and in stop-and-copy, where nothing is skipped. */
  readonly skipRatio: number;
  readonly bandwidth: MiBPerSecond;
  readonly stopAndCopy: boolean;
  readonly guards: readonly Guard[];
  /** QEMU only, not in the pause: what the round left unsent, and how much of what was dirtied lay in it. */
  readonly left?: MiB;
  readonly absorbed?: MiB;
}

/** What a model says of a migration it can describe. */
export interface Migration {
  readonly applicable: true;
  /** At most 1,002: the first 1,001 and the stop-and-copy. */
  readonly rounds: readonly Round[];
  readonly roundsLeftOut: number;
  /** n: the rounds before stop-and-copy. */
  readonly preCopyRounds: number;
  readonly stopReason: StopReason;
  /** V_mig. */
  readonly traffic: MiB;
  /** T_mig, without the resume time (eq. 6); with the whole pause for QEMU's loop, as QEMU reports it. */
  readonly totalTime: Seconds;
  /** T_down = T_n + T_resume (eq. 7); QEMU's loop has a fixed time of its own for T_resume. */
  readonly downtime: Seconds;
}

/** Why a model has no number to give. */
export type NotApplicableReason =
  | { readonly kind: 'dirtying-outruns-link'; readonly dirtyRate: MiBPerSecond; readonly bandwidth: MiBPerSecond }
  | { readonly kind: 'threshold-zero' };

export interface NotApplicable {
  readonly applicable: false;
  readonly because: NotApplicableReason;
}

export type Outcome = Migration | NotApplicable;

/** Energy of a migration (eqs 14-17). */
export interface Energy {
  readonly total: Joules;
  readonly source: Joules;
  readonly destination: Joules;
  /** The part that grows with the traffic, and the fixed part, of each host. */
  readonly sourceTraffic: Joules;
  readonly sourceFixed: Joules;
  readonly destinationTraffic: Joules;
  readonly destinationFixed: Joules;
  /** E / T_mig: mean extra power while the migration runs, both hosts. */
  readonly meanPower: Watts;
}

/** The most rounds a result lists. */
export const MAX_ROUNDS_LISTED = 1002;
