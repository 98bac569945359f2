import type { TableData } from '../../format/csv';
import { guardWords } from '../shared/words';
import * as words from './late-words';
import { nameOf, type RoundOutline, type RoundRow, type RoundsData } from './rounds-rows';

/** The table of chart 1 with the runs that are drawn over its bars; rounds that only one of them has stay empty. */
export function tableWithOutlines(table: TableData, { overlay, baseline }: RoundsData): TableData {
  const columnsOf = (key: string, run: RoundOutline | null): readonly AddedColumn[] => {
    if (run === null) return [];
    const { volumes } = run;
    const name = nameOf(run);
    const phases = volumes.map((_, i) => (i === volumes.length - 1 ? words.stopAndCopy : words.preCopy));
    return [
      { key: `${key}_mib`, label: `${name} (MiB)`, cells: volumes },
      { key: `${key}_phase`, label: words.phaseOf(name), cells: phases },
    ];
  };
  return besideRemarks(table, [...columnsOf('overlay', overlay), ...columnsOf('pinned', baseline)]);
}

/** A column for each round of another run. */
interface AddedColumn {
  readonly key: string;
  readonly label: string;
  readonly cells: readonly (string | number)[];
}

/** A table of rounds with more columns before its last one, the remarks, and a row for each round that any run has. */
export function besideRemarks(table: TableData, added: readonly AddedColumn[]): TableData {
  if (added.length === 0) return table;
  const remarks = table.columns.length - 1;
  const length = Math.max(table.rows.length, ...added.map(({ cells }) => cells.length));
  return {
    columns: [
      ...table.columns.slice(0, remarks),
      ...added.map(({ key, label }) => ({ key, label })),
      ...table.columns.slice(remarks),
    ],
    rows: Array.from({ length }, (_, i) => {
      const row = table.rows[i] ?? [i, ...Array<null>(Math.max(remarks - 1, 0)).fill(null), ''];
      return [...row.slice(0, remarks), ...added.map(({ cells }) => cells[i] ?? null), ...row.slice(remarks)];
    }),
  };
}

/** The numbers of chart 1 as a table; QEMU's loop skips nothing, but leaves a rest. */
export function roundsTable(rows: readonly RoundRow[]): TableData {
  const hasRest = rows.some(({ left }) => left !== null);
  return {
    columns: [
      { key: 'round', label: words.round },
      { key: 'phase', label: words.phase },
      { key: 'volume_mib', label: words.sentMib },
      ...(hasRest
        ? [
            { key: 'left_mib', label: words.leftMib },
            { key: 'absorbed_mib', label: words.absorbedMib },
          ]
        : [{ key: 'left_out_mib', label: words.skippedMib }]),
      { key: 'duration_s', label: words.timeS },
      { key: 'dirtied_mib', label: words.dirtiedMib },
      { key: 'guards', label: words.remarks },
    ],
    rows: rows.map((row) => [
      row.round,
      row.stopAndCopy ? words.stopAndCopy : words.preCopy,
      row.sent,
      ...(hasRest ? [row.left ?? 0, row.absorbed ?? 0] : [row.skipped]),
      row.duration,
      row.dirtied,
      row.guards.map((guard) => guardWords[guard]).join(', '),
    ]),
  };
}
