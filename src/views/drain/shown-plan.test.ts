import { describe, expect, it } from 'vitest';
import { paperFleet } from '../../scenario/fleet';
import { defaultScenario } from '../../scenario/scenario';
import { hundred, idleVm, madeDrain } from '../../test/made-drain';
import { laneOptions, laneReached } from './plan-options';
import { drainQuestion } from './shown-plan';

describe('what the worker is asked', () => {
  it('has the window in seconds and the histories of the fleet’s own VMs', () => {
    const histories = ['TPC-C 1', 'elsewhere'].map((vm) => ({ vm, migrations: [] }));
    const question = drainQuestion(defaultScenario, paperFleet, histories, 2.5);
    expect(question).toMatchObject({ window: 150, histories: [{ vm: 'TPC-C 1' }] });
    expect(question?.histories).toHaveLength(1);
  });

  it('is nothing for no VM, and for more than are planned', () => {
    const fleetOf = (count: number) => Array.from({ length: count }, () => idleVm('a', 100));
    expect(drainQuestion(hundred, [], [], 10)).toBeNull();
    expect(drainQuestion(hundred, fleetOf(2000), [], 10)).not.toBeNull();
    expect(drainQuestion(hundred, fleetOf(2001), [], 10)).toBeNull();
  });

  it('lets no more VMs move at a time than there are', () => {
    expect(laneOptions(3).map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(laneOptions(20)).toHaveLength(8);
    expect([laneReached(5, 3), laneReached(2, 3)]).toEqual(['3', '2']);
  });
});

describe('the plan on screen', () => {
  it('names the VMs in the order of the plan', () => {
    const fleet = [idleVm('a', 3000), idleVm('b', 1000), idleVm('c', 2000)];
    const { moves, without } = madeDrain({ scenario: hundred, fleet, window: 30, order: 'shortest', lanes: 2 });
    expect(moves.map(({ place, name, lane, start, end }) => [place, name, lane, start, end])).toEqual([
      [1, 'b', 1, 0, 20],
      [2, 'c', 2, 0, 40],
      [3, 'a', 1, 20, 80],
    ]);
    expect(moves.map(({ misfit }) => misfit)).toEqual([null, 'longer', 'longer']);
    expect(without).toEqual([]);
  });

  it('of three VMs has three at a time where eight are asked for', () => {
    const fleet = [idleVm('a', 3000), idleVm('b', 1000), idleVm('c', 2000)];
    expect(madeDrain({ scenario: hundred, fleet, lanes: 8 }).lanes.lanes).toBe(3);
  });

  it('tells of VMs that the model has no number for', () => {
    const fleet = [idleVm('calm', 1000), idleVm('wild', 1000, { dirtyRate: 60 })];
    const { moves, without } = madeDrain({ scenario: { ...hundred, model: 'closed-form' }, fleet, lanes: 2 });
    expect([moves.map(({ name }) => name), without]).toEqual([['calm'], ['wild']]);
  });
});
