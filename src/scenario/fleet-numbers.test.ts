import { describe, expect, it } from 'vitest';
import { type Fleet, paperFleet } from './fleet';
import { fleetNumbers, fleetPast } from './fleet-numbers';

const history = (vm: string, dirtyRate: number) => ({
  vm,
  migrations: [{ sample: null, rounds: [{ duration: 10, dirtyRate }] }],
});

describe('a fleet as columns', () => {
  it('has a row a VM, and NaN for what a VM does not say', () => {
    const fleet: Fleet = paperFleet
      .slice(0, 3)
      .map((vm, i) => (i === 1 ? { ...vm, bandwidth: 400, maxDowntime: 30 } : vm));
    const columns = fleetNumbers(fleet);
    expect([...columns.memory]).toEqual([800, 800, 800]);
    expect([...columns.dirtyRate]).toEqual([52, 52, 8.3]);
    expect([...columns.workingSet]).toEqual([39, 39, 96]);
    expect([...columns.bandwidth]).toEqual([Number.NaN, 400, Number.NaN]);
    expect([...columns.maxDowntime]).toEqual([Number.NaN, 30, Number.NaN]);
  });

  it('is the same for the same fleet, and another for another', () => {
    expect(fleetNumbers(paperFleet)).toBe(fleetNumbers(paperFleet));
    expect(fleetNumbers([...paperFleet])).not.toBe(fleetNumbers(paperFleet));
  });
});

describe("the past of a fleet's VMs", () => {
  it('is found by name; two VMs of one name share it, and of two of one name the first counts', () => {
    const [one, two] = paperFleet;
    if (!one || !two) throw new Error('The paper has eight VMs.');
    const past = fleetPast([two, one, one], [history('Nobody', 1), history(one.name, 2), history(one.name, 3)]);
    expect([...(past?.placeOf ?? [])]).toEqual([-1, 0, 0]);
    expect(past?.histories.map(({ migrations }) => migrations[0]?.rounds[0]?.dirtyRate)).toEqual([2]);
  });

  it('is null where nothing is known of any of them', () => {
    expect(fleetPast(paperFleet, [])).toBeNull();
    expect(fleetPast(paperFleet, [history('Nobody', 1)])).toBeNull();
  });
});
