import { create } from 'zustand';

type UseViewState<State> = () => State;
type UpdateViewState<State> = (step: (state: State) => State) => void;

/**
 * What a part of a view shows beside the scenario, for as long as the page is open: it outlives the view, so that a look
 * at another one loses nothing. It stands in no link; what does is a row of `src/scenario/view-option-rows.ts`.
 * Gives the hook that reads it, and the way to change it.
 */
export function createViewState<State>(
  first: State,
): readonly [use: UseViewState<State>, update: UpdateViewState<State>] {
  const use = create<State>(() => first);
  return [use, (step) => use.setState(step)];
}
