import type { TableData } from '../../format/csv';
import type { VmHistory } from '../../scenario/vm-history';

/** All histories as a table, a pre-copy round a row, with the columns that are read again. Full doubles. */
export function historiesTable(histories: readonly VmHistory[]): TableData {
  return {
    columns: [
      { key: 'vm', label: 'VM' },
      { key: 'migration', label: 'Migration' },
      { key: 'round', label: 'Round' },
      { key: 'duration_s', label: 'Duration (s)' },
      { key: 'dirty_rate_mib_s', label: 'Dirtying rate (MiB/s)' },
      { key: 'sample_mib_s', label: 'Sample (MiB/s)' },
    ],
    rows: histories.flatMap(({ vm, migrations }) =>
      migrations.flatMap(({ sample, rounds }, i) =>
        rounds.map(({ duration, dirtyRate }, round) => [vm, i + 1, round, duration, dirtyRate, sample]),
      ),
    ),
  };
}
