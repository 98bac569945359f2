import { type CostMetrics, type CostWeights, costsOf } from '../models/cost';

/** The weights that claim 16 is judged by: all equal, and each metric alone. */
export type WeightSetId = 'equal' | 'downtime' | 'time' | 'traffic' | 'energy';

const alone = (metric: keyof CostWeights): CostWeights => ({
  downtime: 0,
  time: 0,
  traffic: 0,
  energy: 0,
  [metric]: 1,
});

export const WEIGHT_SETS: Readonly<Record<WeightSetId, CostWeights>> = {
  equal: { downtime: 0.25, time: 0.25, traffic: 0.25, energy: 0.25 },
  downtime: alone('downtime'),
  time: alone('time'),
  traffic: alone('traffic'),
  energy: alone('energy'),
};

export const WEIGHT_SET_IDS = ['equal', 'time', 'downtime', 'traffic', 'energy'] as const;

/** A candidate's place in the fleet, and its C. */
export interface Choice {
  readonly vm: number;
  readonly cost: number;
}

/**
 * The candidate of the lowest C (eq. 18); of equals the first. Candidates without costs cannot be chosen, and do not
 * count for the maxima. Null if none has costs. Two candidates, the second half as dear -> { vm: 1, cost: 0.5 }.
 */
export function chooseCheapest(costs: readonly (CostMetrics | null)[], weights: CostWeights): Choice | null {
  const places = costs.flatMap((cost, vm) => (cost === null ? [] : [vm]));
  const totals = costsOf(
    costs.filter((cost) => cost !== null),
    weights,
  );
  let best: Choice | null = null;
  for (const [i, { total }] of totals.entries()) {
    const vm = places[i];
    if (vm !== undefined && (best === null || total < best.cost)) best = { vm, cost: total };
  }
  return best;
}
