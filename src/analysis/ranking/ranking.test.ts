import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CostMetrics, costsOf } from '../../models/cost';
import { predictedRate } from '../../models/refined-rate';
import { type Fleet, paperFleet } from '../../scenario/fleet';
import { fleetNumbers, fleetPast } from '../../scenario/fleet-numbers';
import { defaultScenario, type Scenario, toCostWeights } from '../../scenario/scenario';
import { scenarioOfVm } from '../../scenario/scenario-of-vm';
import type { VmHistory } from '../../scenario/vm-history';
import { anyScenario, likelyScenario } from '../../test/arbitraries';
import { anyFleet, anyWeights } from '../../test/ranking-fleets';
import { runs } from '../../test/runs';
import { COST_TERMS } from '../../vocabulary/metrics';
import { stopReasons } from '../../vocabulary/stop-reasons';
import { memoryOf } from '../history/history';
import { predictVm } from '../vm-cost';
import { type Ranking, rankFleet, stopReasonsByCode } from './ranking';
import { type FleetPrediction, predictFleet, ratesOf } from './ranking-prediction';

function toEnd<Result>(work: Generator<unknown, Result>): Result {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

function predicted(scenario: Scenario, fleet: Fleet, histories: readonly VmHistory[] = []) {
  const columns = fleetNumbers(fleet);
  const rates = ratesOf(columns, fleetPast(fleet, histories), scenario);
  return { columns, rates, prediction: toEnd(predictFleet(columns, rates, scenario)) };
}

function ranked(scenario: Scenario, fleet: Fleet, leavesOut = false): Ranking {
  const { columns, prediction } = predicted(scenario, fleet);
  return rankFleet(prediction, columns.maxDowntime, toCostWeights(scenario), leavesOut);
}

const metricsAt = ({ metrics }: FleetPrediction, k: number): CostMetrics => ({
  downtime: metrics.downtime[k] ?? Number.NaN,
  time: metrics.time[k] ?? Number.NaN,
  traffic: metrics.traffic[k] ?? Number.NaN,
  energy: metrics.energy[k] ?? Number.NaN,
});

const names = (fleet: Fleet, { order, candidates }: Ranking) =>
  [...order.subarray(0, candidates)].map((k) => fleet[k]?.name);

describe('the prediction of a fleet', () => {
  it.each(['closed-form', 'algorithm-1', 'dirty-curve', 'qemu'] as const)(
    'by %s is that of each VM alone, bit for bit, with an adaptive rate or without',
    (model) => {
      const seen = new Set<string | null>();
      const some = model === 'qemu' ? likelyScenario : fc.oneof(anyScenario, likelyScenario);
      fc.assert(
        fc.property(some, fc.boolean(), anyFleet, (base, adaptive, fleet) => {
          // More zeros than some VMs have memory: they have no more than that.
          const scenario = { ...base, model, adaptive, zeroMemory: 900 };
          const { prediction } = predicted(scenario, fleet);
          fleet.forEach((vm, k) => {
            const alone = predictVm(scenarioOfVm(scenario, vm));
            const reason = stopReasonsByCode()[prediction.stop[k] ?? 0] ?? null;
            seen.add(reason);
            expect(reason).toBe(alone.applicable ? alone.stopReason : null);
            const none = { downtime: Number.NaN, time: Number.NaN, traffic: Number.NaN, energy: Number.NaN };
            expect(metricsAt(prediction, k)).toStrictEqual(alone.applicable ? alone.metrics : none);
          });
        }),
        runs(model === 'qemu' ? 40 : 150),
      );
      expect(seen.size).toBeGreaterThan(1);
    },
  );

  it('is worked out in several pieces where the fleet is large, and loses nothing between them', () => {
    const fleet = Array.from({ length: 9000 }, (_, k) => ({
      ...(paperFleet[k % 8] ?? fallback()),
      dirtyRate: k / 100,
      bandwidth: k % 3 === 0 ? 400 : null,
    }));
    const scenario = { ...defaultScenario, adaptive: true };
    const { prediction } = predicted(scenario, fleet);
    for (const k of [0, 1, 4095, 4096, 8191, 8192, 8999]) {
      const alone = predictVm(scenarioOfVm(scenario, fleet[k] ?? fallback()));
      expect(alone.applicable && alone.metrics).toStrictEqual(metricsAt(prediction, k));
    }
  });

  it('of VMs with a past takes D-tilde, and marks them (eq. 13)', () => {
    const migrations = [
      { sample: null, rounds: [{ duration: 4, dirtyRate: 36 }] },
      { sample: 60, rounds: [{ duration: 8, dirtyRate: 40 }] },
    ];
    const histories = [
      { vm: 'Linpack 1', migrations },
      { vm: 'SPECweb 1', migrations: [] },
    ];
    const fleet = paperFleet.map((vm) => ({ ...vm, dirtyRate: 92 }));
    const { rates, prediction } = predicted(defaultScenario, fleet, histories);
    // D-hat = 0.75 x 40 + 0.25 x 36 = 39; A = 0.95 x 0.02 + 0.4 / 15, B = 0.95 x 0.04 + 0.16, phi = A / B.
    const phi = (0.019 + 0.4 / 15) / 0.198;
    const rate = phi * 92 + (1 - phi) * 39;
    expect(rates.rate[4]).toBeCloseTo(rate, 12);
    expect(rates.rate[4]).toBe(predictedRate(memoryOf(migrations, { mu: 0.75, phi: 0.5 }), 92));
    expect([...rates.usesHistory]).toEqual([0, 0, 0, 0, 1, 0, 0, 0]);
    expect(rates.rate[6]).toBe(92);
    const [vm] = fleet.slice(4);
    const alone = predictVm(scenarioOfVm(defaultScenario, { ...(vm ?? fallback()), dirtyRate: rates.rate[4] ?? 0 }));
    expect(alone.applicable && alone.metrics).toStrictEqual(metricsAt(prediction, 4));
  });
});

function fallback(): never {
  throw new Error('The paper has eight VMs.');
}

describe('the ranking of a fleet (eq. 18)', () => {
  const alone = { downtimeWeight: 0, timeWeight: 0, trafficWeight: 0, energyWeight: 0 };

  it.each([
    ['equal weights', {}],
    ['downtime alone', { ...alone, downtimeWeight: 1 }],
    ['time alone', { ...alone, timeWeight: 1 }],
    ['traffic alone', { ...alone, trafficWeight: 1 }],
    ['energy alone', { ...alone, energyWeight: 1 }],
  ])("puts a TPC-C VM of the paper's fleet first under %s", (_, weights) => {
    expect(names(paperFleet, ranked({ ...defaultScenario, ...weights }, paperFleet)).slice(0, 2)).toEqual([
      'TPC-C 1',
      'TPC-C 2',
    ]);
  });

  it('orders them TPC-C, Dbench by default, then Linpack and SPECweb, which both fill the memory: equal ones as they stand', () => {
    const ranking = ranked(defaultScenario, paperFleet);
    expect(names(paperFleet, ranking)).toEqual(
      ['TPC-C', 'Dbench', 'Linpack', 'SPECweb'].flatMap((name) => [`${name} 1`, `${name} 2`]),
    );
    expect(ranking.maxima.traffic).toMatchObject({ vm: 4, holders: 4 });
    expect(ranking.cost[4]).toBe(1);
    expect([...ranking.diverges]).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
  });

  it('has the costs of costsOf bit for bit, and their order', () => {
    fc.assert(
      fc.property(fc.oneof(anyScenario, likelyScenario), anyWeights, anyFleet, (scenario, weights, fleet) => {
        const { columns, prediction } = predicted({ ...scenario, model: 'dirty-curve' }, fleet);
        const ranking = rankFleet(prediction, columns.maxDowntime, weights, false);
        const costs = costsOf(
          fleet.map((_, k) => metricsAt(prediction, k)),
          weights,
        );
        costs.forEach((cost, k) => {
          expect(ranking.cost[k]).toBe(cost.total);
          for (const metric of COST_TERMS) {
            expect(weights[metric] * (ranking.shares[metric][k] ?? Number.NaN)).toBe(cost[metric]);
          }
        });
        const wanted = costs.map(({ total }, k) => ({ total, k })).sort((a, b) => a.total - b.total || a.k - b.k);
        expect([...ranking.order]).toEqual(wanted.map(({ k }) => k));
      }),
      runs(300),
    );
  });

  it('leaves those out that break their SLA or do not converge, in the maxima too, and then lists them last', () => {
    fc.assert(
      fc.property(likelyScenario, anyFleet, fc.boolean(), (scenario, fleet, leavesOut) => {
        const ranking = ranked(scenario, fleet, leavesOut);
        const outcomes = fleet.map((vm) => predictVm(scenarioOfVm(scenario, vm)));
        const fault = outcomes.map((outcome, k) => {
          const most = fleet[k]?.maxDowntime ?? Number.POSITIVE_INFINITY;
          return (
            outcome.applicable && (outcome.metrics.downtime > most / 1000 || !stopReasons[outcome.stopReason].isOwnEnd)
          );
        });
        const isIn = outcomes.map((outcome, k) => outcome.applicable && !(leavesOut && fault[k]));
        expect(ranking.candidates).toBe(isIn.filter(Boolean).length);
        expect([...ranking.order].map((k) => isIn[k])).toEqual([...isIn].sort((a, b) => Number(b) - Number(a)));
        const left = [...ranking.order.subarray(ranking.candidates)];
        expect(left).toEqual([...left].sort((a, b) => a - b));
        const most = Math.max(0, ...outcomes.map((o, k) => (o.applicable && isIn[k] ? o.metrics.downtime : 0)));
        expect(ranking.maxima.downtime.value).toBe(most);
        expect(fleet.map((_, k) => ranking.breaksSla[k] === 1 || ranking.diverges[k] === 1)).toEqual(fault);
        expect(fleet.map((_, k) => Number.isNaN(ranking.cost[k]))).toEqual(isIn.map((each) => !each));
      }),
      runs(200),
    );
  });

  it('with no candidates has nobody first, and no maximum', () => {
    const ranking = ranked({ ...defaultScenario, model: 'closed-form', bandwidth: 10 }, paperFleet.slice(0, 2));
    expect(ranking).toMatchObject({ candidates: 0, maxima: { time: { value: 0, vm: -1, holders: 0 } } });
    expect([...ranking.order]).toEqual([0, 1]);
    expect(ranked(defaultScenario, []).candidates).toBe(0);
  });
});
