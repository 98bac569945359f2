import type { HistoryChanges } from '../../scenario/vm-history';
import { createViewState } from '../../state/view-state';

/** What became of the histories, in a sentence, and what brings them back as they were: nothing where nothing changed. */
export interface WayBack extends HistoryChanges {
  readonly sentence: string;
}

/** What the section shows. It outlives the view, so that a look at another one loses nothing. */
interface HistoryState {
  readonly wayBack: WayBack | null;
}

const firstState: HistoryState = { wayBack: null };

/** What the section shows. */
export const [useHistoryState, updateHistoryState] = createViewState(firstState);
