import { createStore, useStore as useStoreOf } from 'zustand';
import type { Scenario } from '../scenario/scenario';
import type { Show } from '../scenario/show';
import { selectBaseline, selectScenario } from './selectors';
import { type Store, useStore } from './store';
import type { SymbolId } from './symbols';

/** A hook as `useStore` is one, over a part of the store. */
type UsePart<Part> = <Selected>(select: (part: Part) => Selected) => Selected;

/**
 * A hook over one part of the store, whose readers are asked only where that part is another one. A step of a slider
 * changes the store four times and the scenario once; some hundred readers of the scenario stand on the page.
 * Selections are compared as `useStore` compares them: by identity.
 */
function createPart<Part>(of: (state: Store) => Part): UsePart<Part> {
  const part = createStore<Part>(() => of(useStore.getState()));
  useStore.subscribe((state) => part.setState(of(state), true));
  return (select) => useStoreOf(part, select);
}

/** Of the scenario on screen: `useScenario(({ memory }) => memory)`. */
export const useScenario: UsePart<Scenario> = createPart(selectScenario);

/** Of the pinned scenario, null without a pin. */
export const useBaseline: UsePart<Scenario | null> = createPart(selectBaseline);

/** Of how the page is shown to others. */
export const useShow: UsePart<Show> = createPart(({ show }) => show);

/** Of the symbol that is lit, null where none is. */
export const useLitSymbol: UsePart<SymbolId | null> = createPart(({ lit }) => lit);
