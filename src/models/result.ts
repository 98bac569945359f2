import type { Joules, MiB, MiBPerSecond, Seconds, Watts } from './units';

/** The models' names, as they stand in links and results. */
export type ModelId = 'closed-form' | 'algorithm-1' | 'dirty-curve';

/** Why pre-copy ended and the pause began (paper.md: Algorithm 1). */
export type StopReason = 'threshold' | 'not-shrinking' | 'max-rounds' | 'max-traffic';

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
}

/** One transfer: a pre-copy round, or the stop-and-copy at the end. `volume[i+1] = dirtied[i] - skipped[i]` always. */
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
  /** T_mig, without the resume time (eq. 6). */
  readonly totalTime: Seconds;
  /** T_down = T_n + T_resume (eq. 7). */
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
