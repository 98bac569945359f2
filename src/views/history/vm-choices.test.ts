import { describe, expect, it } from 'vitest';
import { type Fleet, paperFleet, type Vm } from '../../scenario/fleet';
import { defaultScenario } from '../../scenario/scenario';
import type { VmHistory } from '../../scenario/vm-history';
import { madeUpQuestion, nextSample, replayQuestion, simulationQuestion } from './history-question';
import { vmChoices, vmOnScreen } from './vm-choices';

const history = (vm: string, count: number): VmHistory => ({
  vm,
  migrations: Array.from({ length: count }, (_, i) => ({ sample: 10 * i, rounds: [{ duration: 1, dirtyRate: 5 }] })),
});
const known = [history('TPC-C 1', 1), history('old host', 4)];

describe('whose history can be looked at', () => {
  it('lists those with one first, then the rest of the fleet, each name once', () => {
    const { known: first, others, leftOut, isMany } = vmChoices(known, paperFleet, '', null);
    expect(first.map(({ label }) => label)).toEqual(['TPC-C 1, 1 migration', 'old host, 4 migrations']);
    expect(others).toHaveLength(7);
    expect(others).not.toContain('TPC-C 1');
    expect([leftOut, isMany]).toEqual([0, false]);
    const twins = [...paperFleet, ...paperFleet];
    expect(vmChoices([], twins, '', null).others).toHaveLength(8);
  });

  it('finds names by a part of them, and never loses the chosen one', () => {
    const { known: first, others } = vmChoices(known, paperFleet, ' linp', 'old host');
    expect(first.map(({ vm }) => vm)).toEqual(['old host']);
    expect(others).toEqual(['Linpack 1', 'Linpack 2']);
  });

  it('lists 100 of a large fleet and counts the rest', () => {
    const fleet = Array.from({ length: 5000 }, (_, i) => ({ ...(paperFleet[0] as Vm), name: `vm ${i}` }));
    const { others, leftOut, isMany } = vmChoices([], fleet, '', 'vm 4000');
    expect(others).toHaveLength(101);
    expect(others).toContain('vm 4000');
    expect([leftOut, isMany]).toEqual([4899, true]);
  });

  it('shows the chosen VM while it is there, else one with a history, else the first of the fleet', () => {
    expect(vmOnScreen(known, paperFleet, 'Dbench 2')).toBe('Dbench 2');
    expect(vmOnScreen(known, paperFleet, 'nobody')).toBe('TPC-C 1');
    expect(vmOnScreen([], paperFleet, null)).toBe('Dbench 1');
    expect(vmOnScreen([], [], 'nobody')).toBeNull();
  });
});

describe('what is asked of a history', () => {
  it('is ten more migrations of the VM of that name, with seeds that no other VM and no earlier migration had', () => {
    const first = simulationQuestion(defaultScenario, paperFleet, 'TPC-C 1', 0);
    expect(first).toMatchObject({ kind: 'migrations', vm: paperFleet[2], seed: 2002, count: 10 });
    expect(simulationQuestion(defaultScenario, paperFleet, 'TPC-C 1', 10)).toMatchObject({ seed: 2012 });
    expect(simulationQuestion(defaultScenario, paperFleet, 'old host', 0)).toMatchObject({ vm: null, seed: 2 });
    expect(madeUpQuestion({ ...defaultScenario, seed: 7 }, 'half')).toEqual({
      kind: 'made-up',
      id: 'half',
      seed: 7,
      count: 30,
    });
  });

  it('is refused in words where the VM is too large to be simulated', () => {
    const large: Fleet = [{ ...(paperFleet[0] as Vm), name: 'big', memory: 65_537 }];
    expect(simulationQuestion(defaultScenario, large, 'big', 0)).toEqual({
      refusal: 'big has more than 64 GiB of memory. Larger VMs are not simulated here.',
    });
    expect(simulationQuestion({ ...defaultScenario, memory: 1e6 }, [], 'old host', 0)).toHaveProperty('refusal');
  });

  it("takes the fleet's rate as the next sample, else the last one that was counted", () => {
    expect(nextSample(paperFleet, 'TPC-C 1', known[0]?.migrations ?? [])).toEqual({ sample: 8.3, from: 'fleet' });
    expect(nextSample(paperFleet, 'old host', known[1]?.migrations ?? [])).toEqual({ sample: 30, from: 'last' });
    expect(nextSample([], 'old host', [{ sample: null, rounds: [] }])).toEqual({ sample: null, from: 'nowhere' });
  });

  it('has mu and phi of the scenario, and is nothing without migrations', () => {
    const { migrations } = history('web', 2);
    expect(replayQuestion({ historyWeight: 0.6, sampleWeight: 0.4 }, 'web', migrations, 3)).toEqual({
      vm: 'web',
      migrations,
      mu: 0.6,
      phi: 0.4,
      sample: 3,
    });
    expect(replayQuestion(defaultScenario, 'web', [], 3)).toBeNull();
  });
});
