import { compareMeasured, type MeasuredAnswer } from '../analysis/measured/measured-question';
import type { OpenedFile } from '../readers/mapped-table';
import { readMeasuredFile } from '../readers/runs';
import type { Progress } from '../simulator/simulated-migration';
import { readFiles } from './read-files';

/** Measured runs, their curves and rounds, as they were opened. */
export interface MeasuredFiles {
  readonly files: readonly OpenedFile[];
}

/** Reads the files and predicts every run by every model. */
export function* compareRuns({ files }: MeasuredFiles): Generator<Progress, MeasuredAnswer> {
  return yield* compareMeasured(yield* readFiles(files, readMeasuredFile));
}
