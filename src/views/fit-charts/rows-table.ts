import type { TableData } from '../../format/csv';
import { columnScale } from '../../format/scale';
import type { Column } from '../shared/table';
import { quantityTexts } from './quantity-texts';
import type { ChartColumn, TargetRows } from './target-rows';
import * as words from './words';

const unitOf = ({ quantity }: ChartColumn) => quantityTexts[quantity].unit;

const headed = (label: string, of: ChartColumn) => words.withUnit(label, unitOf(of));

const orNull = (value: number | undefined): number | null => (Number.isFinite(value) ? (value as number) : null);

interface NumberColumn {
  readonly key: string;
  readonly label: string;
  readonly values: Iterable<number> & ArrayLike<number>;
}

/** The numbers of each row: names for files, words for the page. */
function numbersOf({ observed, inputs, predicted, residual, leverage, lines }: TargetRows): readonly NumberColumn[] {
  return [
    { key: 'line', label: words.lineLabel, values: lines },
    ...[...inputs, observed].map((of) => ({ key: of.name, label: headed(of.label, of), values: of.values })),
    { key: `fitted_${observed.name}`, label: headed(words.fittedLabel, observed), values: predicted },
    { key: `residual_${observed.name}`, label: headed(words.residualLabel, observed), values: residual },
    { key: 'leverage', label: words.leverageLabel, values: leverage },
  ];
}

const DIGITS = 4;

/** The columns of a fit's table, by the row's place. */
export function numberColumns(rows: TargetRows): readonly Column<number>[] {
  return numbersOf(rows).map(({ key, label, values }) => ({
    ...{ key, head: label, value: (row: number) => values[row], none: () => '' },
    scale: columnScale(values, 'number', DIGITS),
  }));
}

/** The table of a fit for files: made when it is asked for, because it may have 100,000 rows. */
export function rowsTable(rows: TargetRows, leftOut: ReadonlySet<number>): TableData {
  const numbers = numbersOf(rows);
  let made: TableData['rows'] | null = null;
  return {
    columns: [...numbers.map(({ key, label }) => ({ key, label })), { key: 'left_out', label: words.leftOutLabel }],
    get rows() {
      made ??= Array.from(rows.lines, (_, row) => [
        ...numbers.map(({ values }) => orNull(values[row])),
        leftOut.has(row) ? 'yes' : 'no',
      ]);
      return made;
    },
  };
}
