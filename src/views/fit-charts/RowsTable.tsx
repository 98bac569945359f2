import { useMemo } from 'react';
import { DataRow, HeadRows } from '../shared/DataTable';
import { type Column, shownColumns } from '../shared/table';
import { VirtualTable } from '../shared/VirtualTable';
import { numberColumns } from './rows-table';
import type { TargetRows } from './target-rows';
import * as words from './words';

interface RowsTableProps {
  readonly rows: TargetRows;
  readonly label: string;
  readonly leftOut: ReadonlySet<number>;
  readonly onToggle: (row: number) => void;
}

/** The rows of a fit, each with a button that leaves it out or brings it back. */
export function RowsTable({ rows, label, leftOut, onToggle }: RowsTableProps) {
  const own = useMemo(() => numberColumns(rows), [rows]);
  const toggle: Column<number> = {
    ...{ key: 'left_out', head: words.leftOutLabel, isNumber: true },
    text: (row) => (
      <button type="button" onClick={() => onToggle(row)}>
        {leftOut.has(row) ? words.bringBack : words.leaveOut}
        <span className="visually-hidden"> {words.namedLine(rows.lines[row])}</span>
      </button>
    ),
  };
  const columns = shownColumns([...own, toggle], []);
  return (
    <div className="fit-rows">
      <VirtualTable
        label={words.tableOf(label)}
        csv={words.csvOfFigure}
        count={rows.lines.length}
        columns={columns.length}
        head={<HeadRows columns={columns} />}
        row={(row) => (
          <DataRow key={row} columns={columns} row={row} ariaRow={row + 2} mark={leftOut.has(row) && 'aside'} />
        )}
      />
    </div>
  );
}
