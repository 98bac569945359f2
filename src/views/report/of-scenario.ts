import type { ExploreAnswer } from '../../engine/engine';
import { modelFacts } from '../../models/facts';
import { selectAnswer } from '../../state/selectors';
import { type Anchored, anchorOf } from '../../vocabulary/anchors';
import { keyNumbers } from '../explore/key-numbers';
import { limitsOf, verdictOf } from '../explore/verdict';
import { keyNumbersTitle } from '../explore/words';
import type { StripNumber } from '../shared/NumberStrip';
import { notes, numbers, type ReportSection, type ReportSource, section, sentences } from './report-section';
import * as words from './words';

/** The six key numbers with what each is like, and how each differs from the pinned scenario. */
function scenarioNumbers(answer: ExploreAnswer): readonly StripNumber[] {
  const { evaluation, baseline } = answer;
  return keyNumbers(evaluation, baseline).map(
    ({ id, label, term, value, shown, caption, range, hasAnchor, difference }) => {
      const anchor = hasAnchor ? anchorOf(id as Anchored, value) : '';
      const beside = difference ? words.beside(difference.change, difference.pinned) : range || anchor;
      return { id, label, term, value, ...shown, captions: [caption, beside].filter(Boolean) };
    },
  );
}

/** What came of the scenario: verdict and key numbers, under its own title where the view is about more than it. */
export function ofScenario({ state }: ReportSource, isAlone: boolean): readonly ReportSection[] {
  const answer = selectAnswer(state);
  if (answer === null) return [];
  const { headline, reason } = verdictOf(answer.evaluation);
  const { name } = modelFacts[answer.evaluation.model];
  return [
    section(
      isAlone ? headline : words.scenarioAlone(name),
      sentences(isAlone ? reason : words.headlineAndReason(headline, reason)),
      numbers(keyNumbersTitle, scenarioNumbers(answer)),
      notes(limitsOf(answer.evaluation).map((limit) => words.limit(limit))),
    ),
  ];
}
