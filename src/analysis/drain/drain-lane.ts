import type { CostMetrics } from '../../models/cost';
import { models } from '../../models/registry';
import type { MbitPerSecond, Seconds } from '../../models/units';
import type { Vm } from '../../scenario/fleet';
import { followsDirtying, type Scenario } from '../../scenario/scenario';
import { scenarioWithShare } from '../../scenario/scenario-of-vm';
import { type StopReason, stopReasons } from '../../vocabulary/stop-reasons';
import { predictVm } from '../vm-cost';

/**
 * A time of the plan: a whole number of them. Sums of whole numbers are the same in any order, so that no order of the
 * VMs is better than another by rounding.
 */
export type Microseconds = number;

const PER_SECOND = 1e6;

export const toMicroseconds = (time: Seconds): Microseconds => Math.round(time * PER_SECOND);
export const toSeconds = (time: Microseconds): Seconds => time / PER_SECOND;

/** What the model says of one VM that moves in one of several lanes. */
export type LanePrediction =
  | {
      readonly applicable: true;
      readonly metrics: CostMetrics;
      readonly stopReason: StopReason;
      readonly converges: boolean;
      /** Whether the pause is within the VM's SLA; a VM without one allows any. */
      readonly keepsSla: boolean;
      /** How long it holds its lane: T_mig, in whole microseconds. */
      readonly slot: Microseconds;
      /** The end of the slot in which the VM stands still: the pause without the resuming. */
      readonly pauseInSlot: Seconds;
    }
  | { readonly applicable: false };

/** The link that all VMs share: the scenario's, under an adaptive rate its highest. Mbit/s. */
export function linkOf(scenario: Scenario): MbitPerSecond {
  return followsDirtying(scenario) ? scenario.maxBandwidth : scenario.bandwidth;
}

/**
 * The scenario of a VM in one of so many lanes: each lane has the same fixed share of the link, whether or not the
 * others are in use. 800 Mbit/s in 2 lanes -> 400 Mbit/s; a VM with 100 Mbit/s of its own -> 100 Mbit/s.
 */
export const scenarioInLane = (scenario: Scenario, vm: Vm, lanes: number): Scenario =>
  scenarioWithShare(scenario, vm, linkOf(scenario) / lanes);

/**
 * The scenario's own model for a VM in one of so many lanes (eqs 1 to 17).
 * Assumes D as the fleet has it. The lane is free again when the last byte is sent (eq. 6): the resume time counts as
 * downtime only. Errors: none; where the model has no number the VM is not applicable.
 */
export function predictInLane(scenario: Scenario, vm: Vm, lanes: number): LanePrediction {
  const ofVm = scenarioInLane(scenario, vm, lanes);
  const prediction = predictVm(ofVm);
  if (!prediction.applicable) return prediction;
  const { metrics, stopReason } = prediction;
  const resume = models[ofVm.model].isPauseInTotal ? 0 : ofVm.resumeTime / 1000;
  return {
    applicable: true,
    metrics,
    stopReason,
    converges: stopReasons[stopReason].isOwnEnd,
    keepsSla: vm.maxDowntime === null || metrics.downtime * 1000 <= vm.maxDowntime,
    slot: toMicroseconds(metrics.time),
    pauseInSlot: Math.min(Math.max(metrics.downtime - resume, 0), metrics.time),
  };
}
