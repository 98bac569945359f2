import type { MapAnswer } from '../../engine/what-if-map-job';
import type { Metric } from '../../vocabulary/metrics';
import type { Plot } from '../plot/axis';
import { linePath } from '../plot/path';
import { isOwn } from './ends';
import { pixelOf } from './map-layout';
import type { MapColours } from './map-painter';
import { type MetricScale, ramp, stepOf } from './map-scale';

/** A run of cells of one colour, in pixels. */
export interface SavedRun {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
}

/** Rows of a map in a file: a file of every cell would be larger than what it shows. */
const ROWS = 80;
/** So many steps of the ramp are one. */
const COARSE = 4;

/** The cells of a map as runs of one colour, row by row: what is drawn in files. */
export function savedRuns(
  { grid }: MapAnswer,
  metric: Metric,
  scale: MetricScale,
  colours: MapColours,
  { left, right, top, bottom }: Plot,
): readonly SavedRun[] {
  const { size } = grid;
  const own = ramp(colours.ownLow, colours.ownHigh);
  const forced = ramp(colours.forcedLow, colours.forcedHigh);
  const colourAt = (cell: number): string => {
    const value = grid[metric][cell] ?? Number.NaN;
    if (Number.isNaN(value)) return colours.ground;
    const step = Math.floor(stepOf(scale, value) / COARSE) * COARSE + COARSE / 2;
    return (isOwn(grid.code[cell] ?? 0) ? own : forced)[step] ?? colours.ground;
  };
  const [cell, row] = [(right - left) / ROWS, (bottom - top) / ROWS];
  const at = (share: number) => Math.min(size - 1, Math.floor(share * size));
  const runs: SavedRun[] = [];
  for (let j = 0; j < ROWS; j += 1) {
    const first = at((j + 0.5) / ROWS) * size;
    let from = 0;
    for (let i = 1; i <= ROWS; i += 1) {
      const fill = colourAt(first + at((from + 0.5) / ROWS));
      if (i < ROWS && colourAt(first + at((i + 0.5) / ROWS)) === fill) continue;
      const box = {
        x: left + from * cell,
        y: bottom - (j + 1) * row,
        width: (i - from) * cell + 0.3,
        height: row + 0.3,
      };
      if (fill !== colours.ground) runs.push({ ...box, fill });
      from = i;
    }
  }
  return runs;
}

/** Pieces in cells as a path in pixels. */
export function piecesPath(pieces: Float32Array, size: number, plot: Plot): string {
  const parts: string[] = [];
  for (let k = 0; k + 3 < pieces.length; k += 4) {
    const [from, to] = [
      pixelOf(plot, size, pieces[k] ?? 0, pieces[k + 1] ?? 0),
      pixelOf(plot, size, pieces[k + 2] ?? 0, pieces[k + 3] ?? 0),
    ];
    parts.push(
      linePath([
        [from.x, from.y],
        [to.x, to.y],
      ]),
    );
  }
  return parts.join('');
}
