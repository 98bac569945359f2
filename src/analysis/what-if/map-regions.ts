import type { MetricLine } from '../../scenario/metric-lines';
import { isOwnEnd } from './columns';
import { isolines } from './isolines';
import type { MapGrid } from './map-grid';

/** Cells that end in the same way. */
export interface MapRegion {
  /** Code of the stop reason; 0 where there is no number. */
  readonly code: number;
  readonly cells: number;
  /** The cell that is farthest from all others, and how many cells it is from them. */
  readonly column: number;
  readonly row: number;
  readonly room: number;
}

/**
 * How many cells each is from the next of another code, or from the edge, counted along rows, columns and diagonals: a pass
 * from the lowest cell and one back, each of which looks at the four neighbours that it has passed.
 */
function roomsOf({ code, size }: Pick<MapGrid, 'code' | 'size'>): Uint16Array {
  const room = new Uint16Array(size * size).fill(1);
  const pass = (cell: number, side: 1 | -1, most: number): number => {
    const own = code[cell];
    const roomAt = (other: number) => (code[other] === own ? (room[other] ?? 0) : 0);
    const beside = roomAt(cell - side);
    const across = Math.min(
      roomAt(cell - side * (size - 1)),
      roomAt(cell - side * size),
      roomAt(cell - side * (size + 1)),
    );
    return Math.min(most, beside, across);
  };
  for (let j = 1; j + 1 < size; j += 1) {
    for (let i = 1; i + 1 < size; i += 1) {
      const cell = j * size + i;
      room[cell] = pass(cell, 1, size) + 1;
    }
  }
  for (let j = size - 2; j > 0; j -= 1) {
    for (let i = size - 2; i > 0; i -= 1) {
      const cell = j * size + i;
      room[cell] = pass(cell, -1, (room[cell] ?? 1) - 1) + 1;
    }
  }
  return room;
}

/** The regions of a map, the largest first, with the place in each where its name has most room. */
export function regionsOf(grid: Pick<MapGrid, 'code' | 'size'>): readonly MapRegion[] {
  const rooms = roomsOf(grid);
  const best = new Map<number, { cells: number; cell: number }>();
  for (let cell = 0; cell < grid.code.length; cell += 1) {
    const code = grid.code[cell] ?? 0;
    const known = best.get(code);
    if (!known) best.set(code, { cells: 1, cell });
    else {
      known.cells += 1;
      if ((rooms[cell] ?? 0) > (rooms[known.cell] ?? 0)) known.cell = cell;
    }
  }
  return [...best]
    .map(([code, { cells, cell }]) => ({
      ...{ code, cells, room: rooms[cell] ?? 0 },
      ...{ column: cell % grid.size, row: Math.floor(cell / grid.size) },
    }))
    .sort((a, b) => b.cells - a.cells);
}

/** A line on which a metric has one value. Its pieces are as `isolines` has them. */
export interface Contour extends MetricLine {
  readonly pieces: Float32Array;
}

/** Where the migration stops converging by itself, and where a metric passes each value on either side of that. */
export interface MapLines {
  readonly ridge: Float32Array;
  readonly contours: readonly Contour[];
}

/** The ridge of a map and the lines that are asked for; they leave out the squares that the ridge crosses. */
export function linesOf(grid: MapGrid, lines: readonly MetricLine[]): MapLines {
  const { code, size } = grid;
  // As numbers like the metrics': one kind of column is read twice as fast as two.
  const own = new Float64Array(code.length);
  for (let cell = 0; cell < own.length; cell += 1) own[cell] = Number(isOwnEnd(code[cell] ?? 0));
  const isOnRidge = (low: number) => {
    const sum = (own[low] ?? 0) + (own[low + 1] ?? 0) + (own[low + size] ?? 0) + (own[low + size + 1] ?? 0);
    return sum !== 0 && sum !== 4;
  };
  const logs = new Map([...new Set(lines.map(({ metric }) => metric))].map((each) => [each, grid[each].map(Math.log)]));
  return {
    ridge: isolines(own, size, 0.5),
    contours: lines.map(({ metric, value }) => ({
      ...{ metric, value },
      pieces: isolines(logs.get(metric) ?? [], size, Math.log(value), isOnRidge),
    })),
  };
}
