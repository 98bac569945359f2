import type { Fleet } from '../../scenario/fleet';
import type { Scenario } from '../../scenario/scenario';
import type { VmHistory } from '../../scenario/vm-history';
import { knownRate, meanRateOf } from '../history/history';

/** A fleet whose VMs have the rates that they are planned with. */
interface RatedFleet {
  readonly fleet: Fleet;
  /** VMs whose rate comes from their history too. */
  readonly withHistory: number;
}

/**
 * The fleet with D-tilde in place of S for each VM whose past migrations are known (eq. 13); the others keep their D.
 * Units: MiB/s. VMs of one name share a history.
 */
export function ratedFleet(fleet: Fleet, histories: readonly VmHistory[], scenario: Scenario): RatedFleet {
  const knobs = { mu: scenario.historyWeight, phi: scenario.sampleWeight };
  const known = new Map(histories.map(({ vm, migrations }) => [vm, migrations]));
  let withHistory = 0;
  const rated = fleet.map((vm) => {
    const migrations = known.get(vm.name);
    if (!migrations?.some((migration) => meanRateOf(migration) !== null)) return vm;
    withHistory += 1;
    return { ...vm, dirtyRate: knownRate(migrations, vm.dirtyRate, knobs) };
  });
  return { fleet: rated, withHistory };
}
