import type { LoopTurn } from '../../analysis/loop/loop-record';
import type { PastMigration, VmHistory } from '../../scenario/vm-history';
import * as words from './words';

/** A turn as a past migration of its VM: what was sampled before it, and its pre-copy rounds. */
export function pastMigrationOf({ vms, chosen, rounds }: LoopTurn): PastMigration {
  return {
    sample: vms[chosen]?.sample ?? null,
    rounds: rounds
      .filter(({ stopAndCopy, duration }) => !stopAndCopy && duration > 0)
      .map(({ dirtied, duration }) => ({ duration, dirtyRate: dirtied / duration })),
  };
}

/** The histories with these turns behind what each VM had; VMs without one get theirs, in the order of their turns. */
export function withTurns(histories: readonly VmHistory[], turns: readonly LoopTurn[]): VmHistory[] {
  const byVm = new Map(histories.map(({ vm, migrations }) => [vm, [...migrations]]));
  for (const turn of turns) {
    const name = turn.vms[turn.chosen]?.name ?? '';
    const migrations = byVm.get(name) ?? [];
    migrations.push(pastMigrationOf(turn));
    byVm.set(name, migrations);
  }
  return [...byVm].map(([vm, migrations]) => ({ vm, migrations }));
}

/** What keeping does: the migrations of the turns from one to another, or what was done with them. */
export function keepText(from: number, recorded: number, isOffer = false): string {
  const count = recorded - from;
  if (!isOffer) return words.keptMigrations(count);
  return count > 0 ? words.addsMigrations(count) : words.noneRecorded;
}
