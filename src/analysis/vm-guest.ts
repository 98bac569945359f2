import type { Vm } from '../scenario/fleet';
import type { Scenario } from '../scenario/scenario';
import { scenarioOfVm } from '../scenario/scenario-of-vm';
import type { MigrationSetup } from '../simulator/simulated-migration';
import { readWorkload } from '../simulator/workload-text';
import { toMigrationSetup, uniformGuest } from './trials/migration-setup';

/** A VM's migration page by page: its own workload, or uniform writes at D over W, over the link that it would have. */
export function vmMigrationSetup(scenario: Scenario, vm: Vm, seed: number): MigrationSetup {
  const own = scenarioOfVm(scenario, vm);
  const parts = vm.workload === null ? null : readWorkload(vm.workload);
  return toMigrationSetup(own, parts ?? uniformGuest(own), seed);
}
