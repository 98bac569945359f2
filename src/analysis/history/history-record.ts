import { PAGES_PER_MIB } from '../../models/units';
import type { PastMigration, PastRound, VmHistory } from '../../scenario/vm-history';
import type { SimulatedMigration } from '../../simulator/simulated-migration';

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

/** A VM's simulated migrations as its history, and how many were left out because their simulation was cut short. */
export function historyOfSimulated(
  vm: string,
  simulated: readonly SimulatedMigration[],
): { readonly history: VmHistory; readonly cutShort: number } {
  const whole = simulated.filter(({ stopReason }) => stopReason !== 'event-budget');
  return { history: { vm, migrations: whole.map(pastMigrationOf) }, cutShort: simulated.length - whole.length };
}
