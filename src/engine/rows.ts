// What a pool of helpers needs to know of rows: scenarios side by side, none of which depends on another.
import { TILE } from '../analysis/what-if/columns';
import { models } from '../models/registry';
import type { Scenario } from '../scenario/scenario';

export {
  askRows,
  createMetricColumns,
  type MetricColumns,
  partOfRows,
  putRows,
  type RowsQuestion,
  type RowsStep,
} from '../analysis/what-if/columns';

/** Rows that are asked at a time. */
export const tileOf = ({ model }: Scenario): number => TILE[models[model].speed];
