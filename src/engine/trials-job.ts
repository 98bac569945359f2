import type { Scenario } from '../scenario/scenario';
import type { Progress } from '../simulator/simulated-migration';

export interface TrialsQuestion {
  readonly scenario: Scenario;
}
export interface TrialsAnswer {
  readonly of: TrialsQuestion;
}
export function* runTrials(question: TrialsQuestion): Generator<Progress, TrialsAnswer> {
  yield { share: 0, sentence: '' };
  return { of: question };
}
