import { arrives } from '../models/bulk';
import { type CostMetrics, costMetrics } from '../models/cost';
import { energyOf } from '../models/energy';
import { models } from '../models/registry';
import type { Outcome } from '../models/result';
import { effectiveInput, type Scenario, toEnergyCoefficients } from '../scenario/scenario';
import type { StopReason } from '../vocabulary/stop-reasons';

/** What the scenario's model says of one VM's migration, in the four metrics of eq. 18. */
type VmPrediction =
  | { readonly applicable: true; readonly metrics: CostMetrics; readonly stopReason: StopReason }
  | { readonly applicable: false };

/** What a scenario's own model says of it. Units: those of the models. */
export function predictScenario(scenario: Scenario): Outcome {
  return models[scenario.model].predict(effectiveInput(scenario));
}

/**
 * The four cost metrics of one VM's migration by the scenario's own model (eqs 1 to 17).
 * Units: s, MiB, J. Errors: none; where the model has no number, or the VM does not arrive, it is not applicable.
 */
export function predictVm(ofVm: Scenario): VmPrediction {
  const outcome = predictScenario(ofVm);
  if (!arrives(outcome)) return { applicable: false };
  const energy = energyOf(outcome.traffic, outcome.totalTime, toEnergyCoefficients(ofVm));
  return { applicable: true, metrics: costMetrics({ ...outcome, energy }), stopReason: outcome.stopReason };
}
