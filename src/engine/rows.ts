// What a pool of helpers needs to know of rows: scenarios side by side, none of which depends on another.
import { LEAST_TILE } from '../analysis/what-if/columns';
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
/** A tile is so many ms of work, so that a newer question is soon heard. */
const TILE_MS = 4;

/** Rows that the next tile has, of so many that are left, where so many ask and one of them does so many in a ms. */
export function tileOf({ model }: Scenario, left: number, threads: number, rowsPerMs: number): number {
  const share = Math.min(TILE_MS * rowsPerMs, left / (TILES_LEFT * threads));
  return Math.min(left, Math.max(LEAST_TILE[models[model].speed], Math.ceil(share)));
}
