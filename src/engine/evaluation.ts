import { coefficientOfLastRound, convergenceCoefficient } from '../models/convergence';
import { energyOf } from '../models/energy';
import { outsidePaperRange } from '../models/paper-range';
import { models } from '../models/registry';
import type { Energy, Migration, ModelId, NotApplicable } from '../models/result';
import { effectiveInput, type Scenario, toEnergyCoefficients } from '../scenario/scenario';

/** What one scenario gives, in the units of `models/units.ts`, and the scenario it belongs to. */
export interface Evaluation {
  readonly of: Scenario;
  readonly model: ModelId;
  readonly outcome: (Migration & { readonly energy: Energy }) | NotApplicable;
  /** lambda: known even where the model is not applicable; NaN where a loop sent no whole round. */
  readonly convergenceCoefficient: number;
  /** Names of the knobs that lie outside what the paper measured. */
  readonly outsidePaperRange: readonly string[];
}

/** Everything the chosen model says of a scenario. Pure; the whole of what a result file holds comes from here. */
export function evaluate(scenario: Scenario): Evaluation {
  const input = effectiveInput(scenario);
  const { predict, isLambdaOfLastRound } = models[scenario.model];
  const outcome = predict(input);
  return {
    of: scenario,
    model: scenario.model,
    outcome: outcome.applicable
      ? { ...outcome, energy: energyOf(outcome.traffic, outcome.totalTime, toEnergyCoefficients(scenario)) }
      : outcome,
    convergenceCoefficient: isLambdaOfLastRound ? coefficientOfLastRound(outcome) : convergenceCoefficient(input),
    outsidePaperRange: outsidePaperRange(input),
  };
}
