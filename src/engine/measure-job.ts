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

export interface MeasureAnswer {
  readonly of: MeasureQuestion;
  /** One for each workload, in their order. */
  readonly series: readonly DirtyMeasurement[];
}

/** Sec. 4.2: 60 s, a peek every 50 ms. */
const DURATION: Seconds = 60;
const PEEK_EVERY: Seconds = 0.05;

/** Figs 8 and 9 for each workload. Errors: throws on a workload's text that the scenario would have refused. */
export function* measure(question: MeasureQuestion): Generator<Progress, MeasureAnswer> {
  const series: DirtyMeasurement[] = [];
  for (const text of question.workloads) {
    const parts = readWorkload(text);
    if (parts === null) throw new Error(`There is no workload "${text}".`);
    const done = series.length;
    const work = measureDirtying({
      pages: Math.round(question.memory * PAGES_PER_MIB),
      parts,
      seed: question.seed,
      duration: DURATION,
      peekEvery: PEEK_EVERY,
      window: question.window,
    });
    for (let step = work.next(); ; step = work.next()) {
      if (step.done) {
        series.push(step.value);
        break;
      }
      yield { ...step.value, share: (done + step.value.share) / question.workloads.length };
    }
  }
  return { of: question, series };
}
