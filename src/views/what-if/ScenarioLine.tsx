import { modelFacts } from '../../models/facts';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { PlaceLink } from '../shared/PlaceLink';
import { scenarioText } from './scenario-text';

const EXPLORE = { view: 'explore' } as const;

/** Which migration it is about, and where its knobs are. */
export function ScenarioLine() {
  const scenario = useStore(selectScenario);
  return (
    <p className="is-muted">
      {scenarioText(scenario)} under {modelFacts[scenario.model].label}.{' '}
      <PlaceLink to={EXPLORE}>Change it in Explore</PlaceLink>
    </p>
  );
}
