import type { TableData } from '../../format/csv';
import type { VmHistory } from '../../scenario/vm-history';
import * as words from './words';

/** All histories as a table, a pre-copy round a row, with the columns that are read again. Full doubles. */
export function historiesTable(histories: readonly VmHistory[]): TableData {
  return {
    columns: [
      { key: 'vm', label: words.vmLabel },
      { key: 'migration', label: words.migration },
      { key: 'round', label: words.fileHeads.round },
      { key: 'duration_s', label: words.fileHeads.duration },
      { key: 'dirty_rate_mib_s', label: words.fileHeads.dirtyRate },
      { key: 'sample_mib_s', label: words.fileHeads.sample },
    ],
    rows: histories.flatMap(({ vm, migrations }) =>
      migrations.flatMap(({ sample, rounds }, i) =>
        rounds.map(({ duration, dirtyRate }, round) => [vm, i + 1, round, duration, dirtyRate, sample]),
      ),
    ),
  };
}
