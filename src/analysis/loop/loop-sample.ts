import type { MiBPerSecond } from '../../models/units';
import { countPages } from '../../simulator/bitmap';
import { prepareGuest, skipUntil } from '../../simulator/guest';
import { createLiveRun, runInSteps, toMiB } from '../../simulator/live-run';
import type { MigrationSetup } from '../../simulator/simulated-migration';

/**
 * S of a VM that is not migrated yet: pages dirtied in the last full window before a migration could start, over its
 * length (Eq. 13). Units: MiB/s. It is what the migration of the same setup samples itself. Assumes warmUp >= 0.
 * Pauses often. A guest that writes nothing -> 0.
 */
export function* sampleRate(setup: MigrationSetup): Generator<void, MiBPerSecond> {
  const guest = yield* prepareGuest(setup.pages, setup.parts, setup.seed);
  const windowStart = Math.max(setup.warmUp - setup.sampleWindow, 0);
  skipUntil(guest, windowStart);
  yield* runInSteps(createLiveRun(guest, windowStart, setup.eventBudget), setup.warmUp);
  return toMiB(countPages(guest.dirty)) / setup.sampleWindow;
}
