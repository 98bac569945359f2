import type { GuestKind } from '../models/result';
import type { Fleet } from './fleet';
import type { VmSettings } from './vm-settings';

/**
 * A fleet in columns: what goes from the worker to the page and into the browser's database. A hundred thousand VMs
 * are handed over as a few buffers, where a list of objects is copied one by one. NaN stands for null.
 */
export interface PackedFleet {
  readonly names: readonly string[];
  readonly memory: Float64Array<ArrayBuffer>;
  readonly dirtyRate: Float64Array<ArrayBuffer>;
  readonly workingSet: Float64Array<ArrayBuffer>;
  readonly bandwidth: Float64Array<ArrayBuffer>;
  readonly maxDowntime: Float64Array<ArrayBuffer>;
  readonly workloads: readonly (string | null)[];
  /** Not there where no VM has a class. */
  readonly guests?: readonly (GuestKind | null)[];
  /** Not there where no VM has any. */
  readonly settings?: readonly (VmSettings | null)[];
}

const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

/** A fleet as columns, row by row in its order. */
export function packFleet(fleet: Fleet): PackedFleet {
  const column = () => new Float64Array(fleet.length);
  const packed = {
    ...{ memory: column(), dirtyRate: column(), workingSet: column(), bandwidth: column(), maxDowntime: column() },
    names: fleet.map(({ name }) => name),
    workloads: fleet.map(({ workload }) => workload),
    ...(fleet.some(({ guest }) => guest) && { guests: fleet.map(({ guest = null }) => guest) }),
    ...(fleet.some((vm) => vm.settings) && { settings: fleet.map(({ settings = null }) => settings) }),
  };
  for (const [i, vm] of fleet.entries()) {
    packed.memory[i] = vm.memory;
    packed.dirtyRate[i] = vm.dirtyRate ?? Number.NaN;
    packed.workingSet[i] = vm.workingSet;
    packed.bandwidth[i] = vm.bandwidth ?? Number.NaN;
    packed.maxDowntime[i] = vm.maxDowntime ?? Number.NaN;
  }
  return packed;
}

/** The fleet that was packed. Assumes columns of one length. */
export function unpackFleet(packed: PackedFleet): Fleet {
  const { names, memory, dirtyRate, workingSet, bandwidth, maxDowntime, workloads, guests, settings: written } = packed;
  return names.map((name, i) => ({
    name,
    memory: memory[i] ?? 0,
    dirtyRate: orNull(dirtyRate[i]),
    workingSet: workingSet[i] ?? 0,
    bandwidth: orNull(bandwidth[i]),
    maxDowntime: orNull(maxDowntime[i]),
    workload: workloads[i] ?? null,
    ...(guests?.[i] && { guest: guests[i] }),
    ...(written?.[i] && { settings: written[i] }),
  }));
}
