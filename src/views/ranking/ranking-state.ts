import { useSyncExternalStore } from 'react';
import type { Metric } from '../../vocabulary/metrics';

/** How the ranking is looked at. It changes no knob, so it stands in no link; it outlives the view. */
export interface RankingState {
  readonly usesHistory: boolean;
  readonly leavesOut: boolean;
  /** The term whose weight the map of winners holds. */
  readonly fixed: Metric;
}

let current: RankingState = { usesHistory: true, leavesOut: false, fixed: 'energy' };
const listeners = new Set<() => void>();

/** Changes how the ranking is looked at. */
export function updateRanking(change: Partial<RankingState>): void {
  current = { ...current, ...change };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How the ranking is looked at. */
export function useRankingState(): RankingState {
  return useSyncExternalStore(subscribe, () => current);
}
