import { linkOfPlace, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { inScenario, measuredKnobs, usableText, usedStatus, usedText } from './measured-knobs';
import type { ShownSeries } from './series';

interface UseButtonProps {
  readonly main: ShownSeries | null;
  readonly window: number;
}

/** Puts the measured rate and working set into the scenario, as one step, and says where they are then. */
export function UseButton({ main, window }: UseButtonProps) {
  const usable = main && measuredKnobs(main, window);
  const scenario = useStore(selectScenario);
  const isThere = usable !== null && inScenario(usable, scenario);
  const explore = useStore((state) => linkOfPlace(state, { view: 'explore' }));
  const { setParameters, say } = useStore.getState();
  const use = () => {
    if (!usable || isThere) return;
    setParameters(usable.values);
    say(usedStatus(usable, selectScenario(useStore.getState())));
  };
  return (
    <p className="use">
      <button type="button" className="use-button" aria-disabled={!usable || isThere} onClick={use}>
        {usable && usable.values.workingSet === undefined ? 'Use this D' : 'Use this D and working set'}
      </button>
      <span className="use-words">{usable ? (isThere ? usedText(usable) : usableText(usable)) : ''}</span>
      <a href={explore}>See it in Explore</a>
    </p>
  );
}
