import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CostMetrics, type CostWeights, costsOf } from '../../models/cost';
import { evenly } from '../../test/arbitraries';
import { runs } from '../../test/runs';
import { COST_TERMS, type Metric } from '../../vocabulary/metrics';
import { stopReasons } from '../../vocabulary/stop-reasons';
import { rankFleet } from './ranking';
import { freeMetrics, type MapPoint, type WinnerMap, weightsAt, winnerMap } from './winner-map';

const EQUAL: CostWeights = { downtime: 0.25, time: 0.25, traffic: 0.25, energy: 0.25 };

function mapOf(rows: readonly CostMetrics[], fixed: Metric, weight: number): WinnerMap {
  const column = (metric: Metric) => Float64Array.from(rows, (row) => row[metric]);
  const metrics = {
    downtime: column('downtime'),
    time: column('time'),
    traffic: column('traffic'),
    energy: column('energy'),
  };
  const stop = new Uint8Array(rows.length).fill(stopReasons.threshold.code);
  const ranking = rankFleet({ stop, metrics }, new Float64Array(rows.length).fill(Number.NaN), EQUAL, false);
  const work = winnerMap(ranking, fixed, weight);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** How deep inside a convex polygon a point lies, by the smallest of its areas with the sides; below 0 outside. */
function depth(corners: readonly MapPoint[], { u, v }: MapPoint): number {
  const turns = corners.map((from, i) => {
    const to = corners[(i + 1) % corners.length] ?? from;
    return (to.u - from.u) * (v - from.v) - (to.v - from.v) * (u - from.u);
  });
  return Math.min(...turns);
}

const digit = fc.integer({ min: 0, max: 9 });
const row = fc.record({ downtime: digit, time: digit, traffic: digit, energy: digit });

describe('the map of winners', () => {
  it('of two VMs, one cheaper on the first term and one on the others, is cut at half of the first weight', () => {
    const rows = [
      { downtime: 10, time: 0, traffic: 0, energy: 5 },
      { downtime: 0, time: 10, traffic: 10, energy: 5 },
    ];
    const { regions } = mapOf(rows, 'energy', 0.2);
    expect(regions.map(({ vm }) => vm)).toEqual([0, 1]);
    expect(regions[0]?.share).toBeCloseTo(0.75, 12);
    expect(regions[1]?.share).toBeCloseTo(0.25, 12);
  });

  it('is whole where one VM is the cheapest in all; equal ones are counted, not drawn', () => {
    const cheap = { downtime: 1, time: 1, traffic: 1, energy: 1 };
    const map = mapOf([{ ...cheap, time: 9 }, cheap, cheap, { ...cheap, energy: 3 }], 'downtime', 0.25);
    expect(map.regions.map(({ vm, alike, share }) => [vm, alike, share])).toEqual([[1, 1, 1]]);
    expect(mapOf([], 'downtime', 0.25).regions).toEqual([]);
  });

  it('gives everything to one VM where the held weight is 1', () => {
    const rows = [
      { downtime: 1, time: 9, traffic: 1, energy: 2 },
      { downtime: 9, time: 1, traffic: 9, energy: 1 },
    ];
    expect(mapOf(rows, 'energy', 1).regions.map(({ vm, share }) => [vm, share])).toEqual([[1, 1]]);
  });

  it('names at every point the VM that costsOf makes the cheapest there, and covers the triangle once', () => {
    let several = 0;
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 9 }),
        fc.constantFrom(...COST_TERMS),
        evenly(0, 1),
        fc.array(fc.tuple(evenly(0, 1), evenly(0, 1)), { minLength: 20, maxLength: 20 }),
        (rows, fixed, weight, points) => {
          const { regions } = mapOf(rows, fixed, weight);
          if (regions.length > 1) several += 1;
          expect(regions.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6);
          for (const [x, y] of points) {
            const point = x + y <= 1 ? { u: x, v: y } : { u: 1 - x, v: 1 - y };
            const inside = regions.filter(({ corners }) => depth(corners, point) > 1e-9);
            if (inside.length === 0) continue; // On a border: both of its sides are right.
            expect(inside).toHaveLength(1);
            const costs = costsOf(rows, weightsAt(fixed, weight, point)).map(({ total }) => total);
            expect(costs[inside[0]?.vm ?? -1]).toBeLessThanOrEqual(Math.min(...costs) + 1e-12);
          }
        },
      ),
      runs(300),
    );
    expect(several).toBeGreaterThan(100);
  });

  it('has its weights in the corners: all that is shared on one of the three', () => {
    expect(freeMetrics('time')).toEqual(['downtime', 'traffic', 'energy']);
    expect(weightsAt('time', 0.4, { u: 0, v: 0 })).toEqual({ downtime: 0.6, time: 0.4, traffic: 0, energy: 0 });
    expect(weightsAt('time', 0.4, { u: 0, v: 1 })).toEqual({ downtime: 0, time: 0.4, traffic: 0, energy: 0.6 });
  });
});
