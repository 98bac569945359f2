import { readWorkingSet, type WorkingSet } from '../analysis/working-set';
import { type DirtySeriesReading, readDirtySeries } from '../readers/dirty-series';
import type { Progress } from '../simulator/simulated-migration';

/** Files with series of dirtied pages. */
export interface DirtySeriesQuestion {
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

/** A file as it was read, and the working set read off it where it counts since the start. */
export interface ReadSeries extends DirtySeriesReading {
  readonly workingSet: WorkingSet | null;
}

export interface DirtySeriesAnswer {
  readonly files: readonly ReadSeries[];
}

/** Reads the files one by one; the text of the question does not come back with the answer. */
export function* readSeriesFiles(question: DirtySeriesQuestion): Generator<Progress, DirtySeriesAnswer> {
  const { files } = question;
  const read: ReadSeries[] = [];
  for (const { name, text } of files) {
    yield { share: read.length / files.length, sentence: `Reading ${name}` };
    const reading = readDirtySeries(name, text);
    const { series } = reading;
    read.push({ ...reading, workingSet: series?.kind === 'cumulative' ? readWorkingSet(series) : null });
  }
  return { files: read };
}
