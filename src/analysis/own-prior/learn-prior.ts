import { noises, QUANTILES } from '../../models/platforms/prior';
import type { PriorPoint } from '../../models/platforms/prior-points';
import { noisyQuantiles } from '../../models/platforms/weighted-quantiles';
import type { Fraction } from '../../models/units';
import type { OwnMigration } from '../../readers/migrations';
import type { Progress } from '../../simulator/simulated-migration';
import { LEAST_LEARNED, MOST_LEARNED } from '../../vocabulary/limits';
import { type Explained, explain } from './likelihood';
import { priorGrid } from './prior-grid';

/** How one's own guests write, and what that rests on. */
export interface OwnPrior {
  /** Empty where there are too few migrations to learn from. Shares sum to 1. */
  readonly points: readonly PriorPoint[];
  /** The migrations that it was learned from. */
  readonly rows: number;
  /** Those that no way to write explains; post-copy, which tells nothing of writes; those beyond the newest 500. */
  readonly leftOut: number;
  /** In how many of them, each left out in turn, the traffic lay in the range of 50 and of 90 %. */
  readonly holds50: number;
  readonly holds90: number;
}

/** Rounds of learning; after these the shares hardly move. */
const PASSES = 25;
/** So many points are kept, as the measured kinds of guests have: each is a run of the loop in every prediction. */
const MOST_POINTS = 24;

interface Row {
  readonly explained: Explained;
  readonly measured: number;
}

/** The share of each point in a row, with what is believed: r_q = p_q L_q / sum. Written into `into`. */
function shareOut({ likelihoods }: Explained, believed: Float64Array, into: Float64Array): void {
  let sum = 0;
  for (let q = 0; q < believed.length; q += 1) {
    into[q] = (believed[q] ?? 0) * (likelihoods[q] ?? 0);
    sum += into[q] ?? 0;
  }
  for (let q = 0; q < believed.length; q += 1) into[q] = (into[q] ?? 0) / sum;
}

/** How many rows lie in the ranges that all others foretell. */
function* holdsOf(
  rows: readonly Row[],
  summed: Float64Array,
  believed: Float64Array,
): Generator<Progress, Pick<OwnPrior, 'holds50' | 'holds90'>> {
  const own = new Float64Array(believed.length);
  let [holds50, holds90] = [0, 0];
  for (const { explained, measured } of rows) {
    shareOut(explained, believed, own);
    const others = Array.from(summed, (sum, q) => Math.max(sum - (own[q] ?? 0), 0));
    const [q5 = 0, q25 = 0, , q75 = 0, q95 = 0] = noisyQuantiles(explained.traffic, others, noises.traffic, QUANTILES);
    if (q25 <= measured && measured <= q75) holds50 += 1;
    if (q5 <= measured && measured <= q95) holds90 += 1;
    yield { share: 0.95, sentence: 'Learning from your migrations' };
  }
  return { holds50, holds90 };
}

/** The heaviest points, with shares that sum to 1. */
function heaviest(grid: readonly PriorPoint[], believed: Float64Array): readonly PriorPoint[] {
  const kept = grid
    .map((point, q) => ({ ...point, weight: believed[q] ?? 0 }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_POINTS);
  const sum = kept.reduce((total: Fraction, { weight }) => total + weight, 0);
  return kept.map((point) => ({ ...point, weight: point.weight / sum }));
}

/**
 * Learns how one's own guests write (docs/model.md): every migration is held against each of 332 ways to write, and the
 * shares of these are worked out so that they explain all migrations best, the prior of any guest counting as one
 * migration more: 25 times r_hq = p_q L_hq / sum, p_q = (sum of r_hq over all h + p0_q) / (n + 1). With fewer than 10
 * migrations nothing is learned. Yields how far it has come. Units: MiB, s. Assumes QEMU's loop and that the guests to come are like
 * those that were. Errors: none; what no way to write explains is counted and left out.
 */
export function* learnPrior(migrations: readonly OwnMigration[]): Generator<Progress, OwnPrior> {
  const usable = migrations.filter(({ technique }) => technique !== 'postcopy').slice(-MOST_LEARNED);
  const grid = priorGrid();
  const rows: Row[] = [];
  for (const [i, migration] of usable.entries()) {
    const explained = explain(migration, grid);
    if (explained.likelihoods.some((likelihood) => likelihood > 0))
      rows.push({ explained, measured: migration.traffic });
    yield { share: (0.9 * i) / usable.length, sentence: 'Learning from your migrations' };
  }
  const counted = { rows: rows.length, leftOut: migrations.length - rows.length };
  if (rows.length < LEAST_LEARNED) return { ...counted, points: [], holds50: 0, holds90: 0 };
  const first = Float64Array.from(grid, ({ weight }) => weight);
  const own = new Float64Array(grid.length);
  let [believed, summed] = [first, first];
  for (let pass = 0; pass < PASSES; pass += 1) {
    summed = Float64Array.from(first);
    for (const { explained } of rows) {
      shareOut(explained, believed, own);
      for (let q = 0; q < own.length; q += 1) summed[q] = (summed[q] ?? 0) + (own[q] ?? 0);
    }
    believed = summed.map((sum) => sum / (rows.length + 1));
    yield { share: 0.9 + (0.05 * pass) / PASSES, sentence: 'Learning from your migrations' };
  }
  return { ...counted, points: heaviest(grid, believed), ...(yield* holdsOf(rows, summed, believed)) };
}
