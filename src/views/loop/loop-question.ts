import type { LoopQuestion } from '../../engine/loop-job';
import { formatNumber } from '../../format/number';
import type { Fleet, Vm } from '../../scenario/fleet';
import { parameterByName } from '../../scenario/parameters';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import type { VmHistory } from '../../scenario/vm-history';
import { MOST_SIMULATED_MEMORY } from '../../vocabulary/limits';

/** The most VMs that the loop takes: more turns than that nobody watches. */
export const MOST_VMS = 16;
/** Beyond so much memory over all migrations, in MiB, the loop waits to be asked: half a minute of work or more. */
const MUCH_MEMORY = 262_144;

/** How often the host may be emptied. */
export const LAP_OPTIONS = ['1', '2', '3', '4', '5'].map((laps) => ({ id: laps, label: laps }));

/** Knobs that each VM brings itself, or that the loop does not look at: a change of them asks nothing anew. */
const NOT_IN_PLAY = [
  'memory',
  'dirtyRate',
  'workingSet',
  'name',
  'workload',
  'trials',
] as const satisfies readonly (keyof Scenario)[];

const canBeSimulated = ({ memory }: Vm): boolean => memory <= MOST_SIMULATED_MEMORY;

/** The VMs that the loop takes, in the fleet's order. */
export function vmsOfLoop(fleet: Fleet): Fleet {
  const taken: Vm[] = [];
  for (const vm of fleet) {
    if (taken.length === MOST_VMS) break;
    if (canBeSimulated(vm)) taken.push(vm);
  }
  return taken;
}

/** The histories of these VMs: those of others do not matter to the loop. */
export function historiesOf(vms: Fleet, histories: readonly VmHistory[]): VmHistory[] {
  const names = new Set(vms.map(({ name }) => name));
  return histories.filter(({ vm, migrations }) => names.has(vm) && migrations.length > 0);
}

/** What the loop is asked; null where no VM can be simulated. */
export function loopQuestion(
  scenario: Scenario,
  fleet: Fleet,
  laps: number,
  histories: readonly VmHistory[],
): LoopQuestion | null {
  const vms = vmsOfLoop(fleet);
  if (vms.length === 0) return null;
  const others = Object.fromEntries(NOT_IN_PLAY.map((name) => [name, defaultScenario[name]]));
  return { scenario: { ...scenario, ...others }, fleet: vms, laps, histories: historiesOf(vms, histories) };
}

/** Whether a run is so long that it waits to be asked for. */
export function isLongRun({ fleet, laps }: LoopQuestion): boolean {
  return laps * fleet.reduce((sum, { memory }) => sum + memory, 0) > MUCH_MEMORY;
}

/** The seed after this one, within the knob's range. */
export function nextSeed(seed: number): number {
  return seed >= parameterByName.seed.max ? parameterByName.seed.min : seed + 1;
}

const count = (vms: number): string => (vms === 1 ? 'one VM' : `${formatNumber(vms, 15)} VMs`);

/** Which VMs of the fleet are not in the loop and why; null where all are. */
export function leftOutSentence(fleet: Fleet): string | null {
  const tooLarge = fleet.filter((vm) => !canBeSimulated(vm)).length;
  const tooMany = Math.max(fleet.length - tooLarge - MOST_VMS, 0);
  if (fleet.length === 0) return 'The fleet is empty: there is nobody to migrate. Add a VM to it in Plan.';
  if (tooLarge === fleet.length) {
    return 'Migrations are simulated page by page up to a memory of 64 GiB, and every VM of this fleet has more. Lower the memory of a VM to run the loop.';
  }
  const words = [
    tooLarge > 0 ? `Left out: ${count(tooLarge)} with more than 64 GiB, too large to be simulated page by page.` : null,
    tooMany > 0 ? `The loop takes the first ${MOST_VMS} VMs of the fleet, and leaves out ${count(tooMany)}.` : null,
  ].filter((sentence) => sentence !== null);
  return words.length === 0 ? null : words.join(' ');
}
