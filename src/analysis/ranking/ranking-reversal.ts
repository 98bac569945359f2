import type { CostWeights } from '../../models/cost';
import { COST_TERMS, type Metric } from '../../vocabulary/metrics';
import type { Ranking } from './ranking';
import type { FleetMetrics } from './ranking-prediction';

/** A VM that does not go first and yet decides the order of two others, by a maximum that it alone holds. */
export interface Reversal {
  readonly vm: number;
  readonly metrics: readonly Metric[];
  /** Comes before `behind` now, and after it once `vm` is gone. */
  readonly ahead: number;
  readonly behind: number;
  /** Whether `ahead` goes first now. */
  readonly changesFirst: boolean;
  /** The rank of `ahead` now, from 1. */
  readonly rank: number;
}

/** Below this two costs count as equal: rounding makes no reversal. */
const SAME = 1e-12;

/** The largest share of a metric but that of one VM. */
function mostWithout(vm: number, shares: Float64Array): number {
  let most = 0;
  for (let k = 0; k < shares.length; k += 1) {
    const share = shares[k] ?? Number.NaN;
    // Those that are no candidates have NaN, which is above nothing.
    if (share > most && k !== vm) most = share;
  }
  return most;
}

/** How the weights count once the maxima are those of the candidates without one VM: C' = sum of factor x share. */
function factorsWithout(vm: number, { shares, maxima }: Ranking, weights: CostWeights): CostWeights {
  const factor = (metric: Metric) => {
    // Only a maximum that the VM alone holds is another one without it.
    const { vm: holder, holders } = maxima[metric];
    const most = holder === vm && holders === 1 ? mostWithout(vm, shares[metric]) : 1;
    return most > 0 ? weights[metric] / most : 0;
  };
  return { downtime: factor('downtime'), time: factor('time'), traffic: factor('traffic'), energy: factor('energy') };
}

const sum = ({ downtime, time, traffic, energy }: FleetMetrics, k: number, factors: CostWeights): number =>
  factors.downtime * (downtime[k] ?? 0) +
  factors.time * (time[k] ?? 0) +
  factors.traffic * (traffic[k] ?? 0) +
  factors.energy * (energy[k] ?? 0);

/** The highest place at which the order of the others is another one without a VM; null where it stays as it is. */
function reversalBy(vm: number, ranking: Ranking, weights: CostWeights): Omit<Reversal, 'metrics'> | null {
  const { order, candidates, shares } = ranking;
  const factors = factorsWithout(vm, ranking, weights);
  const first = order[0] ?? 0;
  let [best, least] = [first, sum(shares, first, factors)];
  let swap: Omit<Reversal, 'metrics'> | null = null;
  let [before, beforeCost, beforeRank] = [first, least, 1];
  for (let place = 1; place < candidates; place += 1) {
    const k = order[place] ?? 0;
    if (k === vm) continue;
    const cost = sum(shares, k, factors);
    if (cost < least - SAME) [best, least] = [k, cost];
    if (swap === null && cost < beforeCost - SAME) {
      swap = { vm, ahead: before, behind: k, changesFirst: false, rank: beforeRank };
    }
    [before, beforeCost, beforeRank] = [k, cost, place + 1];
  }
  return best === first ? swap : { vm, ahead: first, behind: best, changesFirst: true, rank: 1 };
}

/**
 * Rank reversal: a VM that is not the choice changes the order of the others, because a metric is divided by its
 * maximum over the candidates and that VM alone holds it (Eq. 18). Looks at the holders of maxima, at most four, and
 * gives the one that matters most: who changes the first place, else who changes the highest one. Null without one.
 * Assumes the ranking was made with these weights. Errors: none.
 */
export function reversalOf(ranking: Ranking, weights: CostWeights): Reversal | null {
  const { order, candidates, maxima } = ranking;
  if (candidates < 3) return null;
  const alone = COST_TERMS.filter((metric) => maxima[metric].holders === 1);
  const holders = [...new Set(alone.map((metric) => maxima[metric].vm))].filter((vm) => vm !== order[0]);
  const found = holders.flatMap((vm): Reversal[] => {
    const reversal = reversalBy(vm, ranking, weights);
    return reversal === null ? [] : [{ ...reversal, metrics: alone.filter((metric) => maxima[metric].vm === vm) }];
  });
  found.sort((a, b) => Number(b.changesFirst) - Number(a.changesFirst) || a.rank - b.rank);
  return found[0] ?? null;
}
