import { exactNumber, formatNumber } from '../../format/number';
import { VirtualTable } from '../shared/VirtualTable';
import { tableColumns, tableNumbers } from './rows-table';
import type { TargetRows } from './target-rows';

const DIGITS = 6;

interface RowsTableProps {
  readonly rows: TargetRows;
  readonly label: string;
  readonly leftOut: ReadonlySet<number>;
  readonly onToggle: (row: number) => void;
}

/** The rows of a fit, each with a button that leaves it out or brings it back. */
export function RowsTable({ rows, label, leftOut, onToggle }: RowsTableProps) {
  const columns = tableColumns(rows);
  return (
    <div className="fit-rows">
      <VirtualTable
        label={`Table: ${label}`}
        count={rows.lines.length}
        columns={columns.length}
        head={
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        }
        row={(row) => (
          <tr key={row} aria-rowindex={row + 2} className={leftOut.has(row) ? 'is-out' : undefined}>
            {tableNumbers(rows, row).map((value, i) => {
              const text = value === null ? '' : formatNumber(value, DIGITS);
              const title = value === null ? undefined : exactNumber(value);
              const { key } = columns[i] ?? { key: '' };
              return i === 0 ? (
                <th key={key} scope="row">
                  {rows.lines[row]}
                </th>
              ) : (
                <td key={key} title={title}>
                  {text}
                </td>
              );
            })}
            <td>
              <button type="button" onClick={() => onToggle(row)}>
                {leftOut.has(row) ? 'Bring back' : 'Leave out'}
                <span className="visually-hidden"> line {rows.lines[row]}</span>
              </button>
            </td>
          </tr>
        )}
      />
    </div>
  );
}
