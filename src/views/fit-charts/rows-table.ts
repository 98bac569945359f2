import type { TableData } from '../../format/csv';
import { quantityTexts } from './quantity-texts';
import type { ChartColumn, TargetRows } from './target-rows';

const unitOf = ({ quantity }: ChartColumn) => quantityTexts[quantity].unit;

const headed = (label: string, of: ChartColumn) => (unitOf(of) === '' ? label : `${label} (${unitOf(of)})`);

const orNull = (value: number | undefined): number | null => (Number.isFinite(value) ? (value as number) : null);

/** The head of a fit's table: names for files, words for the page. */
export function tableColumns({ observed, inputs }: TargetRows): TableData['columns'] {
  return [
    { key: 'line', label: 'Line' },
    ...[...inputs, observed].map((column) => ({ key: column.name, label: headed(column.label, column) })),
    { key: `fitted_${observed.name}`, label: headed('Fitted', observed) },
    { key: `residual_${observed.name}`, label: headed('Residual', observed) },
    { key: 'leverage', label: 'Leverage' },
    { key: 'left_out', label: 'Left out' },
  ];
}

/** One row of it, without the last cell. */
export function tableNumbers(rows: TargetRows, row: number): readonly (number | null)[] {
  const { observed, inputs, predicted, residual, leverage, lines } = rows;
  return [
    orNull(lines[row]),
    ...[...inputs, observed].map(({ values }) => orNull(values[row])),
    ...[predicted, residual, leverage].map((values) => orNull(values[row])),
  ];
}

/** The table of a fit for files: made when it is asked for, because it may have 100,000 rows. */
export function rowsTable(rows: TargetRows, leftOut: ReadonlySet<number>): TableData {
  let made: TableData['rows'] | null = null;
  return {
    columns: tableColumns(rows),
    get rows() {
      made ??= Array.from(rows.lines, (_, row) => [...tableNumbers(rows, row), leftOut.has(row) ? 'yes' : 'no']);
      return made;
    },
  };
}
