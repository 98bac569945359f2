import { models } from '../../models/registry';
import type { Scenario } from '../../scenario/scenario';
import type { KnobRange } from '../../scenario/what-if-axes';
import type { Progress } from '../../simulator/simulated-migration';
import { subProgress } from '../sub-progress';
import { cellValue, columnsOf, createMetricColumns, type MetricColumns } from './columns';
import { filled, isCliff, METRIC_NAMES } from './map-blocks';

/** A plane of two knobs for one VM: what they stand at in the scenario does not count. */
export interface MapPlane {
  readonly scenario: Scenario;
  readonly x: KnobRange;
  readonly y: KnobRange;
}

/** What comes of every cell, row by row from the lowest y; its place is (column + 1/2) / size of the way. */
export interface MapGrid extends MetricColumns {
  readonly size: number;
  /** 1 where the model was asked, 0 where the number lies between neighbours that were. */
  readonly isAsked: Uint8Array;
  readonly asked: number;
}

/** Cells along a side: all of them where a model is fast; else so many that they can be halved down from the stride. */
const MAP_SIZE = { columns: 400, loop: 401 } as const;
/** A slow model is asked at every 16th cell first. */
const STRIDE = 16;

/** Every cell, each asked. */
export function* fullGrid({ scenario, x, y }: MapPlane, size: number): Generator<Progress, MapGrid> {
  const asked = size * size;
  const columns = yield* columnsOf(scenario, { x, y, size, first: 0 }, asked, 'Drawing the map');
  return { ...columns, size, isAsked: new Uint8Array(asked).fill(1), asked };
}

/** A square of cells by its lowest corner and its side. */
interface Block {
  readonly i: number;
  readonly j: number;
  readonly side: number;
}

const cornersOf = ({ i, j, side }: Block, size: number): readonly [number, number, number, number] => {
  const [low, high] = [j * size + i, (j + side) * size + i];
  return [low, low + side, high, high + side];
};

function split({ i, j, side }: Block): readonly Block[] {
  const half = side / 2;
  return [0, half].flatMap((down) => [0, half].map((right) => ({ i: i + right, j: j + down, side: half })));
}

const emptyGrid = (size: number): MapGrid => {
  const columns = createMetricColumns(size * size);
  for (const name of METRIC_NAMES) columns[name].fill(Number.NaN);
  return { ...columns, size, isAsked: new Uint8Array(size * size), asked: 0 };
};

/** What the model says of some cells, in their order. */
function askCells(
  { scenario, x, y }: MapPlane,
  size: number,
  cells: readonly number[],
): Generator<Progress, MetricColumns> {
  const across = Float64Array.from(cells, (cell) => cellValue(x, cell % size, size));
  const up = Float64Array.from(cells, (cell) => cellValue(y, Math.floor(cell / size), size));
  return columnsOf(scenario, { [x.knob]: across, [y.knob]: up }, cells.length, 'Following the edges');
}

/**
 * A first picture of a slow model: every 16th cell is asked, then those between neighbours that end in other ways or lie
 * over a cliff, down to single cells; the others lie between neighbours that were asked.
 * Units and errors: as `columnsOf`. Omits: an island that fits between four neighbours that agree.
 */
export function* refinedGrid(plane: MapPlane, size: number): Generator<Progress, MapGrid> {
  const grid = emptyGrid(size);
  let asked = 0;
  const starts = Array.from({ length: (size - 1) / STRIDE }, (_, k) => k * STRIDE);
  let blocks: readonly Block[] = starts.flatMap((j) => starts.map((i) => ({ i, j, side: STRIDE })));
  const kept: Block[] = [];
  for (let side = STRIDE; side >= 1; side /= 2) {
    const corners = new Set(blocks.flatMap((block) => cornersOf(block, size)));
    const cells = [...corners].filter((cell) => grid.isAsked[cell] === 0);
    const level = Math.log2(STRIDE / side);
    const columns = yield* subProgress(askCells(plane, size, cells), ({ share, sentence }) => ({
      ...{ share: (level + share) / 5, sentence },
    }));
    for (const [k, cell] of cells.entries()) {
      grid.isAsked[cell] = 1;
      grid.code[cell] = columns.code[k] ?? 0;
      for (const name of METRIC_NAMES) grid[name][cell] = columns[name][k] ?? Number.NaN;
    }
    asked += cells.length;
    const isSplit = (block: Block) => side > 1 && isCliff(grid, cornersOf(block, size));
    kept.push(...blocks.filter((block) => !isSplit(block)));
    blocks = blocks.filter(isSplit).flatMap(split);
    if (blocks.length === 0) break;
  }
  // The largest first, so that what small ones know stands.
  for (const block of kept) filled(grid, block);
  return { ...grid, asked };
}

/** The cells of a map: all of them are asked, but for a first picture of a slow model. */
export function mapGrid(plane: MapPlane, isFirst: boolean): Generator<Progress, MapGrid> {
  const { speed } = models[plane.scenario.model];
  const size = MAP_SIZE[speed];
  return isFirst && speed === 'loop' ? refinedGrid(plane, size) : fullGrid(plane, size);
}
