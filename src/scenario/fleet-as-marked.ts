import type { Fleet } from './fleet';
import type { FleetMark } from './fleet-text';
import { LINK_VERSION, upgradeVmWorkload } from './link-upgraders';

/** A fleet that was kept for a link of some version, with the workloads that their names meant then; the same one where none is another. */
export function fleetAsMarked(fleet: Fleet, { version = LINK_VERSION }: FleetMark): Fleet {
  const upgraded = fleet.map((vm) => {
    const workload = vm.workload === null ? null : upgradeVmWorkload(vm.workload, version);
    return workload === vm.workload ? vm : { ...vm, workload };
  });
  return upgraded.every((vm, i) => vm === fleet[i]) ? fleet : upgraded;
}
