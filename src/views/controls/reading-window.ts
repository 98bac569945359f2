import { joined, scaleKnobValue } from '../../format/number';
import { modelFacts } from '../../models/facts';
import { hasTwoReadings, isSetUnknown } from '../../scenario/parameters-platform';
import type { Scenario } from '../../scenario/scenario';

const seconds = (value: number): string => joined(scaleKnobValue(value, 's'));

/** Whether the chosen model asks over what D was counted. */
export const asksForWindow = ({ model }: Scenario): boolean => modelFacts[model].reads.includes('measuredOver');

/** Whether anything that says how D was counted is used: a measured curve says what is written instead. */
export const usesWindow = (scenario: Scenario): boolean => asksForWindow(scenario) && scenario.curve === '';

/** Over what D was counted, as it is used now: 'an instant', '1 s and 10 s'. */
export function windowText(scenario: Scenario): string {
  if (!usesWindow(scenario)) return asksForWindow(scenario) ? 'any time' : 'an instant';
  const { measuredOver, secondOver } = scenario;
  if (hasTwoReadings(scenario)) return `${seconds(measuredOver || 1)} and ${seconds(secondOver)}`;
  if (isSetUnknown(scenario)) return 'about a second';
  return measuredOver === 0 ? 'an instant' : seconds(measuredOver);
}
