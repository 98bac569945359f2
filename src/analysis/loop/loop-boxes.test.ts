import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startMemory } from '../../models/refined-rate';
import { defaultScenario } from '../../scenario/scenario';
import type { SimulatedMigration } from '../../simulator/simulated-migration';
import { runs } from '../../test/runs';
import { choose, judge, predictWith, refine, setRate, weigh } from './loop-boxes';
import { errorsOf, meanErrors, noErrors } from './loop-errors';
import type { LoopVm } from './loop-record';

const four = (downtime: number, time: number, traffic: number, energy: number) => ({ downtime, time, traffic, energy });

describe('the boxes of figure 6', () => {
  it('refine: 60 sampled and 36 in history at phi = 0.5 give 48; without history the sample stands', () => {
    expect(refine({ history: 36, a: 0.02, b: 0.04 }, 60)).toEqual({ history: 36, phi: 0.5, refined: 48 });
    expect(refine(startMemory(0.3), 60)).toEqual({ history: null, phi: 0.3, refined: 60 });
  });

  it('set R: the knob, or D + delta within its limits, in MiB/s', () => {
    const adaptive = { ...defaultScenario, adaptive: true };
    expect(setRate(defaultScenario, 40)).toBe(95.367431640625);
    expect(setRate(adaptive, 40)).toBeCloseTo(51.920928955078125, 12);
    expect([setRate(adaptive, 0), setRate(adaptive, 500)]).toEqual([47.6837158203125, 95.367431640625]);
    expect(setRate({ ...adaptive, model: 'qemu' }, 0)).toBe(95.367431640625);
  });

  it('predict: four metrics with the given rate, or nothing where the model has no number', () => {
    const closed = { ...defaultScenario, model: 'closed-form' } as const;
    // lambda = 0 sends the memory once: 1024 MiB at 95.37 MiB/s, and 0.512 J/MiB + 20.165 J.
    const still = predictWith(closed, 0);
    expect(still?.traffic).toBe(1024);
    expect(still?.time).toBeCloseTo(10.737418, 6);
    expect(still?.energy).toBeCloseTo(544.453, 9);
    expect(predictWith(closed, 200)).toBeNull();
  });

  it('weigh: eq. 18 among those with a prediction, as the sum of shares of the largest', () => {
    const costs = weigh([four(1, 10, 100, 50), null, four(2, 10, 400, 100)], defaultScenario);
    expect(costs).toEqual([0.25 * (0.5 + 1 + 0.25 + 0.5), null, 1]);
  });

  it('choose: the lowest, the first of equals, nobody among none', () => {
    expect(choose([0.7, null, 0.4, 0.4])).toBe(2);
    expect([choose([]), choose([null, null])]).toEqual([null, null]);
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 5 }), { nil: null })), (costs) => {
        const sorted = costs.flatMap((cost, i) => (cost === null ? [] : [{ cost, i }]));
        sorted.sort((a, b) => a.cost - b.cost || a.i - b.i);
        expect(choose(costs)).toBe(sorted[0]?.i ?? null);
      }),
      runs(200),
    );
  });

  it('record: 12 s for 10 s is 20 % off; nothing is off by a known share of 0, or without a prediction', () => {
    expect(errorsOf(four(0.02, 12, 90, 50), four(0, 10, 100, 50))).toEqual({
      downtime: null,
      time: 0.2,
      traffic: 0.1,
      energy: 0,
    });
    expect(errorsOf(null, four(1, 1, 1, 1))).toEqual(noErrors);
  });

  it('record: means leave out what is not known', () => {
    const errors = (time: number | null) => ({ base: { ...noErrors, time }, refined: noErrors });
    const all = meanErrors([errors(0.1), errors(null), errors(0.3)]);
    expect(all.base.time).toBeCloseTo(0.2, 12);
    expect([all.base.traffic, all.refined.time]).toEqual([null, null]);
  });

  it('record: a migration that was not simulated to its end judges nobody', () => {
    const model = four(1, 12, 100, 50);
    const vm = { baseModel: model, refinedModel: model } as LoopVm;
    const migration = { downtime: 1, totalTime: 10, traffic: 100, energySource: 25, energyDestination: 25 };
    const ended = (stopReason: SimulatedMigration['stopReason']) =>
      judge(vm, { ...migration, stopReason } as SimulatedMigration);
    expect(ended('few-dirty').base.time).toBeCloseTo(0.2, 12);
    expect(ended('event-budget')).toEqual({ base: noErrors, refined: noErrors });
  });
});
