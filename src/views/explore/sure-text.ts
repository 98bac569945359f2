import type { Evaluation } from '../../engine/evaluation';
import { modelFacts } from '../../models/facts';
import { typicalErrorOf, typicalErrorText } from '../../vocabulary/typical-errors';

/** How far the chosen model was off where it was measured, in a sentence that stands beside its numbers. */
export function sureText({ model, outcome }: Evaluation): string {
  const isPrior = outcome.applicable && outcome.platform !== undefined && outcome.platform.intervals !== null;
  const { label } = modelFacts[model];
  const error = typicalErrorOf(model, isPrior ? 'rate' : 'curve');
  const measured = error ? `${label} was ${typicalErrorText(error)}.` : `How far ${label} is off was not measured.`;
  return isPrior
    ? `Working set not known: predicted from 5,306 measured guests. Half of them lie in the likely range, nine of ten in that of 90 %. Two readings of a dirty-rate meter settle it. ${measured}`
    : measured;
}
