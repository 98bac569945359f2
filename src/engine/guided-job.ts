import type { Claim } from '../analysis/claims/claim';
import { judgeGuidance } from '../analysis/claims/claims-guided';
import { compareGuided, type GuidedComparison } from '../analysis/guided/guided';
import { type GuidedRuns, obstacleOf, runGuided } from '../analysis/guided/guided-runs';
import type { Fleet } from '../scenario/fleet';
import { defaultScenario, type Scenario } from '../scenario/scenario';
import type { Progress } from '../simulator/simulated-migration';

/** What "guided against random" asks: this fleet over this scenario's link, by its stop rules, model and weights. */
export interface GuidedQuestion {
  readonly scenario: Scenario;
  readonly fleet: Fleet;
}

export interface GuidedAnswer {
  /** Without the fleet, which may be large. */
  readonly of: { readonly scenario: Scenario; readonly vms: number };
  readonly comparison: GuidedComparison;
  /** Claim 16 for each case, in the order of the cases; null where it says nothing of the fleet. */
  readonly claims: readonly (Claim | null)[];
}

/** The scenario as the migrations see it: the weights only choose among them. */
function withoutWeights(scenario: Scenario): Scenario {
  const { downtimeWeight, timeWeight, trafficWeight, energyWeight } = defaultScenario;
  return { ...scenario, downtimeWeight, timeWeight, trafficWeight, energyWeight };
}

/** The runs of the last question: a weight that moves asks for no new migrations. The same question, the same runs. */
let last: { readonly key: string; readonly runs: GuidedRuns } | null = null;

function* runsOf(scenario: Scenario, fleet: Fleet): Generator<Progress, GuidedRuns> {
  // Predictions alone are quicker than telling large fleets apart.
  if (obstacleOf(fleet) !== null) return yield* runGuided(scenario, fleet);
  const key = JSON.stringify([withoutWeights(scenario), fleet]);
  if (last?.key !== key) last = { key, runs: yield* runGuided(scenario, fleet) };
  return last.runs;
}

/** Figure 14 for the preset or the fleet on screen, and claim 16. */
export function* runGuidedJob({ scenario, fleet }: GuidedQuestion): Generator<Progress, GuidedAnswer> {
  const runs = yield* runsOf(scenario, fleet);
  const comparison = yield* compareGuided(scenario, fleet, runs);
  const claims = comparison.cases.map(judgeGuidance);
  return { of: { scenario, vms: fleet.length }, comparison, claims };
}
