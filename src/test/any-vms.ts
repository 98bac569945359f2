import fc, { type Arbitrary } from 'fast-check';
import type { Fleet, Vm } from '../scenario/fleet';
import { type VmNumberField, vmNumberFields } from '../scenario/fleet-fields';
import { onLogScale } from './arbitraries';

/** Any number that a VM may hold in a field: its ends, and all between them by powers of ten. */
function anyNumber({ parameter: { min, max, default: usual } }: VmNumberField): Arbitrary<number> {
  return fc.oneof(fc.constantFrom(min, max, usual), onLogScale(Math.max(min, 1e-9), max));
}

const numbers = Object.fromEntries(
  vmNumberFields.map((field) => [field.name, field.optional ? fc.option(anyNumber(field)) : anyNumber(field)]),
) as { [Name in VmNumberField['name']]: Arbitrary<Vm[Name]> };

/** Names with all that parts fields, VMs, cells and lines, and what spreadsheets run. */
const anyVmName: Arbitrary<string> = fc.oneof(
  fc.constantFrom('web 1', 'TPC-C 2', ''),
  fc
    .array(
      fc.constantFrom('a', ' ', ',', ';', '~', '%', '%3B', '&', '=', '+', '*', "'", '"', '@', '-', 'é', '🖥', '9'),
      {
        maxLength: 30,
      },
    )
    .map((parts) => parts.join('')),
);

/** Any VM there can be. */
const anyVm: Arbitrary<Vm> = fc.record({
  name: anyVmName,
  ...numbers,
  workload: fc.constantFrom(null, 'dbench', 'uniform~14000~33000+allocation~24000~1200'),
});

/** Any fleet that a link has room for. */
export const anySmallFleet: Arbitrary<Fleet> = fc.array(anyVm, { maxLength: 12 });

/** So many VMs, each with a name of its own. */
export function manyVms(count: number): Fleet {
  return Array.from({ length: count }, (_, i) => ({
    name: `vm-${i}`,
    memory: 1024 + (i % 7) * 512,
    dirtyRate: (i * 7919) % 90,
    workingSet: (i * 31) % 512,
    bandwidth: i % 3 === 0 ? 1000 : null,
    maxDowntime: i % 5 === 0 ? 300 : null,
    workload: i % 4 === 0 ? 'tpcc' : null,
  }));
}
