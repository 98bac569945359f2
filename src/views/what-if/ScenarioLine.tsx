import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { PlaceLink } from '../shared/PlaceLink';
import { scenarioText } from './scenario-text';
import * as words from './words';

const EXPLORE = { view: 'explore' } as const;

/** Which migration it is about, and where its knobs are. */
export function ScenarioLine() {
  const scenario = useStore(selectScenario);
  return (
    <p className="is-muted">
      {scenarioText(scenario)} <PlaceLink to={EXPLORE}>{words.changeInExplore}</PlaceLink>
    </p>
  );
}
