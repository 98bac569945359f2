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
  for (const side of [1, -1] as const) {
    const back = side * size;
    const start = side === 1 ? size + 1 : size * size - size - 2;
    for (let row = start; row >= size && row < size * size - size; row += back) {
      // The three behind a cell, and the one beside it, come along from one cell to the next.
      let [beside, room1] = [code[row - side], room[row - side] ?? 0];
      let [behind, room2] = [code[row - side - back], room[row - side - back] ?? 0];
      let [under, room3] = [code[row - back], room[row - back] ?? 0];
      for (let k = 0, cell = row; k < size - 2; k += 1, cell += side) {
        const own = code[cell];
        const [next, room4] = [code[cell - back + side], room[cell - back + side] ?? 0];
        const isInside = beside === own && behind === own && under === own && next === own;
        const least = Math.min(room1, room2, room3, room4);
        const found = isInside ? Math.min(least + 1, side === 1 ? size : (room[cell] ?? 0)) : 1;
        room[cell] = found;
        [beside, room1, behind, room2, under, room3] = [own, found, under, room3, next, room4];
      }
    }
  }
  return room;
}

/** The regions of a map, the largest first, with the place in each where its name has most room. */
export function regionsOf(grid: Pick<MapGrid, 'code' | 'size'>): readonly MapRegion[] {
  const rooms = roomsOf(grid);
  // By code: how many cells, and the one with most room.
  const [cells, best] = [new Uint32Array(256), new Uint32Array(256)];
  for (let cell = 0; cell < grid.code.length; cell += 1) {
    const code = grid.code[cell] ?? 0;
    if (cells[code] === 0 || (rooms[cell] ?? 0) > (rooms[best[code] ?? 0] ?? 0)) best[code] = cell;
    cells[code] = (cells[code] ?? 0) + 1;
  }
  return Array.from(cells, (count, code) => ({ code, count, cell: best[code] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ code, count, cell }) => ({
      ...{ code, cells: count, room: rooms[cell] ?? 0 },
      ...{ column: cell % grid.size, row: Math.floor(cell / grid.size) },
    }))
    .sort((one, other) => other.cells - one.cells);
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
  const isLeftOut = (low: number) => {
    const sum = (own[low] ?? 0) + (own[low + 1] ?? 0) + (own[low + size] ?? 0) + (own[low + size + 1] ?? 0);
    return sum !== 0 && sum !== 4;
  };
  const [ridge = new Float32Array()] = isolines(own, size, [0.5]);
  const pieces = new Map<MetricLine, Float32Array>();
  for (const metric of new Set(lines.map((line) => line.metric))) {
    const drawn = lines.filter((line) => line.metric === metric);
    const levels = drawn.map(({ value }) => value);
    for (const [k, found] of isolines(grid[metric], size, levels, { scale: Math.log, isLeftOut }).entries()) {
      const line = drawn[k];
      if (line) pieces.set(line, found);
    }
  }
  return {
    ridge,
    contours: lines.map((line) => ({ ...line, pieces: pieces.get(line) ?? new Float32Array() })),
  };
}
