import { joined, scaleKnobValue } from '../../format/number';
import { modelFacts } from '../../models/facts';
import { hasTwoReadings, isSetUnknown } from '../../scenario/parameters-platform';
import type { Scenario } from '../../scenario/scenario';
import * as words from './words';

const seconds = (value: number): string => joined(scaleKnobValue(value, 's'));

/** Whether the chosen model asks over what D was counted. */
export const asksForWindow = ({ model }: Scenario): boolean => modelFacts[model].reads.includes('measuredOver');

/** Whether anything that says how D was counted is used: a measured curve says what is written instead. */
const usesWindow = (scenario: Scenario): boolean => asksForWindow(scenario) && scenario.curve === '';

/** Over what D was counted, as it is used now: 'an instant', '1 s and 10 s'. */
export function windowText(scenario: Scenario): string {
  if (!usesWindow(scenario)) return asksForWindow(scenario) ? words.anyTime : words.anInstant;
  const { measuredOver, secondOver } = scenario;
  if (hasTwoReadings(scenario)) return words.and(seconds(measuredOver || 1), seconds(secondOver));
  if (isSetUnknown(scenario)) return words.aboutSecond;
  return measuredOver === 0 ? words.anInstant : seconds(measuredOver);
}
