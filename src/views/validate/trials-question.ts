import type { TrialsQuestion } from '../../engine/trials-job';
import { ENERGY_KNOBS, keepKnobs, RATE_KNOBS, SKIP_KNOBS, STOP_KNOBS } from '../../scenario/knob-lists';
import type { Scenario } from '../../scenario/scenario';
import { MOST_SIMULATED_MEMORY } from '../../vocabulary/limits';

/** The knobs that trials look at; a change of any other one asks nothing anew. */
export const TRIAL_KNOBS = [
  'memory',
  ...RATE_KNOBS,
  ...STOP_KNOBS,
  ...SKIP_KNOBS,
  ...ENERGY_KNOBS,
  'seed',
  'window',
  'trials',
  'historyWeight',
  'sampleWeight',
] as const;

/** What Validate asks for a scenario; null where the memory is too large to simulate. */
export function trialsQuestion(scenario: Scenario): TrialsQuestion | null {
  if (scenario.memory > MOST_SIMULATED_MEMORY) return null;
  return { scenario: keepKnobs(scenario, TRIAL_KNOBS) };
}
