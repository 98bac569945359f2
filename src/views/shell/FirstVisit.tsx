import { useStore } from '../../state/store';
import { focusKnob } from '../controls/focus-knob';
import { PlaceLink } from '../shared/PlaceLink';

/** Ends the greeting for good. */
const leave = (said = '') => {
  const { setFirstVisit, say } = useStore.getState();
  setFirstVisit(false);
  if (said !== '') say(said);
};

const tryIt = () => {
  leave('Change any value: rounds, pause and energy follow. Presets has other VMs.');
  focusKnob('dirtyRate');
};

const useOwn = () => leave('Drop or paste a log, a list of VMs or a table of runs anywhere: the page sees what it is.');

/** What the page is, and three ways in, for who has never been here. Gone for good once closed or used. */
export function FirstVisit() {
  const isShown = useStore((state) => state.isFirstVisit);
  if (!isShown) return null;
  return (
    <section className="first-visit tip buttons" aria-label="First visit">
      <p>See what moving a running VM costs: time, pause, traffic and energy.</p>
      <PlaceLink to={{ view: 'learn' }} onFollow={leave}>
        Learn how it works
      </PlaceLink>
      <button type="button" onClick={tryIt}>
        Try it here
      </button>
      <PlaceLink to={{ view: 'log' }} onFollow={useOwn}>
        Use my own data
      </PlaceLink>
      <button type="button" onClick={() => leave()}>
        Close
      </button>
    </section>
  );
}
