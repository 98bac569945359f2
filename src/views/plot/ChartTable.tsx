import type { TableData } from '../../format/csv';
import { DataTable } from '../shared/DataTable';
import { dataColumns } from '../shared/table';

interface ChartTableProps {
  readonly table: TableData;
  readonly caption: string;
}

/** The numbers of a chart as a table. */
export function ChartTable({ table, caption }: ChartTableProps) {
  return (
    <DataTable
      label={caption}
      columns={dataColumns(table)}
      rows={table.rows}
      rowKey={(row) => row.slice(0, 2).join(' ')}
      isHigh
      isDense
    />
  );
}
