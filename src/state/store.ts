import { create } from 'zustand';
import { createHeldSlice, type HeldSlice } from './held-slice';
import { createHistoriesSlice, type HistoriesSlice } from './histories-slice';
import { createIntakeSlice, type IntakeSlice } from './intake-slice';
import { createInterfaceSlice, type InterfaceSlice } from './interface-slice';
import { createJournalSlice, type JournalSlice } from './journal-slice';
import { createPagesSlice, type PagesSlice } from './pages-slice';
import { createPlaceSlice, type PlaceSlice } from './place-slice';
import { createRunSlice, type RunSlice } from './run-slice';
import { createScenarioSlice, type ScenarioSlice } from './scenario-slice';
import { createShowSlice, type ShowSlice } from './show-slice';

export type Store = ScenarioSlice &
  RunSlice &
  InterfaceSlice &
  PlaceSlice &
  ShowSlice &
  PagesSlice &
  HistoriesSlice &
  JournalSlice &
  HeldSlice &
  IntakeSlice;

/** A step that changes nothing wakes nobody up. */
function withChanges(state: Store, step: (state: Store) => Partial<Store>): Store | Partial<Store> {
  const changes = step(state);
  const names = Object.keys(changes) as (keyof Store)[];
  return names.every((name) => Object.is(changes[name], state[name])) ? state : changes;
}

/** The one store of the page. Nothing derived is kept in it: see `selectors.ts`. */
export const useStore = create<Store>()((set) => {
  const update = (step: (state: Store) => Partial<Store>) => set((state) => withChanges(state, step));
  return {
    ...createScenarioSlice(update),
    ...createRunSlice(update),
    ...createInterfaceSlice(update),
    ...createPlaceSlice(update),
    ...createShowSlice(update),
    ...createPagesSlice(update),
    ...createHistoriesSlice(update),
    ...createJournalSlice(update),
    ...createHeldSlice(update),
    ...createIntakeSlice(update),
  };
});
