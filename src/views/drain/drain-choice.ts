import { useSyncExternalStore } from 'react';
import type { OrderId } from '../../analysis/drain/drain-orders';

/**
 * Which plan of emptying the host is shown. It changes no number of the scenario, so it stands in no link; it outlives
 * the view, so that a look at another one loses nothing.
 */
export interface DrainChoice {
  readonly order: OrderId;
  /** How many VMs move side by side. */
  readonly lanes: number;
  /** Minutes in which the host must be empty. */
  readonly window: number;
}

export const firstChoice: DrainChoice = { order: 'cost', lanes: 1, window: 10 };

let current = firstChoice;
const listeners = new Set<() => void>();

/** Changes what is shown. */
export function chooseDrain(part: Partial<DrainChoice>): void {
  current = { ...current, ...part };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is shown. */
export function useDrainChoice(): DrainChoice {
  return useSyncExternalStore(subscribe, () => current);
}
