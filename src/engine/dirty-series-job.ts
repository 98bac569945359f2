import { readWorkingSet, type WorkingSet } from '../analysis/working-set';
import { type DirtySeriesReading, readDirtySeries } from '../readers/dirty-series';
import type { OpenedFile } from '../readers/mapped-table';
import type { Progress } from '../simulator/simulated-migration';
import { readFiles } from './read-files';

/** Files with series of dirtied pages. */
interface DirtySeriesQuestion {
  readonly files: readonly OpenedFile[];
}

/** A file as it was read, and the working set read off it where it counts since the start. */
export interface ReadSeries extends DirtySeriesReading {
  readonly workingSet: WorkingSet | null;
}

export interface DirtySeriesAnswer {
  readonly files: readonly ReadSeries[];
}

/** Reads the files, and their working sets. */
export function* readSeriesFiles(question: DirtySeriesQuestion): Generator<Progress, DirtySeriesAnswer> {
  const readings = yield* readFiles(question.files, readDirtySeries);
  const files: ReadSeries[] = [];
  for (const reading of readings) {
    yield { share: 1, sentence: 'Looking for working sets' };
    const { series } = reading;
    files.push({ ...reading, workingSet: series?.kind === 'cumulative' ? readWorkingSet(series) : null });
  }
  return { files };
}
