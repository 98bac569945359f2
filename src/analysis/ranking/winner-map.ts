import type { CostWeights } from '../../models/cost';
import type { Fraction } from '../../models/units';
import type { Progress } from '../../simulator/simulated-migration';
import { COST_TERMS, type Metric } from '../../vocabulary/metrics';
import { costAt, type Ranking } from './ranking';
import { sortedByKey } from './ranking-sort';

/** A point of the triangle: of the weight that three terms share, u goes to the second and v to the third. */
export interface MapPoint {
  readonly u: Fraction;
  readonly v: Fraction;
}

/** Where one VM goes first. */
export interface WinnerRegion {
  readonly vm: number;
  /** Candidates that cost the same wherever this one goes first: they are the same choice. */
  readonly alike: number;
  /** Of the triangle's area. */
  readonly share: Fraction;
  /** Its corners, in order. It is convex: costs are linear in the weights. */
  readonly corners: readonly MapPoint[];
}

export interface WinnerMap {
  /** The term whose weight is held, and that weight; the other three share the rest. */
  readonly fixed: Metric;
  readonly fixedWeight: Fraction;
  /** The largest region first. */
  readonly regions: readonly WinnerRegion[];
}

/** Costs at the three corners of the triangle: all of the shared weight on one term. In between C is linear. */
interface Corners {
  readonly vm: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

interface CornerCosts {
  readonly vms: Uint32Array;
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly c: Float64Array;
}

/** Regions smaller than this share are the rounding of a line or a point. */
const SMALLEST = 1e-9;
const BREATH = 2048;

/** The three terms that share what the fourth leaves, in the order of eq. 18. */
export function freeMetrics(fixed: Metric): readonly [Metric, Metric, Metric] {
  const [a = 'downtime', b = 'time', c = 'traffic'] = COST_TERMS.filter((metric) => metric !== fixed);
  return [a, b, c];
}

/** The weights at a point of the triangle. */
export function weightsAt(fixed: Metric, fixedWeight: Fraction, { u, v }: MapPoint): CostWeights {
  const [a, b, c] = freeMetrics(fixed);
  const rest = 1 - fixedWeight;
  const own = { [fixed]: fixedWeight, [a]: rest * (1 - u - v), [b]: rest * u, [c]: rest * v };
  return { downtime: 0, time: 0, traffic: 0, energy: 0, ...own };
}

/** The part of a convex polygon where a linear function is 0 or more. */
function clip(corners: readonly MapPoint[], value: (point: MapPoint) => number): MapPoint[] {
  return corners.flatMap((from, i) => {
    const to = corners[(i + 1) % corners.length] ?? from;
    const [here, there] = [value(from), value(to)];
    const kept = here >= 0 ? [from] : [];
    if (here >= 0 === there >= 0) return kept;
    const t = here / (here - there);
    return [...kept, { u: from.u + t * (to.u - from.u), v: from.v + t * (to.v - from.v) }];
  });
}

/** Area of a polygon over that of the triangle, which is 1/2. */
function shareOf(corners: readonly MapPoint[]): Fraction {
  return Math.abs(
    corners.reduce((sum, { u, v }, i) => {
      const next = corners[(i + 1) % corners.length] ?? { u, v };
      return sum + u * next.v - next.u * v;
    }, 0),
  );
}

/** Those that nobody beats in all three corners: only they can go first anywhere. Of equal ones the first stays. */
function* possibleWinners(all: CornerCosts): Generator<Progress, readonly Corners[]> {
  const { vms, a, b, c } = all;
  const sums = Float64Array.from(vms, (_, i) => (a[i] ?? 0) + (b[i] ?? 0) + (c[i] ?? 0));
  const places = Uint32Array.from(vms, (_, i) => i);
  const kept: Corners[] = [];
  // Whoever beats another in all three has no larger sum, so it comes before it.
  for (const [i, place] of sortedByKey(places, sums).entries()) {
    const one = { vm: vms[place] ?? 0, a: a[place] ?? 0, b: b[place] ?? 0, c: c[place] ?? 0 };
    if (!kept.some((each) => each.a <= one.a && each.b <= one.b && each.c <= one.c)) kept.push(one);
    if (i % BREATH === 0) yield { share: (0.8 * i) / vms.length, sentence: 'Looking for VMs that can go first' };
  }
  return kept;
}

/** The costs of all candidates in the three corners, in the fleet's order. */
function cornerCosts({ order, candidates, shares }: Ranking, weights: (corner: MapPoint) => CostWeights): CornerCosts {
  const vms = order.slice(0, candidates).sort();
  const [a, b, c] = TRIANGLE.map((corner) => {
    const there = weights(corner);
    const costs = new Float64Array(candidates);
    for (let i = 0; i < candidates; i += 1) costs[i] = costAt(shares, vms[i] ?? 0, there);
    return costs;
  }) as [Float64Array, Float64Array, Float64Array];
  return { vms, a, b, c };
}

/** How many others cost the same in all three corners. */
function countAlike(own: Corners, { vms, a, b, c }: CornerCosts): number {
  let count = -1;
  for (let i = 0; i < vms.length; i += 1) if (a[i] === own.a && b[i] === own.b && c[i] === own.c) count += 1;
  return count;
}

const TRIANGLE: readonly MapPoint[] = [
  { u: 0, v: 0 },
  { u: 1, v: 0 },
  { u: 0, v: 1 },
];

function regionOf(own: Corners, rivals: readonly Corners[]): readonly MapPoint[] {
  let corners = TRIANGLE;
  for (const rival of rivals) {
    if (rival === own) continue;
    const [a, b, c] = [rival.a - own.a, rival.b - own.b, rival.c - own.c];
    corners = clip(corners, ({ u, v }) => a * (1 - u - v) + b * u + c * v);
    if (corners.length < 3) return [];
  }
  return corners;
}

/**
 * Who goes first at which weights (Eq. 18): the triangle of three weights, the fourth held, cut into the regions of the
 * VMs that win there. Exact: for fixed maxima C is linear in the weights, so each region is the polygon in which its VM
 * costs no more than any other. Costs are those of `costsOf` at those weights.
 * No unit. Errors: none; no candidates, no regions. Two VMs with shares 1, 0, 0 and 0, 1, 1 of the three terms: the first
 * wins while less than half of the weight is on the first term, which is 3/4 of the triangle.
 */
export function* winnerMap(ranking: Ranking, fixed: Metric, fixedWeight: Fraction): Generator<Progress, WinnerMap> {
  const costs = cornerCosts(ranking, (corner) => weightsAt(fixed, fixedWeight, corner));
  const possible = yield* possibleWinners(costs);
  const regions: WinnerRegion[] = [];
  for (const [i, own] of possible.entries()) {
    const corners = regionOf(own, possible);
    const share = shareOf(corners);
    if (share > SMALLEST) regions.push({ vm: own.vm, alike: countAlike(own, costs), share, corners });
    yield { share: 0.8 + (0.2 * i) / possible.length, sentence: 'Drawing their borders' };
  }
  return { fixed, fixedWeight, regions: regions.sort((x, y) => y.share - x.share) };
}
