import type { LogRead } from '../../engine/log-job';
import { joined, scaleDowntime, scaleKnobValue, scaleTransferRate, scaleVolume } from '../../format/number';
import { modelFacts } from '../../models/facts';
import { type Fleet, MAX_VM_NAME, type Vm } from '../../scenario/fleet';

/** What Explore gets of a log: 'Sets the platform to libvirt, memory 513 MiB, D 74.0 MiB/s, ...'. */
export function usableText({ platform, told, knobs: { values, hasRate, notes } }: LogRead): string {
  const { memory, zeroMemory, dirtyRate, workingSet, bandwidth, cap } = values;
  const parts = [
    `the platform ${modelFacts[platform].label} with its defaults`,
    memory !== undefined && `memory ${joined(scaleVolume(memory))}`,
    zeroMemory !== undefined && zeroMemory > 0 && `zero memory ${joined(scaleVolume(zeroMemory))}`,
    dirtyRate !== undefined && `D ${joined(scaleTransferRate(dirtyRate))}`,
    workingSet !== undefined && workingSet > 0 && `W ${joined(scaleVolume(workingSet))}`,
    cap !== undefined && cap > 0
      ? `a cap of ${joined(scaleKnobValue(cap, 'Mbit/s'))}`
      : told.rate !== null && bandwidth !== undefined && `a link of ${joined(scaleKnobValue(bandwidth, 'Mbit/s'))}`,
    told.limit !== null && `a limit of ${joined(scaleDowntime(told.limit))}`,
  ].filter((part) => part !== false);
  const kept = hasRate
    ? ''
    : ' The log does not tell how the guest writes: dirtying rate and working set stay as they are.';
  return `Sets ${parts.join(', ')}.${kept}${notes.map((note) => ` ${note}`).join('')} One step of undo.`;
}

/** The fleet with the VM of a log: the one of that name with its numbers set, or one more. */
export function fleetWith(fleet: Fleet, name: string, { knobs: { values } }: LogRead): Fleet {
  const { memory = 1024, dirtyRate = null, workingSet = 0 } = values;
  const place = fleet.findIndex((vm) => vm.name === name);
  const numbers = { memory, dirtyRate, workingSet: Math.min(workingSet, memory) };
  const known = fleet[place];
  if (known) return fleet.with(place, { ...known, ...numbers });
  const vm: Vm = { name, ...numbers, bandwidth: null, maxDowntime: null, workload: null };
  return [...fleet, vm];
}

/** A name that a VM may have; '' where nothing is left of it. */
export const vmName = (text: string): string => [...text.trim()].slice(0, MAX_VM_NAME).join('').trim();

/** What became of it. */
export const fleetText = (fleet: Fleet, name: string): string =>
  fleet.some((vm) => vm.name === name)
    ? `${name} has the memory, D and W of this log now. Undo takes it back.`
    : `${name} was added to the fleet. Undo takes it out.`;
