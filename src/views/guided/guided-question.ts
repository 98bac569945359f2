import type { GuidedQuestion } from '../../engine/guided-job';
import { type Fleet, paperFleet } from '../../scenario/fleet';
import { defaultScenario, type Scenario } from '../../scenario/scenario';

/** Whose VMs are compared: the eight of sec. 5.4, or those on screen. */
export type FleetChoice = 'paper' | 'own';

export const FLEET_OPTIONS = [
  { id: 'paper', label: 'The paper’s eight VMs' },
  { id: 'own', label: 'The fleet on this page' },
] as const satisfies readonly { readonly id: FleetChoice; readonly label: string }[];

/** The knobs that the comparison looks at; a change of any other one asks nothing anew. Both rate rules are compared. */
const KNOBS_IN_PLAY = [
  'bandwidth',
  'minBandwidth',
  'maxBandwidth',
  'increment',
  'threshold',
  'maxRounds',
  'maxTrafficFactor',
  'resumeTime',
  'guards',
  'gammaTime',
  'gammaRate',
  'gammaConstant',
  'energyPerMib',
  'energyFixed',
  'sourceShare',
  'sourceFixedShare',
  'downtimeWeight',
  'timeWeight',
  'trafficWeight',
  'energyWeight',
  'model',
  'downtimeLimit',
  'limitKind',
  'zeroMemory',
  'timeLimit',
  'curve',
  'seed',
  'window',
] as const satisfies readonly (keyof Scenario)[];

/** What is asked for a scenario; null where there is no VM to choose. */
export function guidedQuestion(scenario: Scenario, choice: FleetChoice, own: Fleet): GuidedQuestion | null {
  const fleet = choice === 'paper' ? paperFleet : own;
  if (fleet.length === 0) return null;
  const inPlay = Object.fromEntries(KNOBS_IN_PLAY.map((name) => [name, scenario[name]]));
  return { scenario: { ...defaultScenario, ...inPlay }, fleet };
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
