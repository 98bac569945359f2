import type { SimulatedTrace } from '../../analysis/power/power-simulated';
import type { MadeTraceAnswer, MadeTraceQuestion } from '../../engine/power-job';
import type { FileProblem } from '../../readers/csv-table';
import type { PowerTrace } from '../../readers/power-trace';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import type { PowerState } from './power-state';

/** What is known of a trace because it was made here. */
export type MadeFacts = Omit<SimulatedTrace, 'trace'>;

/** The trace on screen. */
export interface ShownTrace {
  /** Tells it from all others. */
  readonly key: string;
  readonly trace: PowerTrace;
  readonly name: string;
  readonly made: MadeFacts | null;
  readonly notes: readonly string[];
  readonly problems: readonly FileProblem[];
}

/** The knobs that a made trace looks at; a change of any other one asks nothing anew. */
const KNOBS_IN_PLAY = [
  'memory',
  'workload',
  'bandwidth',
  'adaptive',
  'minBandwidth',
  'maxBandwidth',
  'increment',
  'threshold',
  'maxRounds',
  'maxTrafficFactor',
  'resumeTime',
  'window',
  'energyPerMib',
  'energyFixed',
  'sourceShare',
  'sourceFixedShare',
] as const satisfies readonly (keyof Scenario)[];

/** The largest VM that is simulated page by page: 64 GiB. */
export const MOST_MEMORY = 65_536;
/** Quiet on either side of a made migration: so many seconds, but readings enough for the rule of P_0. */
const QUIET = 30;
const QUIET_READINGS = 12;

/** The trace to make for a scenario; null where the memory is too large to simulate. */
export function traceQuestion(scenario: Scenario, interval: number): MadeTraceQuestion | null {
  if (scenario.memory > MOST_MEMORY) return null;
  const inPlay = Object.fromEntries(KNOBS_IN_PLAY.map((name) => [name, scenario[name]]));
  const quiet = Math.max(QUIET, QUIET_READINGS * interval);
  const setup = { before: quiet, after: quiet, interval, seed: scenario.seed };
  return { scenario: { ...defaultScenario, ...inPlay }, setup };
}

/** The trace on screen: the opened one, or the made one once it is there. */
export function shownTrace({ shows, opened }: PowerState, answer: MadeTraceAnswer | null): ShownTrace | null {
  if (shows === 'opened' && opened) {
    const { id, file, trace, notes, problems } = opened;
    return { key: `file-${id}`, trace, name: file, made: null, notes, problems };
  }
  if (!answer) return null;
  const { of, trace, ...made } = answer;
  return { key: JSON.stringify(of), trace, name: 'a simulated migration', made, notes: [], problems: [] };
}
