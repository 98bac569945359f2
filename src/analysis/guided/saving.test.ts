import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CostMetrics } from '../../models/cost';
import { paperFleet, type Vm } from '../../scenario/fleet';
import { heavyFleet } from '../../scenario/heavy-fleet';
import { runs } from '../../test/runs';
import { METRICS } from '../../vocabulary/metrics';
import {
  CHOICES_A_DRAW,
  eachMetric,
  expectedCost,
  impliedMultiple,
  PAPER_DRAW,
  PAPER_SAVINGS,
  paperShares,
  savingsOf,
} from './saving';
import { drawSavings } from './saving-draws';

const cost = (time: number, downtime = time, traffic = time, energy = time): CostMetrics => ({
  time,
  downtime,
  traffic,
  energy,
});
const anyCost = fc
  .double({ min: 0.01, max: 1e6, noNaN: true })
  .map((value) => cost(value, value / 3, 7 * value, value));
const anyFleet = fc.array(anyCost, { minLength: 1, maxLength: 12 });

describe('savings', () => {
  it('are 1 - guided / random: 10 of 25 saves 60 %, 30 of 25 costs 20 % more, of nothing nothing is saved', () => {
    const savings = savingsOf(cost(10, 30, 5, 0), cost(25, 25, 0, 0));
    expect(savings.time).toBeCloseTo(0.6, 12);
    expect(savings.downtime).toBeCloseTo(-0.2, 12);
    expect([savings.traffic, savings.energy]).toEqual([0, 0]);
  });

  it('the expected cost counts each candidate by its share: 10 and 20 with 1 and 3 -> 17.5', () => {
    expect(expectedCost([cost(10), cost(20)], [1, 3])).toEqual(cost(17.5));
    expect(expectedCost([cost(10), cost(20)], [1, 1])).toEqual(expectedCost([cost(10), cost(20)], [7, 7]));
  });
});

describe("the paper's draw", () => {
  it('is of 20 choices, and is shared by the two VMs of a workload: 4, 5, 5, 6 -> 2, 2.5, 2.5, 3', () => {
    expect(Object.values(PAPER_DRAW).reduce((sum, each) => sum + each, 0)).toBe(CHOICES_A_DRAW);
    expect(paperShares(paperFleet)).toEqual([2, 2, 2.5, 2.5, 2.5, 2.5, 3, 3]);
    const uneven = paperFleet.filter(({ name }) => name !== 'SPECweb 2');
    expect(paperShares(uneven)).toEqual([2, 2, 2.5, 2.5, 2.5, 2.5, 6]);
  });

  it('says nothing of a fleet without one of the four workloads, or with another', () => {
    const [first, ...rest] = paperFleet;
    if (!first) throw new Error('The preset has VMs.');
    const other: Vm = { ...first, workload: null };
    expect(paperShares([other, ...rest])).toBeNull();
    expect(paperShares([{ ...first, workload: 'idle' }, ...rest])).toBeNull();
    expect(paperShares(paperFleet.filter(({ workload }) => workload !== 'dbench'))).toBeNull();
    expect(paperShares([])).toBeNull();
  });

  it('takes a mix for the workload that the VM’s name begins with', () => {
    expect(paperShares(heavyFleet)).toEqual(paperShares(paperFleet));
    expect(paperShares(heavyFleet.map((vm) => ({ ...vm, name: 'web' })))).toBeNull();
  });

  it('and its 74.5 % of traffic imply that the other three sent 4.9 times what TPC-C sent (the paper, sec. 5.4)', () => {
    expect(impliedMultiple(PAPER_SAVINGS.traffic, 5 / 20)).toBeCloseTo(4.895, 3);
  });

  it('the multiple gives back the saving that it was worked out from', () => {
    const share = fc.double({ min: 0, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(share, fc.double({ min: -2, max: 0.95, noNaN: true }), (q, saving) => {
        const x = impliedMultiple(saving, q);
        const back = savingsOf(cost(1), expectedCost([cost(1), cost(x)], [q, 1 - q]));
        expect(back.time).toBeCloseTo(saving, 9);
      }),
      runs(200),
    );
  });
});

describe('seeded draws', () => {
  it('are the same for the same seed, and others for another', () => {
    const fleet = [cost(1), cost(2), cost(9)];
    expect(drawSavings(fleet, cost(1), 4)).toEqual(drawSavings(fleet, cost(1), 4));
    expect(drawSavings(fleet, cost(1), 4)).not.toEqual(drawSavings(fleet, cost(1), 5));
  });

  it('of one candidate save nothing at all', () => {
    const none = { mean: 0, low: 0, high: 0 };
    const savings = drawSavings([cost(3)], cost(3), 1, 50);
    for (const metric of METRICS) {
      expect(savings[metric].mean).toBeCloseTo(none.mean, 12);
      expect(savings[metric].high - savings[metric].low).toBeCloseTo(0, 12);
    }
  });

  it('lie about the exact expectation: the sum of 20 choices has the mean 20 E and the deviation sigma sqrt(20)', () => {
    const fleet = paperFleet.map((_, i) => cost(1 + i, 2 + i * i, 3, 4 + i));
    const guided = fleet[0] ?? cost(1);
    const all = drawSavings(fleet, guided, 11, 4000);
    const expected = expectedCost(
      fleet,
      fleet.map(() => 1),
    );
    for (const metric of METRICS) {
      const values = fleet.map((each) => each[metric]);
      const variance = values.reduce((sum, value) => sum + (value - expected[metric]) ** 2, 0) / values.length;
      // Second order: E[1/S] = (1 + var(S) / E[S]^2) / E[S] for the mean S of 20 choices.
      const bend = variance / CHOICES_A_DRAW / expected[metric] ** 2;
      const mean = 1 - (guided[metric] / expected[metric]) * (1 + bend);
      const wide = 1.645 * Math.sqrt(bend) * (guided[metric] / expected[metric]);
      expect(Math.abs(all[metric].mean - mean)).toBeLessThan(0.01);
      expect(Math.abs(all[metric].high - all[metric].low - 2 * wide)).toBeLessThan(0.12 * 2 * wide + 1e-9);
    }
  });

  it('never save more than the dearest candidate everywhere would allow, nor less than the cheapest', () => {
    fc.assert(
      fc.property(anyFleet, fc.nat(1000), (fleet, seed) => {
        const guided = fleet[0] ?? cost(1);
        const drawn = drawSavings(fleet, guided, seed, 40);
        const bound = (pick: (...values: number[]) => number) =>
          eachMetric((metric) => 1 - guided[metric] / pick(...fleet.map((each) => each[metric])));
        const [most, least] = [bound(Math.max), bound(Math.min)];
        for (const metric of METRICS) {
          expect(drawn[metric].high).toBeLessThanOrEqual(most[metric] + 1e-9);
          expect(drawn[metric].low).toBeGreaterThanOrEqual(least[metric] - 1e-9 * Math.abs(least[metric]) - 1e-9);
        }
      }),
      runs(100),
    );
  });
});
