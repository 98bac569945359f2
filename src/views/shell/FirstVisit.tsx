import { useStore } from '../../state/store';
import { focusKnob } from '../controls/focus-knob';
import { PlaceLink } from '../shared/PlaceLink';
import * as words from './words';

/** Ends the greeting for good. */
const leave = (said = '') => {
  const { setFirstVisit, say } = useStore.getState();
  setFirstVisit(false);
  if (said !== '') say(said);
};

const tryIt = () => {
  leave(words.changeAnyValue);
  focusKnob('dirtyRate');
};

const useOwn = () => leave(words.dropAnywhere);

/** What the page is, and three ways in, for who has never been here. Gone for good once closed or used. */
export function FirstVisit() {
  const isShown = useStore((state) => state.isFirstVisit);
  if (!isShown) return null;
  return (
    <section className="first-visit tip buttons" aria-label={words.firstVisitTitle}>
      <p>{words.whatPageShows}</p>
      <PlaceLink to={{ view: 'learn' }} onFollow={leave}>
        {words.learnHow}
      </PlaceLink>
      <button type="button" onClick={tryIt}>
        {words.tryHere}
      </button>
      <PlaceLink to={{ view: 'log' }} onFollow={useOwn}>
        {words.useOwnData}
      </PlaceLink>
      <button type="button" onClick={() => leave()}>
        {words.close}
      </button>
    </section>
  );
}
