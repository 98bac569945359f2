import { validatedModels } from '../analysis/validation/validated-models';
import type { ColumnsReading, OpenedFile } from '../readers/mapped-table';
import { type OwnMigration, readMigrations } from '../readers/migrations';
import type { Progress } from '../simulator/simulated-migration';
import { readFiles } from './read-files';

interface MigrationsAnswer {
  readonly migrations: readonly OwnMigration[];
  readonly reading: ColumnsReading;
}

/** Reads a table of one's own migrations. */
export function* readOwnMigrations({ file }: { readonly file: OpenedFile }): Generator<Progress, MigrationsAnswer> {
  const [read] = yield* readFiles([file], readMigrations);
  const { migrations = [], assumed: _, ...reading } = read ?? {};
  return { migrations, reading: reading as ColumnsReading };
}

/** What was to be expected of a migration; null of a pause that does not come. MiB, s. */
export interface Expected {
  readonly traffic: number;
  readonly totalTime: number;
  readonly downtime: number | null;
}

/** Rows between two looks at newer questions: some milliseconds. */
const ROWS_AT_ONCE = 10;

/** What the prior of each migration's class says of it, of an unknown one the general prior. Yields how far it has come. */
export function* predictJournal({
  migrations,
}: {
  readonly migrations: readonly OwnMigration[];
}): Generator<Progress, readonly Expected[]> {
  const prior = validatedModels.find(({ needsGuest }) => needsGuest);
  const expected: Expected[] = [];
  for (const [i, migration] of migrations.entries()) {
    const { traffic = 0, totalTime = 0, downtime = 0 } = prior?.predict(migration) ?? {};
    expected.push({ traffic, totalTime, downtime: Number.isFinite(downtime) ? downtime : null });
    if (i % ROWS_AT_ONCE === 0) yield { share: i / migrations.length, sentence: 'Predicting the journal' };
  }
  return expected;
}
