import type { SimulatedTrace } from '../../analysis/power/power-simulated';
import type { MadeTraceAnswer, MadeTraceQuestion } from '../../engine/power-job';
import type { PowerTrace } from '../../readers/power-trace';
import type { FileProblem } from '../../readers/problems';
import { ENERGY_KNOBS, keepKnobs, RATE_KNOBS, STOP_KNOBS } from '../../scenario/knob-lists';
import type { Scenario } from '../../scenario/scenario';
import { MOST_SIMULATED_MEMORY } from '../../vocabulary/limits';
import type { PowerState } from './power-state';
import * as words from './words';

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
export const TRACE_KNOBS = ['memory', 'workload', ...RATE_KNOBS, ...STOP_KNOBS, 'window', ...ENERGY_KNOBS] as const;

/** Quiet on either side of a made migration: so many seconds, but readings enough for the rule of P_0. */
const QUIET = 30;
const QUIET_READINGS = 12;

/** The trace to make for a scenario; null where the memory is too large to simulate. */
export function traceQuestion(scenario: Scenario, interval: number): MadeTraceQuestion | null {
  if (scenario.memory > MOST_SIMULATED_MEMORY) return null;
  const quiet = Math.max(QUIET, QUIET_READINGS * interval);
  const setup = { before: quiet, after: quiet, interval, seed: scenario.seed };
  return { scenario: keepKnobs(scenario, TRACE_KNOBS), setup };
}

/** The trace on screen: the opened one, or the made one once it is there. */
export function shownTrace({ shows, opened }: PowerState, answer: MadeTraceAnswer | null): ShownTrace | null {
  if (shows === 'opened' && opened) {
    const { id, file, trace, notes, problems } = opened;
    return { key: `file-${id}`, trace, name: file, made: null, notes, problems };
  }
  if (!answer) return null;
  const { of, trace, ...made } = answer;
  return { key: JSON.stringify(of), trace, name: words.simulatedMigration, made, notes: [], problems: [] };
}
