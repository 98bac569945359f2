import type { LimitTable } from '../../analysis/what-if/limit-table';
import type { LimitsAnswer } from '../../engine/what-if-limits-job';
import { type ColumnScale, columnScale } from '../../format/scale';
import { parameterByName } from '../../scenario/parameters';
import { shownValue } from '../../scenario/value-text';
import { type Metric, metricRecords } from '../../vocabulary/metrics';
import { isOwn } from './ends';
import { knobName } from './map-words';

const named = ({ x, y }: LimitTable): string => `${knobName(x)} and ${knobName(y)}`;

/** One scale for all cells: they are read across and down. */
export const limitsScale = ({ code, ...table }: LimitTable, metric: Metric): ColumnScale =>
  columnScale(
    [...table[metric]].filter((_, index) => isOwn(code[index] ?? 0)),
    metricRecords[metric].quantity,
  );

/** The heading of the table: which metric, in which unit, by what. */
export const limitsTitle = (table: LimitTable, metric: Metric): string =>
  `${metricRecords[metric].label} (${limitsScale(table, metric).unit}) by ${named(table)}`;

/** What it is of, and where a model knows no downtime limit what stands for it. */
export function limitsNote({ y }: LimitTable): string {
  const rest = 'All other knobs are as they are now, whatever the map shows.';
  return y === 'downtimeLimit'
    ? rest
    : `${rest} This model has no downtime limit: it pauses once no more than the pause threshold remains.`;
}

/** What a cell reads where it does not converge by itself. */
export const NO_END = 'does not converge';

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
