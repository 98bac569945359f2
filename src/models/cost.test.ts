import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relativeError } from '../test/relative-error';
import { runs } from '../test/runs';
import { type CostMetrics, costsOf } from './cost';

const equal = { downtime: 0.25, time: 0.25, traffic: 0.25, energy: 0.25 };
const candidate = (downtime: number, time: number, traffic: number, energy: number): CostMetrics => ({
  downtime,
  time,
  traffic,
  energy,
});

const anyMetric = fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e9, noNaN: true }));
const anyCandidates = fc.array(
  fc.record({ downtime: anyMetric, time: anyMetric, traffic: anyMetric, energy: anyMetric }),
  { minLength: 1, maxLength: 8 },
);
const anyWeights = fc
  .tuple(fc.nat(100), fc.nat(100), fc.nat(100), fc.integer({ min: 1, max: 100 }))
  .map(([a, b, c, d]) => {
    const sum = a + b + c + d;
    return { downtime: a / sum, time: b / sum, traffic: c / sum, energy: d / sum };
  });

describe('costsOf (eq. 18)', () => {
  it('of two candidates, the second twice as dear in everything, costs 0.5 and 1', () => {
    const costs = costsOf([candidate(1, 10, 1000, 500), candidate(2, 20, 2000, 1000)], equal);
    expect(costs.map(({ total }) => total)).toEqual([0.5, 1]);
  });

  it('weighs each metric by its own weight', () => {
    const weights = { downtime: 0.5, time: 0.25, traffic: 0.125, energy: 0.125 };
    const [first] = costsOf([candidate(1, 3, 8, 5), candidate(4, 4, 4, 10)], weights);
    expect(first).toEqual({ downtime: 0.125, time: 0.1875, traffic: 0.125, energy: 0.0625, total: 0.5 });
  });

  it('adds nothing for a metric that is 0 for all', () => {
    const costs = costsOf([candidate(0, 1, 1, 1), candidate(0, 2, 2, 2)], equal);
    expect(costs.map(({ downtime, total }) => [downtime, total])).toEqual([
      [0, 0.375],
      [0, 0.75],
    ]);
  });

  it('has nothing to say of no candidates', () => {
    expect(costsOf([], equal)).toEqual([]);
  });

  it('is the sum of its four terms, between 0 and 1, and a candidate that is dearest in everything costs 1', () => {
    fc.assert(
      fc.property(anyCandidates, anyWeights, (candidates, weights) => {
        const costs = costsOf(candidates, weights);
        for (const { downtime, time, traffic, energy, total } of costs) {
          expect(total).toBe(downtime + time + traffic + energy);
          expect(total).toBeGreaterThanOrEqual(0);
          expect(total).toBeLessThanOrEqual(1 + 1e-12);
        }
        const dearest = candidate(1e10, 1e10, 1e10, 1e10);
        expect(relativeError(costsOf([...candidates, dearest], weights).at(-1)?.total ?? 0, 1)).toBeLessThan(1e-12);
      }),
      runs(300),
    );
  });

  it('does not depend on the unit of a metric', () => {
    fc.assert(
      fc.property(anyCandidates, anyWeights, (candidates, weights) => {
        const inMilliseconds = candidates.map((c) => ({ ...c, downtime: c.downtime * 1000 }));
        const other = costsOf(inMilliseconds, weights);
        for (const [i, { total }] of costsOf(candidates, weights).entries()) {
          expect(relativeError(total, other[i]?.total ?? Number.NaN)).toBeLessThan(1e-12);
        }
      }),
      runs(200),
    );
  });

  it('lets a third candidate turn the order of two others round, for the maximum is over the present ones', () => {
    const [a, b] = [candidate(1, 10, 0, 0), candidate(2, 6, 0, 0)];
    const half = { downtime: 0.5, time: 0.5, traffic: 0, energy: 0 };
    const totals = (candidates: readonly CostMetrics[]) => costsOf(candidates, half).map(({ total }) => total);
    const [a2 = 0, b2 = 0] = totals([a, b]);
    expect([a2, b2]).toEqual([0.75, 0.8]);
    const [a3 = 0, b3 = 0] = totals([a, b, candidate(20, 1, 0, 0)]);
    expect([a3, b3]).toEqual([0.525, 0.35]);
    expect(a2 < b2 && a3 > b3).toBe(true);
  });
});
