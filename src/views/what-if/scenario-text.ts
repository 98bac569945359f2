import { modelFacts } from '../../models/facts';
import { parameterByName } from '../../scenario/parameters';
import { followsDirtying, type Scenario } from '../../scenario/scenario';
import { shownValue } from '../../scenario/value-text';
import * as words from './words';

/** The VM, its link and its model in a sentence. */
export function scenarioText(scenario: Scenario): string {
  const text = (name: 'memory' | 'dirtyRate' | 'bandwidth' | 'minBandwidth' | 'maxBandwidth') =>
    shownValue(parameterByName[name], scenario[name]);
  const { name } = scenario;
  const link = followsDirtying(scenario)
    ? words.betweenRates(text('minBandwidth'), text('maxBandwidth'))
    : text('bandwidth');
  return words.scenarioLine(name, text('memory'), text('dirtyRate'), link, modelFacts[scenario.model].label);
}
