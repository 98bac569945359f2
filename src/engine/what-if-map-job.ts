import { withGuestInTheMiddle } from '../analysis/what-if/known-set';
import { type MapGrid, type MapPlane, mapGrid } from '../analysis/what-if/map-grid';
import { linesOf, type MapLines, type MapRegion, regionsOf } from '../analysis/what-if/map-regions';
import { type MapTable, mapTable } from '../analysis/what-if/map-table';
import type { MiB } from '../models/units';
import type { MetricLine } from '../scenario/metric-lines';
import { valueAt } from '../scenario/what-if-axes';
import type { Progress } from '../simulator/simulated-migration';

export interface MapQuestion extends MapPlane {
  /** Where a line is drawn through all places of one value. */
  readonly lines: readonly MetricLine[];
  /** Of slow models: a picture whose edges alone are asked, cell by cell. */
  readonly isFirst: boolean;
}

export interface MapAnswer {
  readonly of: MapQuestion;
  readonly grid: MapGrid;
  readonly regions: readonly MapRegion[];
  readonly lines: MapLines;
  readonly table: MapTable;
  /** What was taken for a working set that nobody knows; null where it is known. */
  readonly assumedSet: MiB | null;
}

/** A map of two knobs: cells, regions, ridge, contours, and the table of the same plane. */
export function* drawMap(question: MapQuestion): Generator<Progress, MapAnswer> {
  const { x, y, isFirst } = question;
  const middle = { [x.knob]: valueAt(x, 0.5), [y.knob]: valueAt(y, 0.5) };
  const { scenario, assumedSet } = withGuestInTheMiddle({ ...question.scenario, ...middle });
  const plane = { scenario, x, y };
  const grid = yield* mapGrid(plane, isFirst);
  yield { share: 1, sentence: 'Finding the edges' };
  const lines = linesOf(grid, question.lines);
  yield { share: 1, sentence: 'Finding the edges' };
  return { of: question, grid, regions: regionsOf(grid), lines, table: yield* mapTable(plane), assumedSet };
}
