import type { LimitTable } from '../../analysis/what-if/limit-table';
import type { LimitsAnswer } from '../../engine/what-if-limits-job';
import { type ColumnScale, columnScale } from '../../format/scale';
import { parameterByName } from '../../scenario/parameters';
import { shownValue } from '../../scenario/value-text';
import { type Metric, metricRecords } from '../../vocabulary/metrics';
import { isOwn } from './ends';
import * as words from './words';

/** One scale for all cells: they are read across and down. */
export const limitsScale = ({ code, ...table }: LimitTable, metric: Metric): ColumnScale =>
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

/** The heads of columns and rows: the values of the two knobs. */
export const limitsHeads = ({ x, y, xs, ys }: LimitTable) => ({
  xs: xs.map((value) => shownValue(parameterByName[x], value)),
  ys: ys.map((value) => shownValue(parameterByName[y], value)),
});
