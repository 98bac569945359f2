import type { CurvePoint } from '../models/result';
import type { MiB, MiBPerSecond, Seconds } from '../models/units';

/** What held the sender back: the link, or a limit of its own that is lifted for the pause. */
type LimitKind = 'link' | 'bandwidth';

/** What was set, and what the guest did, before a measured migration. */
interface MeasuredSetting {
  readonly memory: MiB;
  readonly zeroMemory: MiB;
  readonly limitKind: LimitKind;
  /** The link's rate, or max-bandwidth. */
  readonly bandwidth: MiBPerSecond;
  readonly downtimeLimit: Seconds;
  /** When it was cancelled at the latest; null if nobody would have. */
  readonly timeLimit: Seconds | null;
  /** Whether it was forced to stop at 3 times the memory or 30 rounds, as Xen does. */
  readonly isForcedLikeXen: boolean;
  /** D: the mean of its windows. */
  readonly dirtyRate: MiBPerSecond;
}

/** How a measured migration ended. */
export type MeasuredEnd = 'converged' | 'forced' | 'cancelled';

/** A measured migration: a row of runs.csv. */
export interface MeasuredRun extends MeasuredSetting {
  readonly id: string;
  /** What ran in the guest: the program, or for synthetic ones how it wrote. */
  readonly workload: string;
  readonly end: MeasuredEnd;
  readonly traffic: MiB;
  readonly totalTime: Seconds;
  /** Null where it was never paused. */
  readonly downtime: Seconds | null;
}

/** The dirty curve of one run: rows of curve.csv. */
export interface MeasuredCurve {
  readonly id: string;
  readonly points: readonly CurvePoint[];
}

/** A measured round: a row of rounds.csv. Null is what was not measured. */
export interface MeasuredRound {
  readonly round: number;
  readonly stopAndCopy: boolean;
  readonly duration: Seconds;
  readonly sent: MiB;
  /** Newly dirty when it began, and still unsent from the round before. */
  readonly dirtied: MiB | null;
  readonly carriedOver: MiB | null;
}

/** The rounds of one run. */
export interface MeasuredRounds {
  readonly id: string;
  readonly rounds: readonly MeasuredRound[];
}
