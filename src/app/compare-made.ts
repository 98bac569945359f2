import { sameScenario } from '../scenario/scenario';
import { keyFourOf } from '../state/key-four';
import { selectAnswer } from '../state/selectors';
import type { Store } from '../state/store';

/** What is needed of the store. */
interface MadeStore {
  readonly getState: () => Store;
  readonly subscribe: (listener: (state: Store, before: Store) => void) => () => void;
}

type Words = Pick<typeof import('../views/share/made-notice'), 'madeNotice' | 'withMade'>;

/**
 * Compares the numbers that an opened link was made with to those that it gives now, as soon as these are here, and says
 * where they differ. Few links say with which numbers they were made: the words are loaded for those.
 */
export function compareMade(store: MadeStore, load: () => Promise<Words>): void {
  const look = (state: Store) => {
    const { made, setMade } = state;
    const evaluation = selectAnswer(state)?.evaluation;
    if (made === null || evaluation === undefined || !sameScenario(made.of, evaluation.of)) return;
    setMade(null);
    const say = ({ madeNotice, withMade }: Words) => {
      const notice = madeNotice(made.pairs, keyFourOf(evaluation));
      const { notice: before, setNotice, history } = store.getState();
      if (notice !== null && sameScenario(history.present.scenario, made.of)) setNotice(withMade(before, notice));
    };
    // Without the words the link is open all the same.
    void load().then(say, () => undefined);
  };
  store.subscribe((state, before) => {
    if (state.made !== null && (state.made !== before.made || state.run !== before.run)) look(state);
  });
  look(store.getState());
}
