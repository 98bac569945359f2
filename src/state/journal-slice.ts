import type { LearnedPrior } from '../engine/own-prior-job';
import type { JournalEntry } from '../scenario/journal';
import { commitStep, type WithHistory } from './history';
import type { Update } from './update';

/** One's own migrations. The browser's database keeps them; links leave them alone. */
export interface JournalSlice {
  readonly journal: readonly JournalEntry[];
  /** Why it cannot be read or written, in a sentence; null while all is well. */
  readonly journalTrouble: string | null;
  /** What was learned from it; null until that was asked for and has come. */
  readonly ownPrior: LearnedPrior | null;
  /** The journal anew, as a step of undo. */
  readonly setJournal: (journal: readonly JournalEntry[]) => void;
  readonly receiveJournal: (journal: readonly JournalEntry[]) => void;
  readonly receiveOwnPrior: (prior: LearnedPrior) => void;
  readonly reportJournalTrouble: (sentence: string | null) => void;
}

/** The journal's part of the store. */
export function createJournalSlice(update: Update<JournalSlice & WithHistory>): JournalSlice {
  return {
    journal: [],
    journalTrouble: null,
    ownPrior: null,
    setJournal: (journal) =>
      update(({ journal: before, history }) =>
        journal === before
          ? {}
          : { journal, history: commitStep(history, { before: { journal: before }, after: { journal } }) },
      ),
    receiveOwnPrior: (ownPrior) => update(() => ({ ownPrior })),
    receiveJournal: (journal) => update(() => ({ journal })),
    reportJournalTrouble: (journalTrouble) => update(() => ({ journalTrouble })),
  };
}
