import type { MeasureQuestion } from '../../engine/measure-job';
import { joined, scaleVolume } from '../../format/number';
import { mibOfPages } from '../../format/pages';
import type { Scenario } from '../../scenario/scenario';
import { partKinds } from '../../simulator/part-kinds';
import { workloads as presets } from '../../simulator/workload-list';
import { MOST_SIMULATED_MEMORY } from '../../vocabulary/limits';
import type { MeasureState } from './measure-state';
import { partsOf } from './mix';
import { keyOfWorkload, MIX_KEY } from './series';
import * as words from './words';

/** The texts of the workloads to measure, each once, in the order of the list; a mix comes last. */
export function workloadsToMeasure({ main, compared, mix }: MeasureState, workload: string): readonly string[] {
  const own = main === 'workload' ? workload : null;
  const chosen = presets.map(({ id }) => id).filter((id) => id === own || compared.includes(id));
  const isOwnMix = own !== null && keyOfWorkload(own) === MIX_KEY;
  const shownMix = isOwnMix ? own : compared.includes(MIX_KEY) ? mix : null;
  return shownMix === null ? chosen : [...chosen, shownMix];
}

/**
 * The memory that a workload's measurement needs: where all sets lie scattered they lie beside each other, and memory
 * that nobody writes to changes no count. A sweep may lie over other sets, which the size of the memory decides.
 */
export function memoryNeeded(workload: string, memory: number): number {
  const parts = partsOf(workload);
  if (parts.some(({ kind }) => !partKinds[kind].scattered)) return memory;
  return Math.min(memory, mibOfPages(parts.reduce((sum, { pages }) => sum + pages, 0)));
}

type Asked = Pick<Scenario, 'workload' | 'memory' | 'seed' | 'window'>;

/** What Measure would ask of a scenario, whether it can be answered or not; null where there is nothing to measure. */
function wantedQuestion(state: MeasureState, { workload, memory, seed, window }: Asked): MeasureQuestion | null {
  const workloads = workloadsToMeasure(state, workload);
  if (workloads.length === 0) return null;
  return { workloads, memory: Math.max(...workloads.map((each) => memoryNeeded(each, memory))), seed, window };
}

/** What Measure asks; null where there is nothing to measure, or too much. */
export function measureQuestion(state: MeasureState, asked: Asked): MeasureQuestion | null {
  const question = wantedQuestion(state, asked);
  return question !== null && question.memory <= MOST_SIMULATED_MEMORY ? question : null;
}

/** Why the workloads cannot be measured, or null. */
export function refusalOf(state: MeasureState, asked: Asked): string | null {
  const needed = wantedQuestion(state, asked)?.memory ?? 0;
  if (needed <= MOST_SIMULATED_MEMORY) return null;
  return words.tooLarge(joined(scaleVolume(MOST_SIMULATED_MEMORY)), joined(scaleVolume(needed)));
}
