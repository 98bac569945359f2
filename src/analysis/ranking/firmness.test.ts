import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CostMetrics, type CostWeights, costsOf } from '../../models/cost';
import { anyWeights } from '../../test/ranking-fleets';
import { runs } from '../../test/runs';
import { COST_TERMS } from '../../vocabulary/metrics';
import { stopReasons } from '../../vocabulary/stop-reasons';
import { firmnessOf } from './firmness';
import { type Ranking, rankFleet } from './ranking';
import { reversalOf } from './ranking-reversal';

const EQUAL: CostWeights = { downtime: 0.25, time: 0.25, traffic: 0.25, energy: 0.25 };

type Four = readonly [number, number, number, number];

const metricsOf = ([downtime, time, traffic, energy]: Four): CostMetrics => ({ downtime, time, traffic, energy });

function rankingOf(rows: readonly Four[], weights: CostWeights): Ranking {
  const column = (i: 0 | 1 | 2 | 3) => Float64Array.from(rows, (row) => row[i]);
  const metrics = { downtime: column(0), time: column(1), traffic: column(2), energy: column(3) };
  const stop = new Uint8Array(rows.length).fill(stopReasons.threshold.code);
  return rankFleet({ stop, metrics }, new Float64Array(rows.length).fill(Number.NaN), weights, false);
}

const movedBetween = (a: CostWeights, b: CostWeights): number =>
  COST_TERMS.reduce((sum, metric) => sum + Math.abs(a[metric] - b[metric]), 0) / 2;

/** All weights in steps of 1 / n. */
function gridOfWeights(n: number): CostWeights[] {
  const all: CostWeights[] = [];
  for (let a = 0; a <= n; a += 1)
    for (let b = 0; a + b <= n; b += 1)
      for (let c = 0; a + b + c <= n; c += 1) {
        all.push({ downtime: a / n, time: b / n, traffic: c / n, energy: (n - a - b - c) / n });
      }
  return all;
}

const GRID = 24;
const grid = gridOfWeights(GRID);

const tenth = fc.integer({ min: 0, max: 10 });
/** Small whole numbers, so that equal VMs, ties and dominated ones come often. */
const someRows = fc.array(fc.tuple(tenth, tenth, tenth, tenth), { minLength: 1, maxLength: 6 });

describe('how firm a choice is', () => {
  it('of two VMs that mirror each other is what must move until both cost the same', () => {
    // C = 0.5 and 0.75 at first. Each 1 % from time to downtime brings the second 2 x 0.5 % nearer: 25 % do it.
    const weights = { downtime: 0.25, time: 0.75, traffic: 0, energy: 0 };
    const ranking = rankingOf(
      [
        [10, 5, 1, 1],
        [5, 10, 1, 1],
      ],
      weights,
    );
    const { winner, next, turn } = firmnessOf(ranking, weights);
    expect([winner, next, turn?.vm]).toEqual([0, 1, 1]);
    expect(turn?.moved).toBeCloseTo(0.25, 12);
    expect(turn?.transfers).toEqual([{ from: 'time', to: 'downtime', amount: turn?.moved }]);
    expect(turn?.weights.downtime).toBeCloseTo(0.5, 12);
  });

  it('draws from a second term where the first has not enough: 0.5 of downtime, then a third of the traffic', () => {
    // Differences 1, 0.5, 0.5 and -1: the gap 0.75 closes by 2 x 0.5 ... no more is needed than 0.375 from downtime.
    const weights = { downtime: 0.1, time: 0.9, traffic: 0, energy: 0 };
    const ranking = rankingOf(
      [
        [0, 5, 5, 10],
        [10, 10, 10, 0],
      ],
      weights,
    );
    // Gap 0.1 x 1 + 0.9 x 0.5 = 0.55; 0.1 from downtime closes 0.2, the rest 0.35 at 1.5 each: 0.2333 from time.
    const { turn } = firmnessOf(ranking, weights);
    expect(turn?.transfers.map(({ from, to }) => [from, to])).toEqual([
      ['downtime', 'energy'],
      ['time', 'energy'],
    ]);
    expect(turn?.moved).toBeCloseTo(0.1 + 0.35 / 1.5, 12);
  });

  it('is without end where nobody is better in anything; equal VMs are the same choice', () => {
    const rows: Four[] = [
      [1, 1, 1, 1],
      [1, 1, 1, 1],
      [2, 1, 2, 2],
    ];
    expect(firmnessOf(rankingOf(rows, EQUAL), EQUAL)).toEqual({ winner: 0, next: 2, alike: 1, turn: null });
    expect(firmnessOf(rankingOf([], EQUAL), EQUAL)).toEqual({ winner: null, next: null, alike: 0, turn: null });
  });

  it('is nothing where two different VMs cost the same already', () => {
    const rows: Four[] = [
      [1, 2, 1, 1],
      [2, 1, 1, 1],
    ];
    expect(firmnessOf(rankingOf(rows, EQUAL), EQUAL).turn).toMatchObject({ vm: 1, moved: 0, transfers: [] });
  });

  it('is the least of all weights on a fine grid, and no more than the grid is coarse', () => {
    let turns = 0;
    fc.assert(
      fc.property(someRows, anyWeights, (rows, weights) => {
        const { winner, turn } = firmnessOf(rankingOf(rows, weights), weights);
        const metrics = rows.map(metricsOf);
        const first = rows[winner ?? 0] ?? [0, 0, 0, 0];
        let least = Number.POSITIVE_INFINITY;
        for (const other of grid) {
          const costs = costsOf(metrics, other).map(({ total }) => total);
          const isBeaten = costs.some((cost, k) => cost < (costs[winner ?? 0] ?? 0) - 1e-9 && rows[k] !== first);
          if (isBeaten) least = Math.min(least, movedBetween(weights, other));
        }
        if (turn === null) {
          expect(least).toBe(Number.POSITIVE_INFINITY);
          return;
        }
        turns += 1;
        expect(turn.moved).toBeLessThanOrEqual(least + 1e-9);
        expect(movedBetween(weights, turn.weights)).toBeCloseTo(turn.moved, 9);
        expect(COST_TERMS.reduce((sum, metric) => sum + turn.weights[metric], 0)).toBeCloseTo(1, 9);
        // There both cost the same, and nobody costs less.
        const there = costsOf(metrics, turn.weights).map(({ total }) => total);
        expect(there[turn.vm]).toBeCloseTo(there[winner ?? 0] ?? Number.NaN, 9);
        expect(Math.min(...there)).toBeCloseTo(there[turn.vm] ?? Number.NaN, 9);
        // A little further the other one wins: the grid finds it within what one step of each term moves.
        const best = Math.min(
          ...COST_TERMS.map((m) => (metrics[turn.vm]?.[m] ?? 0) - (metrics[winner ?? 0]?.[m] ?? 0)),
        );
        if (best <= -2) expect(least).toBeLessThanOrEqual(turn.moved + 12 / GRID);
      }),
      runs(120),
    );
    expect(turns).toBeGreaterThan(40);
  });
});

describe('rank reversal', () => {
  it('names the hopeless VM whose maximum turns two others around', () => {
    // With the third, downtime counts for little and the first wins; without it the second does.
    const rows: Four[] = [
      [10, 50, 1, 1],
      [5, 80, 1, 1],
      [1000, 100, 1, 1],
    ];
    const ranking = rankingOf(rows, EQUAL);
    expect(ranking.order[0]).toBe(0);
    expect(rankingOf(rows.slice(0, 2), EQUAL).order[0]).toBe(1);
    expect(reversalOf(ranking, EQUAL)).toEqual({
      vm: 2,
      metrics: ['downtime', 'time'],
      ahead: 0,
      behind: 1,
      changesFirst: true,
      rank: 1,
    });
  });

  it('is what leaving a VM out and ranking anew shows', () => {
    let found = 0;
    fc.assert(
      fc.property(someRows, anyWeights, (rows, weights) => {
        const ranking = rankingOf(rows, weights);
        const reversal = reversalOf(ranking, weights);
        const winner = ranking.order[0] ?? 0;
        const orderWithout = (vm: number) => {
          const rest = rows.flatMap((row, k) => (k === vm ? [] : [{ row, k }]));
          const costs = costsOf(
            rest.map(({ row }) => metricsOf(row)),
            weights,
          );
          return new Map(rest.map(({ k }, i) => [k, costs[i]?.total ?? Number.NaN]));
        };
        if (reversal === null) {
          for (let vm = 0; vm < rows.length; vm += 1) {
            if (vm === winner) continue;
            const costs = orderWithout(vm);
            const rest = [...ranking.order].filter((k) => k !== vm).map((k) => costs.get(k) ?? Number.NaN);
            rest.slice(1).forEach((cost, i) => {
              expect(cost).toBeGreaterThan((rest[i] ?? 0) - 1e-9);
            });
          }
          return;
        }
        found += 1;
        const costs = orderWithout(reversal.vm);
        expect(costs.get(reversal.behind)).toBeLessThan(costs.get(reversal.ahead) ?? Number.NaN);
        const places = [...ranking.order];
        expect(places.indexOf(reversal.ahead)).toBeLessThan(places.indexOf(reversal.behind));
        expect(places.indexOf(reversal.ahead) + 1).toBe(reversal.rank);
        if (reversal.changesFirst) expect(Math.min(...costs.values())).toBe(costs.get(reversal.behind));
      }),
      runs(400),
    );
    expect(found).toBeGreaterThan(20);
  });
});
