import type { Evaluation } from '../../engine/evaluation';
import type { LinkState } from '../../scenario/link';
import type { KeyFour } from '../../scenario/made-numbers';
import type { Scenario } from '../../scenario/scenario';
import type { SharedFigure } from '../../state/interface-slice';
import { keyFourOf } from '../../state/key-four';
import { linkStateOf, selectAnswer, selectIsCurrent, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { shareLink } from './share-link';

/** What the dialog gives away. */
export interface Shared {
  readonly scenario: Scenario;
  /** Null until the answer to the scenario on screen is there. */
  readonly evaluation: Evaluation | null;
  readonly numbers: KeyFour | null;
  readonly link: string;
  /** The page without what stands after '#', and the state that its links hold. */
  readonly page: string;
  readonly state: LinkState;
  readonly figure: SharedFigure | null;
}

const NO_FIGURE = { figure: null };

/** What is on screen, as it is shared. */
export function useShared(): Shared {
  const state = useStore();
  const evaluation = selectIsCurrent(state) ? (selectAnswer(state)?.evaluation ?? null) : null;
  const numbers = evaluation && keyFourOf(evaluation);
  const [page = ''] = window.location.href.split('#');
  const linkState = linkStateOf(state);
  return {
    ...{ scenario: selectScenario(state), evaluation, numbers },
    ...{ page, state: linkState, link: shareLink(page, linkState, numbers) },
    figure: (state.share ?? NO_FIGURE).figure,
  };
}
