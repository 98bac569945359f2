import { askRows } from '../engine/rows';
import { learnedPrior } from '../models/platforms/learned-prior';
import { createHelping } from './helping';
import { createPool, type Pool } from './pool';
import { breath } from './stepped';

/** More would be done sooner with each other than with the work. */
const MOST_HELPERS = 3;
/** Cores that are not the helpers': this worker's, and the page's, which follows the finger meanwhile. */
const OTHER_CORES = 2;

let pool: Pool | null = null;

/** The helpers of this worker, which run its own program; null where the machine has no core for one (decision 0016). */
export function helpers(): Pool | null {
  const count = Math.min(navigator.hardwareConcurrency - OTHER_CORES, MOST_HELPERS);
  if (!(count > 0) || typeof Worker === 'undefined') return null;
  const startHelper = () => new Worker(self.location.href, { type: 'module', name: 'helper' });
  pool ??= createPool({ startHelper, helpers: count, learned: learnedPrior(), breath });
  return pool;
}

/** A quick question is asked: shared work lies still for so many ms, in helpers and as one of them. */
export function hold(ms: number): void {
  pool?.hold(ms);
  helping.hold(ms);
}

/** Tells the helpers how one's own guests write. */
export const learn = (): void => pool?.learn(learnedPrior());

/** What this worker does as a helper of another. */
export const helping = createHelping(async () => ({ askRows }));
