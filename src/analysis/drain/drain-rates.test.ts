import { describe, expect, it } from 'vitest';
import { defaultScenario } from '../../scenario/scenario';
import { eightVms } from '../../test/eight-vms';
import { ratedFleet } from './drain-rates';

describe('the rates that VMs are planned with', () => {
  it('are those of sample and history together where past migrations are known', () => {
    const histories = [
      { vm: 'Dbench 1', migrations: [{ sample: null, rounds: [{ duration: 10, dirtyRate: 32 }] }] },
      { vm: 'TPC-C 1', migrations: [{ sample: 8, rounds: [] }] },
      { vm: 'elsewhere', migrations: [{ sample: null, rounds: [{ duration: 10, dirtyRate: 1 }] }] },
    ];
    const { fleet, withHistory } = ratedFleet(eightVms, histories, defaultScenario);
    // phi = 0.5: 0.5 x 52 + 0.5 x 32. A migration without any round tells nothing.
    expect(fleet.map(({ dirtyRate }) => dirtyRate)).toEqual([42, 52, 8.3, 8.3, 92, 92, 82, 82]);
    expect(withHistory).toBe(1);
    expect(fleet[1]).toBe(eightVms[1]);
  });
});
