import type { Scenario } from './scenario';

/** The four weights of eq. 18, in table order. */
export const weightNames = ['downtimeWeight', 'timeWeight', 'trafficWeight', 'energyWeight'] as const;

type WeightName = (typeof weightNames)[number];

/** Below this the other weights count as 0: their proportions are rounding noise. */
const NOTHING = 1e-12;

/** Weights whose sum is this near to 1 are left as they are, so that a link keeps its digits (product.md). */
const SUM_TOLERANCE = 1e-9;

export function isWeightName(name: string): name is WeightName {
  return weightNames.some((weight) => weight === name);
}

function sumOf(scenario: Scenario, names: readonly WeightName[]): number {
  return names.reduce((sum, name) => sum + scenario[name], 0);
}

/** Replaces weights by what a function says of each name. */
function withWeights(scenario: Scenario, weight: (name: WeightName) => number): Scenario {
  return {
    ...scenario,
    downtimeWeight: weight('downtimeWeight'),
    timeWeight: weight('timeWeight'),
    trafficWeight: weight('trafficWeight'),
    energyWeight: weight('energyWeight'),
  };
}

/**
 * Divides the weights by their sum if it is off 1 by more than 1e-9; equal weights if all are 0.
 * Assumes each is between 0 and 1. 1, 1, 0, 0 -> 0.5, 0.5, 0, 0.
 */
export function normaliseWeights(scenario: Scenario): Scenario {
  const sum = sumOf(scenario, weightNames);
  if (sum === 0) return withWeights(scenario, () => 1 / weightNames.length);
  if (Math.abs(sum - 1) <= SUM_TOLERANCE) return scenario;
  return withWeights(scenario, (name) => scenario[name] / sum);
}

/**
 * Sets one weight and scales the other three in proportion, so that the four sum to 1; if the three are all 0 they
 * share the rest equally. Each call starts from the rest to be shared, not from the last sum: nothing drifts.
 * 0.25 each, downtime set to 0.4 -> 0.4, 0.2, 0.2, 0.2.
 */
export function setWeight(scenario: Scenario, changed: WeightName, value: number): Scenario {
  if (Number.isNaN(value) || value === scenario[changed]) return scenario;
  const weight = Math.min(1, Math.max(0, value)) + 0;
  const others = weightNames.filter((name) => name !== changed);
  const rest = 1 - weight;
  const sum = sumOf(scenario, others);
  return withWeights(scenario, (name) => {
    if (name === changed) return weight;
    return sum < NOTHING ? rest / others.length : Math.min(1, rest * (scenario[name] / sum));
  });
}
