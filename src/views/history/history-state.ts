import type { VmHistory } from '../../scenario/vm-history';
import { withHistories } from '../../state/histories-slice';
import { createViewState } from '../../state/view-state';

/** What became of the histories, in a sentence, and what brings them back as they were: nothing where nothing changed. */
export interface WayBack {
  readonly sentence: string;
  /** What stood there before. */
  readonly written: readonly VmHistory[];
  /** Names that were not there before. */
  readonly removed: readonly string[];
}

/** What the section shows. It outlives the view, so that a look at another one loses nothing. */
export interface HistoryState {
  /** The VM that was chosen by hand. */
  readonly chosen: string | null;
  readonly filter: string;
  readonly wayBack: WayBack | null;
}

export const firstState: HistoryState = { chosen: null, filter: '', wayBack: null };

/** What brings the histories from `after` back to `before`. */
export function wayBack(before: readonly VmHistory[], after: readonly VmHistory[], sentence: string): WayBack {
  const now = new Map(after.map((history) => [history.vm, history]));
  const names = new Set(before.map(({ vm }) => vm));
  return {
    sentence,
    written: before.filter((history) => now.get(history.vm) !== history),
    removed: after.filter(({ vm }) => !names.has(vm)).map(({ vm }) => vm),
  };
}

/** Whether there is anything to bring back. */
export const leadsBack = ({ written, removed }: WayBack): boolean => written.length + removed.length > 0;

/** The histories with a change taken back; what changed elsewhere meanwhile stays. */
export function takenBack(histories: readonly VmHistory[], { written, removed }: WayBack): readonly VmHistory[] {
  const rest = histories.filter(({ vm }) => !removed.includes(vm));
  return withHistories(rest, written);
}

/** What the section shows. */
export const [useHistoryState, updateHistoryState] = createViewState(firstState);
