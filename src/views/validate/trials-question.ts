import type { TrialsQuestion } from '../../engine/trials-job';
import { ENERGY_KNOBS, keepKnobs, RATE_KNOBS, SKIP_KNOBS, STOP_KNOBS } from '../../scenario/knob-lists';
import type { Scenario } from '../../scenario/scenario';
import { MOST_SIMULATED_MEMORY } from '../../vocabulary/limits';

/** The numbers of the trials themselves, which have no place in the rail. */
export const TRIAL_KNOBS_ALONE = [
  ...(['trials', 'pastMigrations', 'seed', 'window', 'historyWeight', 'sampleWeight'] as const),
] as const;

/** The knobs that trials look at; a change of any other one asks nothing anew. */
export const TRIAL_KNOBS = [
  'memory',
  ...RATE_KNOBS,
  ...STOP_KNOBS,
  ...SKIP_KNOBS,
  ...ENERGY_KNOBS,
  ...TRIAL_KNOBS_ALONE,
  'skipLine',
] as const;

/** What Validate asks for a scenario; null where the memory is too large to simulate. */
export function trialsQuestion(scenario: Scenario): TrialsQuestion | null {
  if (scenario.memory > MOST_SIMULATED_MEMORY) return null;
  return { scenario: keepKnobs(scenario, TRIAL_KNOBS) };
}
