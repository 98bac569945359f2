import { parameterByName } from '../../scenario/parameters';
import { followsDirtying, type Scenario } from '../../scenario/scenario';
import { shownValue } from '../../scenario/value-text';

/** The VM and its link in a few words: 'A VM of 1 GiB that dirties 40 MiB/s, over 800 Mbit/s'. */
export function scenarioText(scenario: Scenario): string {
  const text = (name: 'memory' | 'dirtyRate' | 'bandwidth' | 'minBandwidth' | 'maxBandwidth') =>
    shownValue(parameterByName[name], scenario[name]);
  const { name } = scenario;
  const link = followsDirtying(scenario) ? `${text('minBandwidth')} to ${text('maxBandwidth')}` : text('bandwidth');
  return `${name === '' ? 'A VM' : name}: ${text('memory')}, dirtying ${text('dirtyRate')}, over ${link}`;
}
