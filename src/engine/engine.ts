import { predictScenario } from '../analysis/vm-cost';
import { arrives } from '../models/bulk';
import { type Cost, type CostMetrics, costMetrics, costsOf } from '../models/cost';
import { models } from '../models/registry';
import type { ModelId, Outcome } from '../models/result';
import type { LinkState, Rejected } from '../scenario/link';
import { type Scenario, toCostWeights } from '../scenario/scenario';
import { type Evaluation, evaluate } from './evaluation';

/** What Explore asks: the scenario on screen, the pinned baseline, and a second model to lay over chart 1. */
export interface ExploreQuestion {
  readonly scenario: Scenario;
  readonly baseline: Scenario | null;
  readonly overlay: boolean;
}

/** The other model of the pair that can be laid over each other, for the same scenario. */
export interface Overlay {
  readonly model: ModelId;
  readonly outcome: Outcome;
}

export interface ExploreAnswer {
  readonly evaluation: Evaluation;
  readonly baseline: Evaluation | null;
  readonly overlay: Overlay | null;
  /** C of the scenario and of the baseline, normalised by the larger of the two; null without a pin or a number. */
  readonly costs: { readonly scenario: Cost; readonly baseline: Cost } | null;
}

/** What a result file is made from: the state as a link holds it, and what could not be read of that link. */
export interface ResultQuestion {
  readonly state: LinkState;
  readonly rejected: readonly Rejected[];
}

/** What the worker answers at once. Each kind of question is one function; answers pass through structured clone. */
export interface Engine {
  readonly explore: (question: ExploreQuestion) => ExploreAnswer;
  /** Its program, which writes links, comes with the first such question. */
  readonly result: (question: ResultQuestion) => Promise<string>;
}

/** Of a VM that does not arrive there is nothing to weigh. */
const metricsOf = ({ outcome }: Evaluation): CostMetrics | null =>
  outcome.applicable && arrives(outcome) ? costMetrics(outcome) : null;

/** Both candidates' costs, weighted as the scenario on screen says; null where one of them has no numbers. */
function costsBeside(evaluation: Evaluation, baseline: Evaluation | null): ExploreAnswer['costs'] {
  const [mine, other] = [metricsOf(evaluation), baseline && metricsOf(baseline)];
  if (!mine || !other) return null;
  const [scenario, pinned] = costsOf([mine, other], toCostWeights(evaluation.of));
  return scenario && pinned ? { scenario, baseline: pinned } : null;
}

function overlayOf(scenario: Scenario): Overlay {
  const model = models[scenario.model].overlaidBy;
  return { model, outcome: predictScenario({ ...scenario, model }) };
}

export const engine: Engine = {
  explore: ({ scenario, baseline, overlay }) => {
    const evaluation = evaluate(scenario);
    const pinned = baseline && evaluate(baseline);
    return {
      evaluation,
      baseline: pinned,
      overlay: overlay ? overlayOf(scenario) : null,
      costs: costsBeside(evaluation, pinned),
    };
  },
  result: async ({ state, rejected }) => {
    const { resultJson } = await import('./result-json');
    return resultJson(state, rejected, evaluate(state.scenario));
  },
};
