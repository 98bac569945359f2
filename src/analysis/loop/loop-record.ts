import type { CostMetrics } from '../../models/cost';
import type { Fraction, MiB, MiBPerSecond, Seconds } from '../../models/units';
import type { Progress, SimulatedStop } from '../../simulator/simulated-migration';

/** The boxes of figure 6, in the order in which a turn goes through them. */
export const LOOP_BOXES = ['sample', 'refine', 'rate', 'predict', 'choose', 'migrate', 'record'] as const;
export type LoopBox = (typeof LOOP_BOXES)[number];

/** How far the loop has come, and which box is at work. */
export interface LoopProgress extends Progress {
  /** From 1. */
  readonly turn: number;
  readonly box: LoopBox;
}

/** One VM that is still on the host, as a turn sees it. */
export interface LoopVm {
  /** Where it stands in the fleet, from 0. */
  readonly place: number;
  readonly name: string;
  /** Of its guest in this turn. */
  readonly seed: number;
  /** S: counted in the last window. */
  readonly sample: MiBPerSecond;
  /** D-hat of the migrations before; null without any (eq. 12). */
  readonly history: MiBPerSecond | null;
  /** phi as learned so far (eq. 13). */
  readonly phi: Fraction;
  /** D-tilde (eq. 13). */
  readonly refined: MiBPerSecond;
  /** R of the first round, fixed or by sec. 4.3. */
  readonly rate: MiBPerSecond;
  /** By the scenario's model with D = D-tilde, and with D = S; null where the model has no number. */
  readonly refinedModel: CostMetrics | null;
  readonly baseModel: CostMetrics | null;
  /** C of eq. 18 by the refined model, among the VMs of this turn that have one. */
  readonly cost: number | null;
}

/** A round of the migration of a turn. */
export interface LoopRound {
  readonly duration: Seconds;
  readonly sent: MiB;
  readonly skipped: MiB;
  readonly dirtied: MiB;
  readonly stopAndCopy: boolean;
}

/** |predicted - simulated| / simulated of each metric; null where either has no meaning. */
export type LoopErrors = Readonly<Record<keyof CostMetrics, Fraction | null>>;

/** The errors of both models. */
export interface BothErrors {
  readonly base: LoopErrors;
  readonly refined: LoopErrors;
}

/** One turn of the loop: what each box found. */
export interface LoopTurn {
  /** From 1, over all laps. */
  readonly turn: number;
  /** From 1. */
  readonly lap: number;
  /** Who was on the host, in the fleet's order. */
  readonly vms: readonly LoopVm[];
  /** Who left: an index of `vms`. */
  readonly chosen: number;
  /** Whether it had a cost to be chosen by; without any cost on the host the first VM leaves. */
  readonly byCost: boolean;
  /** Whom the base model would have chosen; null where it has no cost either. */
  readonly baseChoice: number | null;
  readonly simulated: CostMetrics;
  readonly stopReason: SimulatedStop;
  readonly rounds: readonly LoopRound[];
  /** D-bar of this migration (eq. 11), and what is remembered after it. */
  readonly mean: MiBPerSecond;
  readonly historyAfter: MiBPerSecond;
  readonly phiAfter: Fraction;
  readonly errors: BothErrors;
  /** Mean errors of all turns so far, this one included. */
  readonly meanErrors: BothErrors;
}
