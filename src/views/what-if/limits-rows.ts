import type { LimitTable } from '../../analysis/what-if/limit-table';
import type { LimitsAnswer } from '../../engine/what-if-limits-job';
import { type ColumnScale, columnScale } from '../../format/scale';
import { parameterByName } from '../../scenario/parameters';
import { shownValue } from '../../scenario/value-text';
import { type Metric, metricRecords } from '../../vocabulary/metrics';
import type { Column } from '../shared/table';
import { isOwn } from './ends';
import * as words from './words';

/** One scale for all cells: they are read across and down. */
const limitsScale = ({ code, ...table }: LimitTable, metric: Metric): ColumnScale =>
  columnScale(
    [...table[metric]].filter((_, index) => isOwn(code[index] ?? 0)),
    metricRecords[metric].quantity,
  );

/** The heading of the table: which metric, in which unit, by what. */
export const limitsTitle = (table: LimitTable, metric: Metric): string =>
  words.limitsTitle(
    metric,
    limitsScale(table, metric).unit,
    parameterByName[table.x].label,
    parameterByName[table.y].label,
  );

/** What it is of, and where a model knows no downtime limit what stands for it. */
export const limitsNote = ({ y }: LimitTable): string => words.limitsNote(y === 'downtimeLimit');

/** A cell: the metric where it converges by itself, else no number; and whether it is where one stands now. */
export function limitsCell({ of, table }: LimitsAnswer, metric: Metric, row: number, column: number) {
  if (table === null) return { value: Number.NaN, isForced: false, isNow: false };
  const index = row * table.xs.length + column;
  const isForced = !isOwn(table.code[index] ?? 0);
  return {
    value: isForced ? Number.NaN : (table[metric][index] ?? Number.NaN),
    isForced,
    isNow: table.xs[column] === of[table.x] && table.ys[row] === of[table.y],
  };
}

/** A row of the table: a value of the knob that goes down. */
interface LimitsRow {
  readonly name: string;
  readonly index: number;
}

export const limitsRows = ({ y, ys }: LimitTable): readonly LimitsRow[] =>
  ys.map((value, index) => ({ name: shownValue(parameterByName[y], value), index }));

/** A column for each value of the knob that goes across. */
export function limitsColumns(answer: LimitsAnswer, table: LimitTable, metric: Metric): readonly Column<LimitsRow>[] {
  const scale = limitsScale(table, metric);
  return [
    { key: 'name', head: parameterByName[table.y].label, isName: true, text: ({ name }) => name },
    ...table.xs.map((x, i): Column<LimitsRow> => {
      const cell = ({ index }: LimitsRow) => limitsCell(answer, metric, index, i);
      const head = shownValue(parameterByName[table.x], x);
      return {
        ...{ key: head, head, over: parameterByName[table.x].label },
        ...{ none: () => words.doesNotConverge, unit: '', scale },
        ...{ quantity: metricRecords[metric].quantity, value: (row) => cell(row).value },
        mark: (row) => {
          const { isForced, isNow } = cell(row);
          if (isNow) return { as: 'now', says: words.whereItStands };
          return isForced && { as: 'warned' };
        },
      };
    }),
  ];
}
