import type { Evaluation } from '../../engine/evaluation';
import type { LearnedPrior } from '../../engine/own-prior-job';
import { modelFacts } from '../../models/facts';
import type { GuestKind } from '../../models/result';
import { typicalErrorOf, typicalErrorText } from '../../vocabulary/typical-errors';
import { ownPriorText } from '../shared/late-words';

/** What stands in for a working set that nobody knows. */
const standIn = (guest: GuestKind, own: LearnedPrior | null): string =>
  guest === 'own' ? ownPriorText(own) : 'from 5,306 measured guests.';

/**
 * How far the chosen model was off where it was measured, in a sentence that stands beside its numbers; of a guest as one's
 * own what was learned of it.
 */
export function sureText({ of, model, outcome }: Evaluation, own: LearnedPrior | null): string {
  const isPrior = outcome.applicable && outcome.platform !== undefined && outcome.platform.intervals !== null;
  const { label } = modelFacts[model];
  const error = typicalErrorOf(model, isPrior ? 'rate' : 'curve');
  const measured = error ? `${label} was ${typicalErrorText(error)}.` : `How far ${label} is off was not measured.`;
  return isPrior
    ? `Working set not known: predicted ${standIn(of.guest, own)} Half of them lie in the likely range, nine of ten in that of 90 %. Two readings of a dirty-rate meter settle it. ${measured}`
    : measured;
}
