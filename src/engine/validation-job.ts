import { validatedModels } from '../analysis/validation/validated-models';
import { type Validation, validate } from '../analysis/validation/validation';
import type { ColumnsReading, OpenedFile } from '../readers/mapped-table';
import { readMigrations } from '../readers/migrations';
import type { Progress } from '../simulator/simulated-migration';
import { readFiles } from './read-files';

/** A table of one's own migrations, as it was opened. */
export interface ValidationQuestion {
  readonly file: OpenedFile;
  /** Which half of the models is asked, where two threads share the work; without it all of them. */
  readonly half?: 'of the guest' | 'others';
}

/** What every model says of the rows that could be read. */
export interface ValidationAnswer extends Validation {
  readonly reading: ColumnsReading;
  /** What stands for columns that are not there, each a sentence. */
  readonly assumed: readonly string[];
}

/** Reads the table and predicts every migration by every model. */
export function* validateTable({ file, half }: ValidationQuestion): Generator<Progress, ValidationAnswer> {
  const [read] = yield* readFiles([file], readMigrations);
  const { migrations = [], assumed = [], ...reading } = read ?? {};
  const asked = validatedModels.filter(
    ({ needsGuest }) => half === undefined || needsGuest === (half === 'of the guest'),
  );
  return { ...(yield* validate(migrations, asked)), reading: reading as ColumnsReading, assumed };
}
