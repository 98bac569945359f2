import type { Energy, Migration } from './result';
import type { Fraction, Joules, MiB, Seconds } from './units';

/** a, b, c and d of eq. 18; they sum to 1. */
export interface CostWeights {
  readonly downtime: Fraction;
  readonly time: Fraction;
  readonly traffic: Fraction;
  readonly energy: Fraction;
}

/** The four cost metrics of one candidate. */
export interface CostMetrics {
  readonly downtime: Seconds;
  readonly time: Seconds;
  readonly traffic: MiB;
  readonly energy: Joules;
}

/** The four of a migration by a model. */
export const costMetrics = ({ downtime, totalTime: time, traffic, energy }: Migration & { readonly energy: Energy }) =>
  ({ downtime, time, traffic, energy: energy.total }) satisfies CostMetrics;

/** C of one candidate and the four terms that it is the sum of. */
export interface Cost extends CostMetrics {
  readonly total: number;
}

/** A metric over its maximum; a metric that is 0 for all adds 0. */
const term = (weight: Fraction, value: number, max: number): number => (max > 0 ? weight * (value / max) : 0);

/**
 * Weighted cost of each candidate: C = a T_down/max + b T_mig/max + c V_mig/max + d E_mig/max (Eq. 18).
 * No unit. Each metric is divided by its maximum over the present candidates, so a candidate more or less can change
 * the order of the others. The lowest C goes first. Errors: none; no candidates, no costs.
 * Two candidates, equal weights, the second twice as dear in everything -> 0.5 and 1.
 */
export function costsOf(candidates: readonly CostMetrics[], weights: CostWeights): Cost[] {
  const most = (metric: keyof CostMetrics) => candidates.reduce((max, c) => Math.max(max, c[metric]), 0);
  const max = { downtime: most('downtime'), time: most('time'), traffic: most('traffic'), energy: most('energy') };
  return candidates.map((candidate) => {
    const downtime = term(weights.downtime, candidate.downtime, max.downtime);
    const time = term(weights.time, candidate.time, max.time);
    const traffic = term(weights.traffic, candidate.traffic, max.traffic);
    const energy = term(weights.energy, candidate.energy, max.energy);
    return { downtime, time, traffic, energy, total: downtime + time + traffic + energy };
  });
}
