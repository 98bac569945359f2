import type { CostMetrics } from '../../models/cost';
import type { Fraction } from '../../models/units';
import type { Fleet, Vm } from '../../scenario/fleet';
import { workloads } from '../../simulator/workload-list';
import type { Metric } from '../../vocabulary/metrics';

/** Share that guided choice saves of each metric; below 0 where it costs more. */
export type Savings = Readonly<Record<Metric, Fraction>>;

/** Figure 14: what guided choice saved over 20 migrations, as the paper prints it (sec. 5.4). */
export const PAPER_SAVINGS: Savings = { time: 0.729, downtime: 0.935, traffic: 0.745, energy: 0.736 };

/** How often the paper's 20 random choices fell on each workload (sec. 5.4). */
export const PAPER_DRAW: Readonly<Record<string, number>> = { dbench: 4, tpcc: 5, linpack: 5, specweb: 6 };

/** Choices in one draw: the paper's 20. */
export const CHOICES_A_DRAW = 20;

/** One value for each metric. */
export function eachMetric<Value>(value: (metric: Metric) => Value): Readonly<Record<Metric, Value>> {
  return { time: value('time'), downtime: value('downtime'), traffic: value('traffic'), energy: value('energy') };
}

/**
 * What guided choice saves: 1 - guided / random for each metric (sec. 5.4, fig. 14).
 * No unit. Assumes both are costs of one migration, or sums over as many. A metric that random choice does not spend
 * cannot be saved: 0. 10 s guided, 25 s at random -> 0.6.
 */
export function savingsOf(guided: CostMetrics, random: CostMetrics): Savings {
  return eachMetric((metric) => (random[metric] > 0 ? 1 - guided[metric] / random[metric] : 0));
}

/**
 * Expected cost of one random choice: the mean of the candidates, each counted by its share.
 * Units: s, MiB, J. Assumes at least one share above 0. Shares need not sum to 1: 1, 1 and 3, 1 say the same twice.
 * Costs 10 and 20 with shares 1 and 3 -> 17.5.
 */
export function expectedCost(costs: readonly CostMetrics[], shares: readonly number[]): CostMetrics {
  const sum = { time: 0, downtime: 0, traffic: 0, energy: 0 };
  let whole = 0;
  for (const [i, cost] of costs.entries()) {
    const share = shares[i] ?? 0;
    whole += share;
    sum.time += share * cost.time;
    sum.downtime += share * cost.downtime;
    sum.traffic += share * cost.traffic;
    sum.energy += share * cost.energy;
  }
  return eachMetric((metric) => sum[metric] / whole);
}

/**
 * How often each VM was chosen in the paper's own draw: 4, 5, 5 and 6 times of 20, shared equally by the VMs of a
 * workload, or of a mix that stands for it by its name. Null for a fleet that is not of these four: the draw says nothing of it.
 * The preset -> 2, 2, 2.5, 2.5, 2.5, 2.5, 3, 3.
 */
export function paperShares(fleet: Fleet): readonly number[] | null {
  const standsFor = fleet.map(paperWorkload);
  const count = new Map<string, number>();
  for (const id of standsFor) {
    if (id === null) return null;
    count.set(id, (count.get(id) ?? 0) + 1);
  }
  if (count.size < Object.keys(PAPER_DRAW).length) return null;
  return standsFor.map((id) => (PAPER_DRAW[id ?? ''] ?? 0) / (count.get(id ?? '') ?? 1));
}

/** Which of the four a VM stands for: its preset, or, where its workload is a mix of its own, the one that its name begins with. */
export function paperWorkload({ workload, name }: Vm): string | null {
  if (workload === null) return null;
  if (Object.hasOwn(PAPER_DRAW, workload)) return workload;
  const isMix = workloads.every(({ id }) => id !== workload);
  return (isMix && workloads.find(({ id, label }) => id in PAPER_DRAW && name.startsWith(label))?.id) || null;
}

/**
 * How many times as much as the guided choice all other candidates must cost, for a saving: with a share q of the
 * random choices on the guided one, 1 / (1 - saving) = q + (1 - q) x.
 * No unit. Assumes 0 <= q < 1 and a saving below 1. 74.5 % of traffic with q = 5 / 20 -> 4.9.
 */
export function impliedMultiple(saving: Fraction, shareOfGuided: Fraction): number {
  return (1 / (1 - saving) - shareOfGuided) / (1 - shareOfGuided);
}
