import type { PriorPoint } from './prior-points';

let learned: readonly PriorPoint[] | null = null;

/**
 * Sets how guests of `guest=own` write, as was learned from somebody's own migrations; null: nothing was learned, and they
 * count as any guest. Whoever answers questions sets it before: links do not hold it, for it belongs to a browser.
 */
export function setLearnedPrior(points: readonly PriorPoint[] | null): void {
  learned = points;
}

/** How one's own guests write; null where nothing was learned. Shares need not sum to 1. */
export const learnedPrior = (): readonly PriorPoint[] | null => learned;
