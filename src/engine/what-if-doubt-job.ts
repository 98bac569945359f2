import { type Doubt, type Doubted, doubtOf } from '../analysis/what-if/doubt';
import { withGuestInTheMiddle } from '../analysis/what-if/known-set';
import type { HeldLimits } from '../analysis/what-if/sweep';
import type { MiB } from '../models/units';
import type { Scenario } from '../scenario/scenario';
import type { Progress } from '../simulator/simulated-migration';

export interface DoubtQuestion {
  readonly scenario: Scenario;
  readonly doubted: readonly Doubted[];
  readonly limits: HeldLimits;
}

export interface DoubtAnswer extends Doubt {
  readonly of: DoubtQuestion;
  readonly assumedSet: MiB | null;
}

/** What comes of a scenario whose inputs are not sure; `half` is how many rows each of the two samples has, if not as ever. */
export function* runDoubt(question: DoubtQuestion, half?: number): Generator<Progress, DoubtAnswer> {
  const { doubted, limits } = question;
  const isSetDoubted = doubted.some(({ knob }) => knob === 'workingSet');
  const { scenario, assumedSet } = isSetDoubted
    ? { scenario: question.scenario, assumedSet: null }
    : withGuestInTheMiddle(question.scenario);
  return { of: question, ...(yield* doubtOf(scenario, doubted, limits, half)), assumedSet };
}
