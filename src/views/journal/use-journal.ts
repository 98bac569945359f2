import type { OpenedFile } from '../../readers/mapped-table';
import { entryOf, type JournalEntry, readJournal, withEntries } from '../../scenario/journal';
import { useStore } from '../../state/store';
import { problemCount, reportOf, takenOf } from '../intake/file-reports';
import { type Ask, type Reading, type Taken, useReading } from '../intake/use-reading';
import * as words from './words';

/** Adds entries as one step of undo; says how many were new. */
function addEntries(added: readonly JournalEntry[]): number {
  const { journal, setJournal } = useStore.getState();
  const next = withEntries(journal, added);
  const before = new Set(journal.map(({ id }) => id));
  setJournal(next);
  return next.filter(({ id }) => !before.has(id)).length;
}

async function open([file, ...more]: readonly OpenedFile[], ask: Ask): Promise<Taken | null> {
  if (!file) return { sentence: '' };
  const answer = await ask('readOwnMigrations', { file });
  if (!answer) return null;
  const { migrations, reading } = answer;
  if (migrations.length === 0) return takenOf([], [reading]);
  const count = addEntries(migrations.map((each) => entryOf(file.name, each)));
  const rest = more.length > 0 ? words.oneTableAtATime : '';
  const report = { ...reportOf(file.name, reading.problems, false), count: reading.problemCount };
  const isFaulty = reading.rowCount > migrations.length;
  return { sentence: `${words.wereAdded(count, problemCount(reading))}${rest}`, reports: isFaulty ? [report] : [] };
}

/** Reads tables of migrations into the journal: in the worker, with progress and a way out. */
export const useJournalReading = (): Reading => useReading('migrations', open);

/** Adds what an exported journal has. */
export function importJournal({ name, text }: OpenedFile): void {
  const { say, setNotice } = useStore.getState();
  const read = readJournal(text);
  if (typeof read === 'string') {
    setNotice({ title: words.notImported, items: [words.reasonOf(name, read)], rejected: [] });
    return;
  }
  const left = read.unreadable > 0 ? words.leftOut(read.unreadable) : '';
  say(`${words.wereAdded(addEntries(read.entries))}${left}`);
}
