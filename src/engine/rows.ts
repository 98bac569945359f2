// What a pool of helpers needs to know of rows: scenarios side by side, none of which depends on another.
import { TILES } from '../analysis/what-if/columns';
import { models } from '../models/registry';
import type { Scenario } from '../scenario/scenario';

export {
  askPart,
  askRows,
  createMetricColumns,
  type MetricColumns,
  partOfRows,
  putRows,
  type RowsQuestion,
  type RowsStep,
} from '../analysis/what-if/columns';

/** So many tiles are left for each who asks when the next is cut: the last ones are small, so that nobody waits long for another. */
const TILES_LEFT = 3;

/** Rows that the next tile has, of so many that are left, where so many ask. */
export function tileOf({ model }: Scenario, left: number, threads: number): number {
  const { least, most } = TILES[models[model].speed];
  return Math.min(left, Math.max(least, Math.min(most, Math.ceil(left / (TILES_LEFT * threads)))));
}
