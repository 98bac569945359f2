// The fleet of the ranking part: made by rule, so that every run ranks the same one.
import type { RankQuestion } from '../../src/engine/rank-job';
import type { Fleet } from '../../src/scenario/fleet';
import { fleetNumbers } from '../../src/scenario/fleet-numbers';
import { defaultScenario, type Scenario } from '../../src/scenario/scenario';
import { setWeight } from '../../src/scenario/weights';

export const VMS = 100_000;

/** Steps of an additive sequence between 0 and 1: spread evenly, the same in every run. */
const part = (k: number, step: number): number => (k * step) % 1;

/** VMs of 256 MiB to 64 GiB that dirty at 0 to 120 MiB/s; one in four has a link of its own, one in five an SLA. */
export function largeFleet(): Fleet {
  return Array.from({ length: VMS }, (_, k) => ({
    name: `vm-${k}`,
    memory: 256 * 2 ** (8 * part(k, 0.6180339887)),
    dirtyRate: 120 * part(k, 0.7548776662),
    workingSet: 1024 * part(k, 0.5698402909),
    bandwidth: k % 4 === 0 ? 400 + 9600 * part(k, 0.8191725134) : null,
    maxDowntime: k % 5 === 0 ? 20 + 2000 * part(k, 0.6710436067) : null,
    workload: null,
  }));
}

/** What the page asks after the downtime weight has moved. */
export function questionOf(fleet: Fleet, weight: number, change: Partial<Scenario> = {}): RankQuestion {
  const scenario = setWeight({ ...defaultScenario, ...change }, 'downtimeWeight', weight);
  return { scenario, columns: fleetNumbers(fleet), past: null, leavesOut: true };
}
