import type { MiBPerSecond, Seconds } from '../models/units';

/** One pre-copy round of a past migration, as a log has it. */
export interface PastRound {
  readonly duration: Seconds;
  readonly dirtyRate: MiBPerSecond;
}

/** One past migration: what was sampled just before it (S), and its pre-copy rounds. */
export interface PastMigration {
  readonly sample: MiBPerSecond | null;
  readonly rounds: readonly PastRound[];
}

/** All past migrations of the VMs of one name, the oldest first. */
export interface VmHistory {
  readonly vm: string;
  readonly migrations: readonly PastMigration[];
}
