import { describe, expect, it } from 'vitest';
import '../../test/load-platforms';
import type { Vm } from '../../scenario/fleet';
import { plainVm } from '../../scenario/fleet-fields';
import { defaultScenario } from '../../scenario/scenario';
import { withOrder } from '../../scenario/vm-own-settings';
import { runToEnd } from '../../simulator/run-to-end';
import { planPlaces } from './plan-places';
import { type PlanSettings, planRange } from './plan-range';

/** 838.8608 Mbit/s are 100 MiB/s: an idle VM of 1000 MiB takes 10 s alone. */
const hundred = { ...defaultScenario, bandwidth: 838.8608 };
const idle = (name: string, memory: number): Vm => ({ ...plainVm, name, memory, dirtyRate: 0 });
const three = [idle('a', 3000), idle('b', 1000), idle('c', 2000)];
const settings: PlanSettings = { lanes: 1, order: 'fleet', window: 30, assumption: 'prior', room: null };
const placesOf = (vm: number, isExact: boolean, more: Partial<PlanSettings> = {}, fleet = three) =>
  runToEnd(planPlaces(hundred, fleet, { ...settings, ...more }, vm, isExact));

describe('a VM’s place in the order', () => {
  it('of three idle VMs is worth what is worked out by hand', () => {
    // 30 + 10 + 20 s as in the fleet; 10 + 20 + 30 s with the first of them last.
    expect(placesOf(0, true)).toEqual([
      { order: null, ends: 60, leave: 1, makesWindow: null, vmEnds: 30 },
      { order: 'first', ends: 60, leave: 1, makesWindow: null, vmEnds: 30 },
      { order: 'last', ends: 60, leave: 2, makesWindow: null, vmEnds: 60 },
    ]);
    // The last of them first: 20 + 30 + 10 s.
    expect(placesOf(2, true)[1]).toEqual({ order: 'first', ends: 60, leave: 1, makesWindow: null, vmEnds: 20 });
  });

  it('moves the end where several leave side by side', () => {
    // Two lanes of 50 MiB/s: 60, 20, 40 s. As in the fleet a | b, c; with a last b, a | c.
    expect(placesOf(0, true, { lanes: 2 }).map(({ ends, vmEnds }) => [ends, vmEnds])).toEqual([
      [60, 60],
      [60, 60],
      [80, 80],
    ]);
  });

  it('is the same as a range where all is known', () => {
    for (const lanes of [1, 2]) {
      for (const vm of [0, 1, 2]) {
        const exact = placesOf(vm, true, { lanes });
        for (const [i, { order, ends, leave, vmEnds }] of placesOf(vm, false, { lanes }).entries()) {
          expect(exact[i]).toMatchObject({ order, leave });
          expect([ends, vmEnds ?? 0]).toEqual([
            expect.closeTo(exact[i]?.ends ?? Number.NaN, 5),
            expect.closeTo(exact[i]?.vmEnds ?? Number.NaN, 5),
          ]);
        }
      }
    }
  });

  it('is that of the plan that is made with it, the others’ places kept', () => {
    const fleet = [idle('a', 3000), withOrder(idle('b', 1000), 'last'), idle('c', 2000)];
    // Two are last then, in the order of the fleet: c, a, b.
    const [, , last] = placesOf(0, false, {}, fleet);
    expect(last?.vmEnds).toBeCloseTo(50, 5);
    const made = runToEnd(planRange(hundred, [withOrder(three[0] as Vm, 'last'), ...fleet.slice(1)], settings));
    expect(made.order).toEqual([2, 0, 1]);
    expect([made.ends[2], made.leave[2]]).toEqual([last?.ends, last?.leave]);
  });

  it('gives the room at the destination to those that leave first', () => {
    const plan = (fleet: readonly Vm[]) => runToEnd(planRange(hundred, fleet, { ...settings, room: 3000 }));
    expect(plan(three).order).toEqual([0]);
    expect(plan([three[0] as Vm, three[1] as Vm, withOrder(three[2] as Vm, 'first')]).order).toEqual([2, 1]);
    expect(placesOf(2, false, { room: 3000 }).map(({ leave }) => leave)).toEqual([1, 2, 1]);
  });

  it('changes nothing of a VM that is not tried', () => {
    const hot = { ...idle('hot', 4096), dirtyRate: 5000, workingSet: 4000 };
    const slow = { ...hundred, model: 'qemu' as const };
    const effects = runToEnd(planPlaces(slow, [hot, ...three], settings, 0, false));
    expect(effects.map(({ vmEnds }) => vmEnds)).toEqual([null, null, null]);
    expect(new Set(effects.map(({ ends }) => ends)).size).toBe(1);
  });
});
