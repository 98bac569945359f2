import type { Evaluation } from '../../engine/evaluation';
import type { LearnedPrior } from '../../engine/own-prior-job';
import { modelFacts } from '../../models/facts';
import type { GuestKind } from '../../models/result';
import { typicalErrorOf, typicalErrorText } from '../../vocabulary/typical-errors';
import { ownPriorText } from '../shared/late-words';
import * as words from './late-words';

/** What stands in for a working set that nobody knows. */
const standIn = (guest: GuestKind, own: LearnedPrior | null): string =>
  guest === 'own' ? ownPriorText(own) : words.fromMeasuredGuests;

/**
 * How far the chosen model was off where it was measured, in a sentence that stands beside its numbers; of a guest as one's
 * own what was learned of it.
 */
export function sureText({ of, model, outcome }: Evaluation, own: LearnedPrior | null): string {
  const isPrior = outcome.applicable && outcome.platform !== undefined && outcome.platform.intervals !== null;
  const { label } = modelFacts[model];
  const error = typicalErrorOf(model, isPrior ? 'rate' : 'curve');
  const measured = error ? words.modelWas(label, typicalErrorText(error)) : words.errorNotMeasured(label);
  return isPrior ? words.workingSetNotKnown(standIn(of.guest, own), measured) : measured;
}
