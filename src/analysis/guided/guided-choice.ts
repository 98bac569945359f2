import { type CostMetrics, type CostWeights, costsOf } from '../../models/cost';

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

/** The candidates of the lowest C, by their places in the fleet: one, or several that cost the same. */
interface Choice {
  readonly vms: readonly [number, ...number[]];
  readonly cost: number;
}

/** Costs that differ by less than this share are the same: two VMs alike, worked out by the same steps. */
const SAME = 1e-12;

/**
 * The candidates of the lowest C (eq. 18): whoever chooses takes any of them. Candidates without costs cannot be
 * chosen, and do not count for the maxima. Null if none has costs.
 * Three candidates, the second and third half as dear as the first -> vms 1 and 2, cost 0.5.
 */
export function chooseCheapest(costs: readonly (CostMetrics | null)[], weights: CostWeights): Choice | null {
  const places = costs.flatMap((cost, vm) => (cost === null ? [] : [vm]));
  const totals = costsOf(
    costs.filter((cost) => cost !== null),
    weights,
  );
  const cost = totals.reduce((least, { total }) => Math.min(least, total), Number.POSITIVE_INFINITY);
  const [first, ...others] = places.filter((_, i) => (totals[i]?.total ?? cost) <= cost * (1 + SAME));
  return first === undefined ? null : { vms: [first, ...others], cost };
}
