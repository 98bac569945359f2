import type { Store } from '../state/store';
import type { EngineClient } from '../worker/client';
import * as words from './late-words';

/** What is needed of the store. */
interface OwnPriorStore {
  readonly getState: () => Pick<Store, 'journal' | 'receiveOwnPrior' | 'reportJournalTrouble'>;
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Learns how one's own guests write from the journal, and anew whenever it changes: the worker is told before the store, so
 * that whatever is asked then is answered by what was learned.
 */
export function keepOwnPrior(
  { getState, subscribe }: OwnPriorStore,
  client: Pick<EngineClient, 'run' | 'learn'>,
): void {
  let learned: Store['journal'] | null = null;
  const look = () => {
    const { journal, receiveOwnPrior, reportJournalTrouble } = getState();
    if (journal === learned) return;
    learned = journal;
    client.run('learnOwnPrior', { migrations: journal }).then(
      (prior) => {
        // A newer journal is on its way.
        if (prior === null || journal !== learned) return;
        client.learn(prior.points.length > 0 ? prior.points : null);
        receiveOwnPrior(prior);
      },
      () => reportJournalTrouble(words.nothingLearned),
    );
  };
  subscribe(look);
  look();
}
