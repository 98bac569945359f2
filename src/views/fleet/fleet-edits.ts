import { type Fleet, MAX_VM_NAME, type Vm } from '../../scenario/fleet';
import type { Scenario } from '../../scenario/scenario';
import * as words from './words';

/** A fleet with some values of one VM changed. The VM is known by its identity; a fleet without it stays as it is. */
export function withValues(fleet: Fleet, vm: Vm, values: Partial<Vm>): Fleet {
  const place = fleet.indexOf(vm);
  return place < 0 ? fleet : fleet.with(place, { ...vm, ...values });
}

export function withoutVm(fleet: Fleet, vm: Vm): Fleet {
  const place = fleet.indexOf(vm);
  return place < 0 ? fleet : fleet.toSpliced(place, 1);
}

/** The first of 'web copy', 'web copy 2' ... that no VM has, cut to the length of a name. */
export function copyName(fleet: Fleet, name: string): string {
  const taken = new Set(fleet.map((vm) => vm.name));
  for (let count = 1; ; count += 1) {
    const ending = words.copyEnding(count);
    const candidate = `${[...name].slice(0, MAX_VM_NAME - ending.length).join('')}${ending}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** A fleet with a copy of a VM right after it. */
export function withCopy(fleet: Fleet, vm: Vm, name: string): Fleet {
  return fleet.toSpliced(fleet.indexOf(vm) + 1, 0, { ...vm, name });
}

/** A new VM with the memory, the rate and the working set of the scenario, under the first name that is free. */
export function newVm(fleet: Fleet, { memory, dirtyRate, workingSet }: Scenario): Vm {
  const taken = new Set(fleet.map(({ name }) => name));
  let number = fleet.length + 1;
  while (taken.has(words.newVmName(number))) number += 1;
  const nothing = { bandwidth: null, maxDowntime: null, workload: null };
  return { name: words.newVmName(number), memory, dirtyRate, workingSet, ...nothing };
}

/** Two fleets after each other. The second's VMs become others, so that no VM stands in a fleet twice. */
export function joinedFleet(first: Fleet, second: Fleet): Fleet {
  return [...first, ...second.map((vm) => ({ ...vm }))];
}
