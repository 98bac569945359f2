import type { Fraction, Joules, MiB, MiBPerSecond, Seconds } from '../models/units';
import type { StopReason } from '../vocabulary/stop-reasons';
import type { WorkloadPart } from './workload';

/** How the sender behaves: a record in a registry (`daemons.ts`). */
export type DaemonId = 'xen-classic' | 'xen-v2';

/** One simulated migration: everything that decides it. */
export interface MigrationSetup {
  /** Memory in whole pages of 4 KiB. */
  readonly pages: number;
  readonly parts: readonly WorkloadPart[];
  readonly seed: number;
  readonly daemon: DaemonId;
  /** R, or R's limits and delta when it follows the dirtying rate (sec. 4.3). */
  readonly bandwidth: MiBPerSecond;
  readonly adaptive: boolean;
  readonly minBandwidth: MiBPerSecond;
  readonly maxBandwidth: MiBPerSecond;
  readonly increment: MiBPerSecond;
  /** Pre-copy stops once a round has fewer dirty pages (sent + skipped) than this. Xen: 50. */
  readonly thresholdPages: number;
  /** The most pre-copy rounds, counted from 1. Xen: 29. */
  readonly maxIterations: number;
  /** 0: never. */
  readonly maxTrafficFactor: number;
  readonly resumeTime: Seconds;
  /** Pages in a batch: one peek and one time slice each. Xen: 1,024. */
  readonly batchPages: number;
  /** How late the sender's timer may wake it after a slice, seeded, uniform from 0; 0 is a perfect clock. */
  readonly timerLateness: Seconds;
  /** Seconds the workload runs before the migration starts, so that sets and history exist. At least `sampleWindow`. */
  readonly warmUp: Seconds;
  /** Length of the window just before the migration in which S is counted. */
  readonly sampleWindow: Seconds;
  /** Stop with 'event-budget' once so many page events (writes and page visits) were simulated. */
  readonly eventBudget: number;
}

/** Why a simulated pre-copy ended. `rate-max`: dirtying outran the highest adaptive rate, in classic Xen only. */
export type SimulatedStop = Extract<
  StopReason,
  'few-dirty' | 'max-rounds' | 'max-traffic' | 'rate-max' | 'event-budget'
>;

export interface SimulatedRound {
  readonly round: number;
  /** Pages to send at the start: all of the memory in round 0. */
  readonly toSend: number;
  readonly sent: number;
  /** Left out because they were dirty again when the sender peeked. */
  readonly skipped: number;
  /** Distinct pages found dirty at the end: what the next round has to send. */
  readonly dirtied: number;
  readonly duration: Seconds;
  readonly targetRate: MiBPerSecond;
  /** Sent over duration. */
  readonly achievedRate: MiBPerSecond;
  readonly stopAndCopy: boolean;
}

export interface SimulatedMigration {
  readonly rounds: readonly SimulatedRound[];
  readonly stopReason: SimulatedStop;
  readonly traffic: MiB;
  /** Without the resume time, as eq. 6. */
  readonly totalTime: Seconds;
  readonly downtime: Seconds;
  /** S: dirtying rate in the last full window before the migration (eq. 13). */
  readonly sampledRate: MiBPerSecond;
  /** D-bar: pages dirtied over pre-copy time (eq. 11). */
  readonly meanRate: MiBPerSecond;
  /** Largest |achieved / target - 1| over the rounds that sent at least ten batches; 0 if none did. */
  readonly throughputError: Fraction;
  /** Metered: sum of (P - P_0) over 1 Hz readings of both hosts (eq. 16). */
  readonly energySource: Joules;
  readonly energyDestination: Joules;
  /** Writes and page visits that were simulated. */
  readonly pageEvents: number;
}

/** How far a long piece of work has come: 0 to 1, and what it does now, in a few words. */
export interface Progress {
  readonly share: Fraction;
  readonly sentence: string;
}
