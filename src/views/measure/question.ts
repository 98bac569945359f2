import type { MeasureQuestion } from '../../engine/measure-job';
import { joined, scaleVolume } from '../../format/number';
import { mibOfPages } from '../../format/pages';
import type { Scenario } from '../../scenario/scenario';
import { MAX_PAGES } from '../../simulator/part-kinds';
import { workloads as presets } from '../../simulator/workload-list';
import type { MeasureState } from './measure-state';
import { keyOfWorkload, MIX_KEY } from './series';

/** The texts of the workloads to measure, each once, in the order of the list; a mix comes last. */
export function workloadsToMeasure({ main, compared, mix }: MeasureState, workload: string): readonly string[] {
  const own = main === 'workload' ? workload : null;
  const chosen = presets.map(({ id }) => id).filter((id) => id === own || compared.includes(id));
  const isOwnMix = own !== null && keyOfWorkload(own) === MIX_KEY;
  const shownMix = isOwnMix ? own : compared.includes(MIX_KEY) ? mix : null;
  return shownMix === null ? chosen : [...chosen, shownMix];
}

/** The largest memory that is simulated page by page. */
export const MAX_MEMORY = mibOfPages(MAX_PAGES);

/** What Measure asks of a scenario; null where there is nothing to measure, or too much. */
export function measureQuestion(
  state: MeasureState,
  { workload, memory, seed, window }: Pick<Scenario, 'workload' | 'memory' | 'seed' | 'window'>,
): MeasureQuestion | null {
  const workloads = workloadsToMeasure(state, workload);
  return workloads.length === 0 || memory > MAX_MEMORY ? null : { workloads, memory, seed, window };
}

/** Why a memory is too large to be simulated, or null. */
export function refusalOf(memory: number): string | null {
  if (memory <= MAX_MEMORY) return null;
  const [most, has] = [MAX_MEMORY, memory].map((each) => joined(scaleVolume(each)));
  return `Workloads are simulated page by page, up to ${most} of memory. This VM has ${has}.`;
}
