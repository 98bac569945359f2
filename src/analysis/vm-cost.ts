import type { CostMetrics } from '../models/cost';
import { energyOf } from '../models/energy';
import { models } from '../models/registry';
import type { StopReason } from '../models/result';
import { type Scenario, toEnergyCoefficients, toMigrationInput } from '../scenario/scenario';

/** What the scenario's model says of one VM's migration, in the four metrics of eq. 18. */
export type VmPrediction =
  | { readonly applicable: true; readonly metrics: CostMetrics; readonly stopReason: StopReason }
  | { readonly applicable: false };

/**
 * The four cost metrics of one VM's migration by the scenario's own model (eqs 1 to 17).
 * Units: s, MiB, J. Errors: none; where the model has no number the VM is not applicable.
 */
export function predictVm(ofVm: Scenario): VmPrediction {
  const input = toMigrationInput(ofVm);
  const outcome = models[ofVm.model].predict(ofVm.model === 'qemu' ? { ...input, adaptive: false } : input);
  if (!outcome.applicable) return { applicable: false };
  const { downtime, totalTime, traffic, stopReason } = outcome;
  const energy = energyOf(traffic, totalTime, toEnergyCoefficients(ofVm)).total;
  return { applicable: true, metrics: { downtime, time: totalTime, traffic, energy }, stopReason };
}

/** Whether a pre-copy came to its own end: what remained was small enough. All other reasons are a forced pause. */
export function converges(stopReason: StopReason): boolean {
  return stopReason === 'threshold' || stopReason === 'converged';
}
