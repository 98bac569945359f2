import { useCallback } from 'react';
import type { ValidationAnswer } from '../../engine/validation-job';
import type { OpenedFile } from '../../readers/mapped-table';
import { createHeldState } from '../../state/held-state';
import { reportOf, takenOf } from '../intake/file-reports';
import { isOpenedFile, isRecord } from '../intake/kept-checks';
import { type Ask, type Reading, type Taken, useReading } from '../intake/use-reading';
import { useRestored } from '../intake/use-restored';
import * as words from './words';

/** A table of one's own migrations, and what the models say of it. */
interface Validated {
  readonly file: OpenedFile;
  readonly answer: ValidationAnswer;
}

const heldMigrations = createHeldState<{ readonly own: Validated | null }>('validate.migrations', {
  first: { own: null },
  keep: ({ own }) => own && { file: own.file },
  label: ({ own }) => (own ? words.migrationsOf(own.answer.rows, own.file.name) : ''),
});

async function open([file, ...more]: readonly OpenedFile[], ask: Ask): Promise<Taken | null> {
  if (!file) return { sentence: '' };
  const answer = await ask('validate', { file });
  if (!answer) return null;
  const { rows, reading } = answer;
  if (rows === 0) return takenOf([], [reading]);
  heldMigrations.update(() => ({ own: { file, answer } }));

  const isFaulty = reading.rowCount > rows;
  const report = { ...reportOf(file.name, reading.problems, false), count: reading.problemCount };
  return { sentence: words.openedOne(file.name, more.length > 0), reports: isFaulty ? [report] : [] };
}

async function restored(kept: unknown, ask: Ask): Promise<{ readonly own: Validated } | null> {
  if (!isRecord(kept) || !isOpenedFile(kept['file'])) return null;
  const { file } = kept;
  const answer = await ask('validate', { file });
  return answer && answer.rows > 0 ? { own: { file, answer } } : null;
}

/** Holds the models against a table of one's own migrations: in the worker, with progress and a way out. */
export function useOwnMigrations(): {
  readonly own: Validated | null;
  readonly reading: Reading;
  readonly close: () => void;
} {
  const { own } = heldMigrations.use();
  const reading = useReading('migrations', open);
  useRestored(heldMigrations, reading, words.migrationsInstead, restored);
  return { own, reading, close: useCallback(() => heldMigrations.update(() => ({ own: null })), []) };
}
