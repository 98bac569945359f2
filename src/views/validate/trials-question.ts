import type { TrialsQuestion } from '../../engine/trials-job';
import { defaultScenario, type Scenario } from '../../scenario/scenario';

/** The largest VM that is simulated page by page: 64 GiB. */
export const MOST_SIMULATED_MEMORY = 65_536;

/** The knobs that trials look at; a change of any other one asks nothing anew. */
const KNOBS_IN_PLAY = [
  'memory',
  'bandwidth',
  'adaptive',
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
  'seed',
  'window',
  'trials',
  'historyWeight',
  'sampleWeight',
] as const satisfies readonly (keyof Scenario)[];

/** What Validate asks for a scenario; null where the memory is too large to simulate. */
export function trialsQuestion(scenario: Scenario): TrialsQuestion | null {
  if (scenario.memory > MOST_SIMULATED_MEMORY) return null;
  const inPlay = Object.fromEntries(KNOBS_IN_PLAY.map((name) => [name, scenario[name]]));
  return { scenario: { ...defaultScenario, ...inPlay } };
}
