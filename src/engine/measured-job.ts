import { compareMeasured, type MeasuredAnswer, type OpenedFile } from '../analysis/measured/measured-question';
import type { Progress } from '../simulator/simulated-migration';

export type { MeasuredAnswer };

/** Measured runs, their curves and rounds, as they were opened. */
export interface MeasuredFiles {
  readonly files: readonly OpenedFile[];
}

/** Reads the files and predicts every run by every model. It takes one step: 46 runs take a few milliseconds. */
export function* compareRuns({ files }: MeasuredFiles): Generator<Progress, MeasuredAnswer> {
  yield { share: 0, sentence: 'Reading the runs' };
  return compareMeasured(files);
}
