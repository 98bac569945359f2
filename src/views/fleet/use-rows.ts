import { useMemo, useRef } from 'react';
import type { Fleet } from '../../scenario/fleet';
import { useStore } from '../../state/store';
import { isOneEdit, type PastCounts, rowsOf, type Sorting } from './fleet-order';

interface RowsAsked {
  readonly fleet: Fleet;
  readonly filter: string;
  readonly sorting: Sorting | null;
  readonly rows: Uint32Array;
}

/** How many past migrations are known, by name. */
export function usePastCounts(): PastCounts {
  const histories = useStore((state) => state.histories);
  return useMemo(() => new Map(histories.map(({ vm, migrations }) => [vm, migrations.length])), [histories]);
}

/** The rows of the table. While one VM is edited they keep their order: what is under the hand does not jump away. */
export function useRows(fleet: Fleet, filter: string, sorting: Sorting | null, past: PastCounts): Uint32Array {
  const kept = useRef<RowsAsked | null>(null);
  return useMemo(() => {
    const last = kept.current;
    const isEdit = last?.filter === filter && last.sorting === sorting && isOneEdit(last.fleet, fleet);
    const rows = last && isEdit ? last.rows : rowsOf(fleet, filter, sorting, past);
    kept.current = { fleet, filter, sorting, rows };
    return rows;
  }, [fleet, filter, sorting, past]);
}
