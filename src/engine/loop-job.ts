import { type LoopPlan, runLoop } from '../analysis/loop/loop';
import type { LoopTurn } from '../analysis/loop/loop-record';
import type { Progress } from '../simulator/simulated-migration';

/** What the loop of figure 6 is asked: a fleet, under this scenario, for so many laps. */
export type LoopQuestion = LoopPlan;

export interface LoopAnswer {
  readonly of: LoopQuestion;
  /** All turns of all laps, each with the numbers of every box. */
  readonly turns: readonly LoopTurn[];
}

/** Runs the loop to its end; the view plays it box by box. */
export function* playLoop(question: LoopQuestion): Generator<Progress, LoopAnswer> {
  return { of: question, turns: yield* runLoop(question) };
}
