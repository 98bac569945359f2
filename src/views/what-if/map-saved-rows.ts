import type { MapAnswer } from '../../engine/what-if-map-job';
import type { Metric } from '../../vocabulary/metrics';
import type { Plot } from '../plot/axis';
import { linePath } from '../plot/path';
import { isOwn } from './ends';
import { pixelOf } from './map-layout';
import { type MapColours, patternsOf } from './map-painter';
import { type MetricScale, ramp, stepOf } from './map-scale';

/** Rows of a map in a file: a file of every cell would be larger than what it shows. */
const ROWS = 80;
/** So many steps of the ramp are one. */
const COARSE = 4;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A run of cells of one colour, in pixels. */
interface SavedRun extends Box {
  readonly fill: string;
}

/** Runs of cells that are alike, row by row. */
function runsOf<Value>(
  { grid: { size } }: MapAnswer,
  { left, right, top, bottom }: Plot,
  of: (cell: number) => Value,
): readonly { readonly value: Value; readonly box: Box }[] {
  const [cell, row] = [(right - left) / ROWS, (bottom - top) / ROWS];
  const at = (share: number) => Math.min(size - 1, Math.floor(share * size));
  const runs: { value: Value; box: Box }[] = [];
  for (let j = 0; j < ROWS; j += 1) {
    const first = at((j + 0.5) / ROWS) * size;
    let from = 0;
    for (let i = 1; i <= ROWS; i += 1) {
      const value = of(first + at((from + 0.5) / ROWS));
      if (i < ROWS && of(first + at((i + 0.5) / ROWS)) === value) continue;
      const place = { x: left + from * cell, y: bottom - (j + 1) * row };
      runs.push({ value, box: { ...place, width: (i - from) * cell + 0.3, height: row + 0.3 } });
      from = i;
    }
  }
  return runs;
}

/** The cells of a map as runs of one colour: what is drawn in files. */
export function savedRuns(
  answer: MapAnswer,
  metric: Metric,
  scale: MetricScale,
  colours: MapColours,
  plot: Plot,
): readonly SavedRun[] {
  const { grid } = answer;
  const own = ramp(colours.ownLow, colours.ownHigh);
  const forced = ramp(colours.forcedLow, colours.forcedHigh);
  const colourAt = (cell: number): string => {
    const value = grid[metric][cell] ?? Number.NaN;
    if (Number.isNaN(value)) return colours.ground;
    const step = Math.floor(stepOf(scale, value) / COARSE) * COARSE + COARSE / 2;
    return (isOwn(grid.code[cell] ?? 0) ? own : forced)[step] ?? colours.ground;
  };
  return runsOf(answer, plot, colourAt).flatMap(({ value: fill, box }) =>
    fill === colours.ground ? [] : [{ ...box, fill }],
  );
}

/** The stripes of regions in a file, as paths in a square of 10 pixels: those of the map on screen, in their order. */
const STRIPES = [
  'M-1 1L1 -1M0 10L10 0M9 11L11 9',
  'M-1 9L1 11M0 0L10 10M9 -1L11 1',
  'M0 0.5H10',
  'M0.5 0V10',
  'M0 1H2',
  'M0 10L10 0M0 0L10 10',
] as const;

/** A region that is no migration's own end: where its stripes lie, and what they are. */
interface SavedRegion {
  readonly code: number;
  readonly cells: string;
  readonly stripe: string;
  readonly strokeWidth: number;
}

/** The regions that are told apart by stripes. */
export function savedRegions(answer: MapAnswer, plot: Plot): readonly SavedRegion[] {
  const runs = runsOf(answer, plot, (cell) => answer.grid.code[cell] ?? 0);
  return [...patternsOf(answer).keys()].map((code, k) => {
    const boxes = runs.flatMap(({ value, box }) => (value === code ? [box] : []));
    const stripe = STRIPES[k % STRIPES.length] ?? STRIPES[0];
    return {
      ...{ code, stripe, strokeWidth: stripe === 'M0 1H2' ? 2 : 1 },
      cells: boxes.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`).join(''),
    };
  });
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
