import { subProgress } from '../analysis/sub-progress';
import { readWorkingSet, type WorkingSet } from '../analysis/working-set';
import { type MiB, PAGES_PER_MIB, type Seconds } from '../models/units';
import type { DirtyMeasurement } from '../simulator/dirty-measurement';
import { measureDirtying } from '../simulator/measure';
import type { Progress } from '../simulator/simulated-migration';
import { readWorkload } from '../simulator/workload-text';

/** What Measure asks: workloads (by their texts) on a VM, each without a migration. */
export interface MeasureQuestion {
  readonly workloads: readonly string[];
  readonly memory: MiB;
  readonly seed: number;
  readonly window: Seconds;
}

/** What was measured of one workload, and the working set read off it. */
export interface MeasuredWorkload extends DirtyMeasurement {
  readonly workload: string;
  readonly workingSet: WorkingSet | null;
}

export interface MeasureAnswer {
  readonly of: MeasureQuestion;
  /** One for each workload, in their order. */
  readonly series: readonly MeasuredWorkload[];
}

/** Sec. 4.2: 60 s, a peek every 50 ms. */
const DURATION: Seconds = 60;
const PEEK_EVERY: Seconds = 0.05;

/** When the peeks of a measurement were: the first after `peekEvery`. */
function peekTimes({ cumulativePages, peekEvery }: DirtyMeasurement): Float64Array {
  return Float64Array.from(cumulativePages, (_, i) => (i + 1) * peekEvery);
}

/** Figs 8 and 9 for each workload. Errors: throws on a workload's text that the scenario would have refused. */
export function* measure(question: MeasureQuestion): Generator<Progress, MeasureAnswer> {
  const { workloads, memory, seed, window } = question;
  const series: MeasuredWorkload[] = [];
  for (const workload of workloads) {
    const parts = readWorkload(workload);
    if (parts === null) throw new Error(`There is no workload "${workload}".`);
    const done = series.length;
    const pages = Math.round(memory * PAGES_PER_MIB);
    const setup = { pages, parts, seed, duration: DURATION, peekEvery: PEEK_EVERY, window };
    const result = yield* subProgress(measureDirtying(setup), ({ share, sentence }) => ({
      share: (done + share) / workloads.length,
      sentence: `${sentence}, workload ${done + 1} of ${workloads.length}`,
    }));
    const curve = { times: peekTimes(result), pages: result.cumulativePages };
    series.push({ ...result, workload, workingSet: readWorkingSet(curve) });
  }
  return { of: question, series };
}
