import type { MadeId } from '../../analysis/history/history-made';
import type { ReplayQuestion, SimulateHistoryQuestion } from '../../engine/history-job';
import type { Fleet } from '../../scenario/fleet';
import type { Scenario } from '../../scenario/scenario';
import type { PastMigration } from '../../scenario/vm-history';
import { MOST_SIMULATED_MEMORY } from '../../vocabulary/limits';
import { vmOfFleet } from './vm-choices';
import * as words from './words';

/** Migrations that are simulated, and made up, at one go. */
export const SIMULATED = 10;
export const MADE_UP = 30;

/** VMs of one workload have histories of their own: their seeds lie so far apart. */
const SEEDS_A_VM = 1000;

/** What is asked for to add ten migrations of a VM, or why they cannot be simulated. */
export function simulationQuestion(
  scenario: Scenario,
  fleet: Fleet,
  name: string,
  done: number,
): SimulateHistoryQuestion | { readonly refusal: string } {
  const vm = vmOfFleet(fleet, name);
  if ((vm ?? scenario).memory > MOST_SIMULATED_MEMORY) {
    return { refusal: words.tooLarge(name) };
  }
  const place = Math.max(0, vm === null ? 0 : fleet.indexOf(vm));
  return {
    kind: 'migrations',
    name,
    vm,
    scenario,
    seed: scenario.seed + 1 + done + SEEDS_A_VM * place,
    count: SIMULATED,
  };
}

/** What is asked for to make up a history. */
export const madeUpQuestion = (scenario: Scenario, id: MadeId): SimulateHistoryQuestion => ({
  kind: 'made-up',
  id,
  seed: scenario.seed,
  count: MADE_UP,
});

/** S before the next migration, and where it is from. */
export interface NextSample {
  readonly sample: number | null;
  readonly from: 'fleet' | 'last' | 'nowhere';
}

/** The fleet's rate of the VM, else the last sample that the history has. */
export function nextSample(fleet: Fleet, name: string, migrations: readonly PastMigration[]): NextSample {
  const vm = vmOfFleet(fleet, name);
  if (vm !== null) return { sample: vm.dirtyRate, from: 'fleet' };
  const last = migrations.findLast(({ sample }) => sample !== null);
  return last ? { sample: last.sample, from: 'last' } : { sample: null, from: 'nowhere' };
}

/** What is asked for to go through a history; null where there is nothing to go through. */
export function replayQuestion(
  scenario: Pick<Scenario, 'historyWeight' | 'sampleWeight'>,
  vm: string,
  migrations: readonly PastMigration[],
  sample: number | null,
): ReplayQuestion | null {
  if (migrations.length === 0) return null;
  return { vm, migrations, mu: scenario.historyWeight, phi: scenario.sampleWeight, sample };
}
