import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { models } from '../../models/registry';
import type { Vm } from '../../scenario/fleet';
import { defaultScenario, effectiveInput } from '../../scenario/scenario';
import { evenly } from '../../test/arbitraries';
import { eightVms } from '../../test/eight-vms';
import { runs } from '../../test/runs';
import { predictVm } from '../vm-cost';
import { linkOf, predictInLane, scenarioInLane, toMicroseconds } from './drain-lane';

const vm: Vm = {
  name: 'web',
  memory: 1024,
  dirtyRate: 60,
  workingSet: 0,
  bandwidth: null,
  maxDowntime: null,
  workload: null,
};
const closedForm = { ...defaultScenario, model: 'closed-form' } as const;
const adaptive = { ...defaultScenario, adaptive: true };

describe('the share of a lane', () => {
  it('is the same part of the link for each lane', () => {
    expect(scenarioInLane(defaultScenario, vm, 1).bandwidth).toBe(800);
    expect(scenarioInLane(defaultScenario, vm, 4).bandwidth).toBe(200);
  });

  it('is more than a VM takes whose own link is slower, and caps one whose link is faster', () => {
    expect(scenarioInLane(defaultScenario, { ...vm, bandwidth: 100 }, 2).bandwidth).toBe(100);
    expect(scenarioInLane(defaultScenario, { ...vm, bandwidth: 10_000 }, 2).bandwidth).toBe(400);
  });

  it('bounds an adaptive rate from above, and from below where the share is under its lowest rate', () => {
    expect(linkOf({ ...adaptive, bandwidth: 100 })).toBe(800);
    const two = scenarioInLane(adaptive, vm, 2);
    expect([two.adaptive, two.minBandwidth, two.maxBandwidth]).toEqual([true, 400, 400]);
    const four = scenarioInLane(adaptive, vm, 4);
    expect([four.minBandwidth, four.maxBandwidth]).toEqual([200, 200]);
    const fixed = scenarioInLane(adaptive, { ...vm, bandwidth: 300 }, 2);
    expect([fixed.adaptive, fixed.bandwidth]).toEqual([false, 300]);
  });

  it('is that of the fixed rate for QEMU, which knows no adaptive one', () => {
    const qemu = { ...adaptive, model: 'qemu', bandwidth: 600 } as const;
    expect(linkOf(qemu)).toBe(600);
    expect(scenarioInLane(qemu, vm, 2).bandwidth).toBe(300);
  });
});

describe('a VM in a lane', () => {
  it('alone on the link is what the ranking says of it', () => {
    for (const each of eightVms) {
      for (const scenario of [defaultScenario, adaptive, closedForm]) {
        const alone = predictVm(scenarioInLane(scenario, each, 1));
        const lane = predictInLane(scenario, each, 1);
        if (!lane.applicable || !alone.applicable) throw new Error('Both models have numbers for the paper’s VMs.');
        expect(lane.metrics).toEqual(alone.metrics);
        expect(lane.slot).toBe(Math.round(alone.metrics.time * 1e6));
      }
    }
  });

  it('converges alone and not by two, when its rate lies between half the link and the link', () => {
    // R is 95.4 MiB/s and R / 2 is 47.7: D = 60 lies between.
    expect(predictInLane(defaultScenario, vm, 1)).toMatchObject({ stopReason: 'threshold', converges: true });
    expect(predictInLane(defaultScenario, vm, 2)).toMatchObject({ stopReason: 'not-shrinking', converges: false });
    expect(predictInLane(closedForm, vm, 1)).toMatchObject({ applicable: true, converges: true });
    expect(predictInLane(closedForm, vm, 2)).toEqual({ applicable: false });
  });

  it('by the closed form has numbers exactly while D is below the share', () => {
    fc.assert(
      fc.property(evenly(1, 94), fc.integer({ min: 1, max: 8 }), (dirtyRate, lanes) => {
        const share = 95.367431640625 / lanes;
        fc.pre(Math.abs(dirtyRate - share) > 1e-9);
        expect(predictInLane(closedForm, { ...vm, dirtyRate }, lanes).applicable).toBe(dirtyRate < share);
      }),
      runs(200),
    );
  });

  it('stands still at the end of its slot, for as long as the model’s last round', () => {
    for (const model of ['closed-form', 'algorithm-1', 'dirty-curve', 'qemu'] as const) {
      const scenario = { ...defaultScenario, model };
      const known = { ...vm, workingSet: 256 };
      const lane = predictInLane(scenario, known, 1);
      const outcome = models[model].predict(effectiveInput(scenarioInLane(scenario, known, 1)));
      if (!lane.applicable || !outcome.applicable) throw new Error('All four models have numbers here.');
      const fixed = model === 'qemu' ? 0.0022 : 0;
      expect(lane.pauseInSlot).toBeCloseTo((outcome.rounds.at(-1)?.duration ?? Number.NaN) + fixed, 9);
    }
  });

  it('keeps its SLA up to the last millisecond, and one without an SLA always does', () => {
    const lane = predictInLane(defaultScenario, { ...vm, dirtyRate: 0 }, 1);
    // Nothing is dirtied: the pause is the resume time of 20 ms.
    expect(lane).toMatchObject({ metrics: { downtime: 0.02 }, keepsSla: true });
    const keeps = (maxDowntime: number | null) => {
      const prediction = predictInLane(defaultScenario, { ...vm, dirtyRate: 0, maxDowntime }, 1);
      return prediction.applicable && prediction.keepsSla;
    };
    expect([keeps(19.9), keeps(20), keeps(null)]).toEqual([false, true, true]);
  });

  it('is told in whole microseconds', () => {
    expect(toMicroseconds(9.16425668279066)).toBe(9_164_257);
  });
});
