import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { CostMetrics } from '../../models/cost';
import type { Fraction } from '../../models/units';
import { drawFraction, mix } from '../../simulator/random';
import type { Metric } from '../../vocabulary/metrics';
import { quantile } from '../quantile';
import { mean } from '../statistics';
import { CHOICES_A_DRAW, eachMetric, savingsOf } from './saving';

/** Savings over many draws: their mean, and the ends that one in twenty lies below and above. */
export interface Spread {
  readonly mean: Fraction;
  readonly low: Fraction;
  readonly high: Fraction;
}

export type SavingSpread = Readonly<Record<Metric, Spread>>;

/** Draws of 20: enough for their 5th and 95th percentile to stand still to about a hundredth. */
export const DRAWS = 1000;

/** Parts the draws' chance from that of the migrations, which come from the same seed. */
const PURPOSE = 0x67756964;

/**
 * Savings of guided choice over `draws` seeded draws of 20 random choices each, every candidate equally likely.
 * No unit. Assumes at least one candidate. The same seed gives the same draws. Of one candidate, which is also the
 * guided one, every draw saves 0.
 */
export function drawSavings(
  costs: readonly CostMetrics[],
  guided: CostMetrics,
  seed: number,
  draws = DRAWS,
): SavingSpread {
  const generator = xoroshiro128plus(mix(mix(seed) + PURPOSE));
  const savings = Array.from({ length: draws }, () => {
    const sum = { time: 0, downtime: 0, traffic: 0, energy: 0 };
    for (let choice = 0; choice < CHOICES_A_DRAW; choice += 1) {
      const cost = costs[Math.floor(drawFraction(generator) * costs.length)];
      if (cost === undefined) continue;
      sum.time += cost.time;
      sum.downtime += cost.downtime;
      sum.traffic += cost.traffic;
      sum.energy += cost.energy;
    }
    return savingsOf(
      eachMetric((metric) => CHOICES_A_DRAW * guided[metric]),
      sum,
    );
  });
  return eachMetric((metric) => {
    const all = savings.map((each) => each[metric]);
    return { mean: mean(all), low: quantile(all, 0.05), high: quantile(all, 0.95) };
  });
}
