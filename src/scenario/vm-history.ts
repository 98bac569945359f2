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

/** What is to be put in the place of histories, and what is to be taken away. */
export interface HistoryChanges {
  readonly written: readonly VmHistory[];
  /** Names of VMs. */
  readonly removed: readonly string[];
}

const byVm = (histories: readonly VmHistory[]) => new Map(histories.map((history) => [history.vm, history]));

/** What turns the histories `from` into those `to`; of two with one name the last counts. */
export function changesBetween(from: readonly VmHistory[], to: readonly VmHistory[]): HistoryChanges {
  const [before, after] = [byVm(from), byVm(to)];
  return {
    written: [...after.values()].filter((history) => before.get(history.vm) !== history),
    removed: [...before.keys()].filter((vm) => !after.has(vm)),
  };
}

/** Whether there is anything to change. */
export const leadsAnywhere = ({ written, removed }: HistoryChanges): boolean => written.length + removed.length > 0;

/** The histories with changes made to them: in the place of those of the same VMs, or behind the others. */
export function withChanges(
  histories: readonly VmHistory[],
  { written, removed }: HistoryChanges,
): readonly VmHistory[] {
  const all = byVm(histories);
  for (const vm of removed) all.delete(vm);
  for (const history of written) all.set(history.vm, history);
  return [...all.values()];
}
