import type { Claim } from '../analysis/claims/claim';
import { judgeGuidance } from '../analysis/claims/claims-guided';
import { compareCase, compareGuided, type GuidedComparison } from '../analysis/guided/guided';
import { type GuidedRuns, obstacleOf, runGuided, runStock, type StockRuns } from '../analysis/guided/guided-runs';
import type { Savings } from '../analysis/guided/saving';
import { subProgress } from '../analysis/sub-progress';
import { type Fleet, paperFleet } from '../scenario/fleet';
import { heavyFleet } from '../scenario/heavy-fleet';
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

const sameVms = (a: Fleet, b: Fleet): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The runs of the last question: a weight that moves asks for no new migrations. The same question, the same runs. */
let last: { readonly key: string; readonly runs: GuidedRuns } | null = null;

function* runsOf(scenario: Scenario, fleet: Fleet): Generator<Progress, GuidedRuns> {
  // Predictions alone are quicker than telling large fleets apart.
  if (obstacleOf(fleet) !== null) return yield* runGuided(scenario, fleet);
  const key = JSON.stringify([withoutWeights(scenario), fleet]);
  if (last?.key !== key) last = { key, runs: yield* runGuided(scenario, fleet) };
  return last.runs;
}

/** The same for the heavier fleet: it hangs on the scenario alone. */
let lastHeavy: { readonly key: string; readonly runs: StockRuns } | null = null;

/** What the guided choice of the stock daemon saves of the heavier fleet without a limit of traffic, at the fixed rate. */
function* heavySavings(of: Scenario): Generator<Progress, Savings | null> {
  const scenario = { ...of, maxTrafficFactor: 0, adaptive: false };
  const key = JSON.stringify(withoutWeights(scenario));
  if (lastHeavy?.key !== key) lastHeavy = { key, runs: yield* runStock(scenario, heavyFleet) };
  const { predicted, counted } = lastHeavy.runs;
  if (predicted.every((run) => run === null)) return null;
  const input = { scenario, fleet: heavyFleet, judge: 'xen-classic', rate: 'fixed', predicted, counted } as const;
  return compareCase(input).paperDraw?.savings ?? null;
}

/** So much of the work are the fleet's own migrations, where the heavier fleet is simulated too. */
const OWN_SHARE = 0.75;

const within =
  (from: number, to: number) =>
  ({ share, sentence }: Progress): Progress => ({
    share: from + (to - from) * share,
    sentence,
  });

/** Figure 14 for the preset or the fleet on screen, and claim 16. */
export function* runGuidedJob({ scenario, fleet }: GuidedQuestion): Generator<Progress, GuidedAnswer> {
  // Claim 16 says what the paper's fleet would save if its other workloads were heavier: that is simulated as well.
  const isPapers = sameVms(fleet, paperFleet);
  const own = isPapers ? OWN_SHARE : 1;
  const runs = yield* subProgress(runsOf(scenario, fleet), within(0, own));
  const comparison = yield* compareGuided(scenario, fleet, runs);
  const heavy = isPapers ? yield* subProgress(heavySavings(scenario), within(own, 1)) : null;
  const claims = comparison.cases.map((each) => judgeGuidance(each, scenario, heavy));
  return { of: { scenario, vms: fleet.length }, comparison, claims };
}
