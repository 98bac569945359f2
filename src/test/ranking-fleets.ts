import fc, { type Arbitrary } from 'fast-check';
import type { Fleet, Vm } from '../scenario/fleet';
import { evenly, onLogScale } from './arbitraries';

const vm: Arbitrary<Vm> = fc.record({
  name: fc.constantFrom('web', 'mail', 'data', 'build'),
  memory: fc.oneof(fc.constantFrom(16, 800, 1024), onLogScale(16, 100_000)),
  dirtyRate: fc.oneof(fc.constantFrom(0, 40, 95.367431640625), evenly(0, 200)),
  workingSet: fc.oneof(fc.constant(0), onLogScale(1, 1000)),
  bandwidth: fc.option(onLogScale(100, 10_000)),
  maxDowntime: fc.option(onLogScale(1, 10_000)),
  workload: fc.constant(null),
});

/** Up to nine VMs, some of them twice, some with a link of their own or an SLA. */
export const anyFleet: Arbitrary<Fleet> = fc
  .tuple(fc.array(vm, { minLength: 1, maxLength: 6 }), fc.integer({ min: 0, max: 3 }))
  .map(([fleet, twice]) => [...fleet, ...fleet.slice(0, twice)]);

/** Weights that sum to 1; corners and edges of the simplex more often than chance would have them. */
export const anyWeights = fc
  .tuple(...[0, 1, 2, 3].map(() => fc.oneof(fc.constantFrom(0, 1), evenly(0, 1))))
  .map((parts) => {
    const sum = parts.reduce((all, part) => all + part, 0);
    const [downtime = 0, time = 0, traffic = 0, energy = 0] = sum === 0 ? [1] : parts.map((part) => part / sum);
    return { downtime, time, traffic, energy };
  });
