import type { LogRead } from '../../engine/log-job';
import { joined, scaleDowntime, scaleKnobValue, scaleTransferRate, scaleVolume } from '../../format/number';
import { modelFacts } from '../../models/facts';
import { type Fleet, MAX_VM_NAME, type Vm } from '../../scenario/fleet';
import * as words from './words';

/** What Explore gets of a log, in words. */
export function usableText({ platform, told, knobs: { values, hasRate, notes } }: LogRead): string {
  const { memory, zeroMemory, dirtyRate, workingSet, bandwidth, cap } = values;
  const isCapped = cap !== undefined && cap > 0;
  const used: words.UsedInExplore = {
    platform: modelFacts[platform].label,
    memory: memory !== undefined && joined(scaleVolume(memory)),
    zeroMemory: zeroMemory !== undefined && zeroMemory > 0 && joined(scaleVolume(zeroMemory)),
    dirtyRate: dirtyRate !== undefined && joined(scaleTransferRate(dirtyRate)),
    workingSet: workingSet !== undefined && workingSet > 0 && joined(scaleVolume(workingSet)),
    cap: isCapped && joined(scaleKnobValue(cap, 'Mbit/s')),
    link: !isCapped && told.rate !== null && bandwidth !== undefined && joined(scaleKnobValue(bandwidth, 'Mbit/s')),
    limit: told.limit !== null && joined(scaleDowntime(told.limit)),
  };
  return words.usableText(used, hasRate, notes);
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

/** So much of a log is looked at for a name: the command that printed it stands above it. */
const HEAD = 4096;

/** The VM of the fleet that a log's name or its first lines name, the longest of several; '' where none is named. */
export function nameInLog(fleet: Fleet, { name, text }: { readonly name: string; readonly text: string }): string {
  const place = `${name}\n${text.slice(0, HEAD)}`;
  const isNamed = (vm: string): boolean => {
    for (let at = place.indexOf(vm); at >= 0; at = place.indexOf(vm, at + 1)) {
      const [before, after] = [place[at - 1] ?? ' ', place[at + vm.length] ?? ' '];
      if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
    }
    return false;
  };
  const named = fleet.filter((vm) => vm.name.length > 1 && isNamed(vm.name));
  return named.reduce((best, vm) => (vm.name.length > best.length ? vm.name : best), '');
}
