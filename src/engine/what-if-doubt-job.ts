import { type Doubt, type Doubted, doubtOf } from '../analysis/what-if/doubt';
import { withGuestInTheMiddle } from '../analysis/what-if/known-set';
import { type RoundBands, roundBandsOf } from '../analysis/what-if/round-bands';
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
  readonly rounds: RoundBands;
}

/** What comes of a scenario whose inputs are not sure; `half` is how many rows each of the two samples has, if not as ever. */
export function* runDoubt(question: DoubtQuestion, half?: number): Generator<Progress, DoubtAnswer> {
  const { doubted, limits } = question;
  const isSetDoubted = doubted.some(({ knob }) => knob === 'workingSet');
  const { scenario, assumedSet } = isSetDoubted
    ? { scenario: question.scenario, assumedSet: null }
    : withGuestInTheMiddle(question.scenario);
  const doubt = yield* doubtOf(scenario, doubted, limits, half);
  return { of: question, ...doubt, assumedSet, rounds: yield* roundBandsOf(scenario, doubted) };
}
