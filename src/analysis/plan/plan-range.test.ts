import { describe, expect, it } from 'vitest';
import '../../test/load-platforms';
import type { Vm } from '../../scenario/fleet';
import { plainVm } from '../../scenario/fleet-fields';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import { runToEnd } from '../../simulator/run-to-end';
import { eightVms } from '../../test/eight-vms';
import { predictInLane, toSeconds } from '../drain/drain-lane';
import { quantile } from '../quantile';
import { explained } from './plan-deciders';
import { DRAWS, slotsOf } from './plan-draws';
import { pointsInLane } from './plan-points';
import { type PlanSettings, planRange } from './plan-range';

const settings: PlanSettings = { lanes: 1, order: 'fleet', window: 600, assumption: 'prior', room: null };
const plan = (scenario: Scenario, fleet: readonly Vm[], more: Partial<PlanSettings> = {}) =>
  runToEnd(planRange(scenario, fleet, { ...settings, ...more }));

const vm = (name: string, memory: number, dirtyRate: number | null, more: Partial<Vm> = {}): Vm => ({
  ...{ ...plainVm, name, memory, dirtyRate, ...more },
});
const qemu: Scenario = { ...defaultScenario, model: 'qemu', bandwidth: 10_000, memory: 4096 };
const mixed = [
  vm('web', 8192, null),
  vm('db', 32_768, null, { guest: 'database' }),
  vm('dns', 1024, 0.5),
  vm('files', 4096, 30),
];

/** A night drawn in the plainest way, with chance of its own: each VM takes one of its points, then lanes one by one. */
function plainNights(scenario: Scenario, fleet: readonly Vm[], lanes: number, count: number): number[] {
  let state = 12_345;
  const chance = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const pick = (shares: readonly number[]): number => {
    let rest = chance() * shares.reduce((sum, each) => sum + each, 0);
    const found = shares.findIndex((share) => {
      rest -= share;
      return rest < 0;
    });
    return Math.max(0, found);
  };
  const all = fleet.map((each) => pointsInLane(scenario, each, lanes, 'prior'));
  return Array.from({ length: count }, () => {
    const free = Array.from({ length: lanes }, () => 0);
    for (const each of all) {
      const time = slotsOf(each)[pick(each.points.map(({ share }) => share))] ?? 0;
      const by = each.timeNoise[pick(each.timeNoise.map(([, share]) => share))]?.[0] ?? 1;
      free.sort((a, b) => a - b);
      free[0] = (free[0] ?? 0) + time * by;
    }
    return Math.max(...free);
  });
}

describe('a plan as a range', () => {
  it('has no range where all is known: the paper’s eight VMs leave as in the drain plan', () => {
    const { ends, vms, makesWindow, leave, deciders } = plan(defaultScenario, eightVms);
    for (const end of ends) expect(end).toBeCloseTo(191.0, 1);
    expect([makesWindow, ...leave, ...deciders]).toEqual([1, 8, 8, 8, 8, 8]);
    let start = 0;
    for (const [i, { starts, totalTime, points }] of vms.entries()) {
      const one = predictInLane(defaultScenario, eightVms[i] as Vm, 1);
      if (!one.applicable) throw new Error('The model has numbers for all of them.');
      expect(points).toBe(1);
      expect(starts?.[2]).toBeCloseTo(start, 4);
      expect(totalTime[2]).toBe(one.metrics.time);
      start += toSeconds(one.slot);
    }
  });

  it.each([1, 2])('agrees with nights that are drawn in another way: %i at a time', (lanes) => {
    const { ends } = plan(qemu, mixed, { lanes });
    const nights = plainNights(qemu, mixed, lanes, 20_000);
    const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(nights, share)) as [number, number, number];
    // Of 1,000 draws a quantile lies within four standard errors in its share: 0.055 to 0.063.
    for (const [i, share] of [0.05, 0.25, 0.5, 0.75, 0.95].entries()) {
      const off = 4 * Math.sqrt((share * (1 - share)) / DRAWS);
      expect(ends[i]).toBeGreaterThanOrEqual(quantile(nights, Math.max(0, share - off)) * (1 - 1e-9));
      expect(ends[i]).toBeLessThanOrEqual(quantile(nights, Math.min(1, share + off)) * (1 + 1e-9));
    }
    expect(low < middle && middle < high).toBe(true);
  });

  it('is the same for the same seed, and another for another', () => {
    const { ends } = plan(qemu, mixed);
    expect(plan(qemu, mixed).ends).toEqual(ends);
    expect(plan({ ...qemu, seed: 2 }, mixed).ends).not.toEqual(ends);
  });

  it('gives a VM whose set nobody knows the interval that its platform gives', () => {
    const [, , dns] = plan(qemu, mixed).vms;
    const one = predictInLane(qemu, mixed[2] as Vm, 1);
    expect(one.applicable && one.metrics.time).toBe(dns?.totalTime[2]);
    expect(dns?.points).toBe(24);
  });

  it('takes an anchor for all rates that nobody knows, and is later the busier they are', () => {
    const busy = { ...qemu, bandwidth: 2000, cap: 0 };
    const ends = (['idle', 'typical', 'busy'] as const).map((assumption) => plan(busy, mixed, { assumption }).ends[2]);
    expect(ends).toEqual([...ends].sort((a, b) => (a ?? 0) - (b ?? 0)));
    expect(new Set(ends).size).toBe(3);
  });

  it('says which VMs decide: those whose doubt moves the end', () => {
    const { deciders } = plan({ ...qemu, bandwidth: 2000 }, mixed);
    expect(deciders[0]?.vm).toBe(1);
    expect(deciders.every(({ share, swing }) => share > 0 && share <= 1 && swing > 0)).toBe(true);
  });

  it('keeps to the memory that is free, and says who has no room', () => {
    const { vms, order, makesWindow } = plan(qemu, mixed, { room: 16_384 });
    expect(vms.map(({ unplanned }) => unplanned)).toEqual([null, 'no-room', null, null]);
    expect(order).toEqual([0, 2, 3]);
    expect([vms[1]?.starts, makesWindow]).toEqual([null, 0]);
  });

  it('does not try a VM that is likelier not to arrive than to', () => {
    const slow = { ...qemu, bandwidth: 100, cap: 0, workingSet: 0 };
    const { vms, makesWindow } = plan(slow, [vm('hot', 4096, 500, { workingSet: 4000 }), vm('dns', 1024, 0)]);
    expect(vms[0]).toMatchObject({ unplanned: 'does-not-arrive', outcome: 'does-not-end', starts: null });
    expect(vms[1]?.starts).toEqual([0, 0, 0, 0, 0]);
    expect(makesWindow).toBe(0);
  });

  it('takes VMs that differ in their own settings apart', () => {
    const hot = vm('hot', 4096, 700, { workingSet: 4000 });
    const { vms } = plan({ ...qemu, bandwidth: 4000, cap: 0 }, [
      hot,
      { ...hot, name: 'mended', settings: { atDeadline: 'pause', timeLimit: 30 } },
    ]);
    expect(vms.map(({ unplanned }) => unplanned)).toEqual(['does-not-arrive', null]);
  });

  it('of no VMs is empty', () => {
    expect(plan(qemu, [])).toMatchObject({ vms: [], ends: [0, 0, 0, 0, 0], makesWindow: 1 });
  });
});

describe('the points of a VM in a large fleet', () => {
  it('are thinned to equal shares, whose mean is that of all of them', () => {
    const of = (most: number, place: number) => pointsInLane(qemu, mixed[0] as Vm, 1, 'prior', { most, place }).points;
    const mean = (points: ReturnType<typeof of>) =>
      points.reduce((sum, { share, totalTime }) => sum + share * totalTime, 0);
    const all = of(1000, 0);
    expect(all).toHaveLength(120);
    const thinned = Array.from({ length: 200 }, (_, place) => of(12, place));
    for (const points of thinned) expect(points.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(Math.max(...thinned.map((points) => points.length))).toBeLessThanOrEqual(12);
    const means = thinned.map(mean);
    expect(means.reduce((sum, each) => sum + each, 0) / 200 / mean(all)).toBeCloseTo(1, 2);
  });
});

describe('what one VM explains of the end', () => {
  const times = Float64Array.from({ length: DRAWS }, (_, i) => (i * 7919) % DRAWS);

  it('is nearly all where the end follows it, and nothing where it does not vary', () => {
    const ends = times.map((time) => 3 * time + 100);
    expect(explained(times, ends).share).toBeCloseTo(0.99, 2);
    // The slowest tenth lies nine tenths of the range above the fastest.
    expect(explained(times, ends).swing).toBeCloseTo(3 * 900, 6);
    expect(explained(new Float64Array(DRAWS).fill(5), ends)).toEqual({ share: 0, swing: 0 });
    expect(explained(times, new Float64Array(DRAWS).fill(5))).toEqual({ share: 0, swing: 0 });
  });
});
