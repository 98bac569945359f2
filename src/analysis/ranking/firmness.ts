import type { CostWeights } from '../../models/cost';
import type { Fraction } from '../../models/units';
import { COST_TERMS, type Metric } from '../../vocabulary/metrics';
import type { Ranking } from './ranking';

/** Weight that goes from one term of eq. 18 to another. */
export interface Transfer {
  readonly from: Metric;
  readonly to: Metric;
  readonly amount: Fraction;
}

/** The nearest weights at which another VM draws level with the first; a little beyond them it goes first. */
export interface Turn {
  readonly vm: number;
  /** Weight that has to move between terms, in all. */
  readonly moved: Fraction;
  readonly transfers: readonly Transfer[];
  readonly weights: CostWeights;
}

export interface Firmness {
  /** The VM that goes first; null without candidates. */
  readonly winner: number | null;
  /** The next one that is not its equal in all four metrics; null without one. */
  readonly next: number | null;
  /** Candidates equal to the winner in all four metrics: the same choice. */
  readonly alike: number;
  /** Null where no weights make another VM go first. */
  readonly turn: Turn | null;
}

type Four = readonly [number, number, number, number];

/** Below this a gap between two costs is closed: rounding of their sums. */
const CLOSED = 1e-15;

/**
 * The least weight that must move before a rival draws level: all of it goes to the term in which the rival is best
 * against the winner, and it comes first from where the rival is worst. That is the exact optimum of a linear programme
 * with one row: each unit moved from p to q closes the gap by difference[p] - difference[q].
 * Infinity where the rival is nowhere better. `see` hears of each transfer. Gives up beyond `enough`.
 */
function leastMoved(
  differences: Four,
  weights: Four,
  enough: number,
  see: ((from: number, to: number, amount: number) => void) | null,
): number {
  let [to, gap] = [0, 0];
  for (let i = 0; i < 4; i += 1) {
    const difference = differences[i] ?? 0;
    gap += difference * (weights[i] ?? 0);
    if (difference < (differences[to] ?? 0)) to = i;
  }
  const best = differences[to] ?? 0;
  if (!(best < 0)) return Number.POSITIVE_INFINITY;
  let [moved, before] = [0, Number.POSITIVE_INFINITY];
  let [taken, from] = [1 << to, to];
  while (gap > CLOSED && moved <= enough) {
    // The worst of those that have not been drawn from; once none is left the gap is closed but for rounding.
    before = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < 4; i += 1) {
      const difference = differences[i] ?? 0;
      if ((taken & (1 << i)) === 0 && difference > before) [from, before] = [i, difference];
    }
    if (before === Number.NEGATIVE_INFINITY) break;
    taken |= 1 << from;
    const [closes, there] = [before - best, weights[from] ?? 0];
    if (!(closes > 0) || there === 0) continue;
    const amount = Math.min(there, gap / closes);
    gap -= amount * closes;
    moved += amount;
    see?.(from, to, amount);
  }
  return moved;
}

function turnTo(vm: number, differences: Four, before: Four): Turn {
  const weights = [...before];
  const transfers: Transfer[] = [];
  const moved = leastMoved(differences, before, 1, (from, to, amount) => {
    weights[from] = Math.max(0, (weights[from] ?? 0) - amount);
    weights[to] = (weights[to] ?? 0) + amount;
    transfers.push({ from: COST_TERMS[from] ?? 'downtime', to: COST_TERMS[to] ?? 'downtime', amount });
  });
  const [downtime = 0, time = 0, traffic = 0, energy = 0] = weights;
  return { vm, moved, transfers, weights: { downtime, time, traffic, energy } };
}

/**
 * How firm the choice is: the smallest change of the weights of eq. 18 that lets another VM go first, as the weight that
 * moves between terms. For fixed maxima C is linear in the weights, so each rival is a small linear programme, solved
 * exactly; whoever draws level first has nobody else before it, so it is the one that wins there.
 * No unit. Assumes the ranking was made with these weights. Errors: none. Of VMs alike in all four metrics the first
 * stands for all. Two VMs, shares 0.2, 1, 1, 1 and 1, 0.5, 0.5, 0.5 of the maxima, all weight on downtime: 0.8 / 1.3 =
 * 0.615 of the weight must move from downtime before the second wins.
 */
export function firmnessOf({ order, candidates, shares }: Ranking, weights: CostWeights): Firmness {
  const winner = candidates > 0 ? (order[0] ?? null) : null;
  if (winner === null) return { winner, next: null, alike: 0, turn: null };
  const { downtime, time, traffic, energy } = shares;
  const before: Four = [weights.downtime, weights.time, weights.traffic, weights.energy];
  const differencesOf = (k: number): Four => [
    (downtime[k] ?? 0) - (downtime[winner] ?? 0),
    (time[k] ?? 0) - (time[winner] ?? 0),
    (traffic[k] ?? 0) - (traffic[winner] ?? 0),
    (energy[k] ?? 0) - (energy[winner] ?? 0),
  ];
  let [alike, next, nearest, least] = [0, -1, -1, Number.POSITIVE_INFINITY];
  for (let place = 1; place < candidates; place += 1) {
    const k = order[place] ?? 0;
    const differences = differencesOf(k);
    if (differences.every((difference) => difference === 0)) {
      alike += 1;
      continue;
    }
    if (next < 0) next = k;
    const moved = leastMoved(differences, before, least, null);
    if (moved < least) [least, nearest] = [moved, k];
  }
  return {
    winner,
    next: next < 0 ? null : next,
    alike,
    turn: nearest < 0 ? null : turnTo(nearest, differencesOf(nearest), before),
  };
}
