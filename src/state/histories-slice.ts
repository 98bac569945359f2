import { changesBetween, leadsAnywhere, type PastMigration, type VmHistory, withChanges } from '../scenario/vm-history';
import { commitStep, type WithHistory } from './history';
import type { Update } from './update';

/** What is known of the VMs' past migrations. The browser's database keeps it; links leave it alone. */
export interface HistoriesSlice {
  readonly histories: readonly VmHistory[];
  /** Whether the database has been read; until then there are no histories. */
  readonly historiesRead: boolean;
  /** Why the database cannot be read or written, in a sentence; null while all is well. */
  readonly historiesTrouble: string | null;
  /** All histories anew, as a step of undo: after an import, a recorded migration, a deletion. */
  readonly setHistories: (histories: readonly VmHistory[]) => void;
  readonly receiveHistories: (histories: readonly VmHistory[]) => void;
  readonly reportHistoriesTrouble: (sentence: string | null) => void;
}

/** The histories' part of the store. */
export function createHistoriesSlice(update: Update<HistoriesSlice & WithHistory>): HistoriesSlice {
  return {
    histories: [],
    historiesRead: false,
    historiesTrouble: null,
    setHistories: (histories) =>
      update(({ histories: before, history }) => {
        const after = changesBetween(before, histories);
        if (!leadsAnywhere(after)) return { histories };
        const step = { before: { histories: changesBetween(histories, before) }, after: { histories: after } };
        return { histories, history: commitStep(history, step) };
      }),
    receiveHistories: (histories) => update(() => ({ histories, historiesRead: true })),
    reportHistoriesTrouble: (historiesTrouble) => update(() => ({ historiesTrouble })),
  };
}

/** With some histories put in the place of those of the same VMs, or added behind the others. */
export const withHistories = (known: readonly VmHistory[], added: readonly VmHistory[]): readonly VmHistory[] =>
  withChanges(known, { written: added, removed: [] });

/** With further migrations at the end of one VM's history. */
export function withMigrations(
  known: readonly VmHistory[],
  vm: string,
  migrations: readonly PastMigration[],
): readonly VmHistory[] {
  const before = known.find((history) => history.vm === vm)?.migrations ?? [];
  return withHistories(known, [{ vm, migrations: [...before, ...migrations] }]);
}

/** Without one VM's history. */
export function withoutVm(known: readonly VmHistory[], vm: string): readonly VmHistory[] {
  return known.filter((history) => history.vm !== vm);
}
