import { create } from 'zustand';
import { createHistoriesSlice, type HistoriesSlice } from './histories-slice';
import { createInterfaceSlice, type InterfaceSlice } from './interface-slice';
import { createPagesSlice, type PagesSlice } from './pages-slice';
import { createRunSlice, type RunSlice } from './run-slice';
import { createScenarioSlice, type ScenarioSlice } from './scenario-slice';

export type Store = ScenarioSlice & RunSlice & InterfaceSlice & PagesSlice & HistoriesSlice;

/** The one store of the page. Nothing derived is kept in it: see `selectors.ts`. */
export const useStore = create<Store>()((set) => ({
  ...createScenarioSlice(set),
  ...createRunSlice(set),
  ...createInterfaceSlice(set),
  ...createPagesSlice(set),
  ...createHistoriesSlice(set),
}));
