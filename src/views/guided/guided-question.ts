import type { GuidedQuestion } from '../../engine/guided-job';
import { type Fleet, paperFleet } from '../../scenario/fleet';
import { ENERGY_KNOBS, keepKnobs, PLATFORM_KNOBS, RATE_KNOBS, SKIP_KNOBS, STOP_KNOBS } from '../../scenario/knob-lists';
import type { Scenario } from '../../scenario/scenario';
import { COST_TERMS, metricRecords } from '../../vocabulary/metrics';
import * as words from './words';

/** Whose VMs are compared: the eight of sec. 5.4, or those on screen. */
type FleetChoice = 'paper' | 'own';

export const FLEET_OPTIONS = [
  { id: 'paper', label: words.paperFleetOption },
  { id: 'own', label: words.ownFleetOption },
] as const satisfies readonly { readonly id: FleetChoice; readonly label: string }[];

/** The knobs that the comparison looks at; a change of any other one asks nothing anew. Both rate rules are compared. */
const GUIDED_KNOBS = [
  ...RATE_KNOBS.filter((name) => name !== 'adaptive'),
  ...[...STOP_KNOBS, ...SKIP_KNOBS, ...ENERGY_KNOBS],
  ...COST_TERMS.map((metric) => metricRecords[metric].weight),
  ...(['model', 'zeroMemory', 'curve', 'seed', 'window', ...PLATFORM_KNOBS] as const),
];

/** What is asked for a scenario; null where there is no VM to choose. */
export function guidedQuestion(scenario: Scenario, choice: FleetChoice, own: Fleet): GuidedQuestion | null {
  const fleet = choice === 'paper' ? paperFleet : own;
  if (fleet.length === 0) return null;
  return { scenario: keepKnobs(scenario, GUIDED_KNOBS), fleet };
}

const numbers = new WeakMap<Fleet, number>();
let fleets = 0;

/** Tells questions apart without writing a large fleet out: a fleet is known by its identity, as it never changes. */
export function questionKey({ scenario, fleet }: GuidedQuestion): string {
  let number = numbers.get(fleet);
  if (number === undefined) {
    fleets += 1;
    number = fleets;
    numbers.set(fleet, number);
  }
  return `${number} ${JSON.stringify(scenario)}`;
}
