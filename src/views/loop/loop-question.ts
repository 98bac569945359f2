import type { LoopQuestion } from '../../engine/loop-job';
import { formatNumber } from '../../format/number';
import type { Fleet, Vm } from '../../scenario/fleet';
import { parameterByName } from '../../scenario/parameters';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import type { VmHistory } from '../../scenario/vm-history';
import { MOST_SIMULATED_MEMORY } from '../../vocabulary/limits';
import * as words from './words';

/** The most VMs that the loop takes: more turns than that nobody watches. */
const MOST_VMS = 16;
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

const shown = (vms: number): string => formatNumber(vms, 15);

/** Which VMs of the fleet are not in the loop and why; null where all are. */
export function leftOutSentence(fleet: Fleet): string | null {
  const tooLarge = fleet.filter((vm) => !canBeSimulated(vm)).length;
  const tooMany = Math.max(fleet.length - tooLarge - MOST_VMS, 0);
  if (fleet.length === 0) return words.fleetIsEmpty;
  if (tooLarge === fleet.length) {
    return words.allTooLarge;
  }
  const sentences = [
    tooLarge > 0 ? words.leftOutLarge(tooLarge, shown(tooLarge)) : null,
    tooMany > 0 ? words.takesFirst(MOST_VMS, tooMany, shown(tooMany)) : null,
  ].filter((sentence) => sentence !== null);
  return sentences.length === 0 ? null : sentences.join(' ');
}
