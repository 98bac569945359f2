import { PAGES_PER_MIB } from '../models/units';
import type { PastMigration, PastRound } from '../scenario/vm-history';
import type { SimulatedMigration } from '../simulator/simulated-migration';

/**
 * What a history keeps of a simulated migration: S, and how fast memory was dirtied in each pre-copy round.
 * Units: pages, s -> s, MiB/s. Leaves out stop-and-copy, in which the VM stands still, and rounds that took no time.
 * 5,120 pages dirtied in 4 s -> 5 MiB/s.
 */
export function pastMigrationOf({ sampledRate, rounds }: SimulatedMigration): PastMigration {
  const told = rounds.flatMap(({ stopAndCopy, dirtied, duration }): PastRound[] =>
    stopAndCopy || duration === 0 ? [] : [{ duration, dirtyRate: dirtied / PAGES_PER_MIB / duration }],
  );
  return { sample: sampledRate, rounds: told };
}
