import { type Plot, position } from '../plot/axis';
import { linePath, type Point } from '../plot/path';
import type { PlotData, Side } from './plots';
import * as words from './words';

/** The rows of a chart in pixels; NaN where a row has no place. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Where a chart of this size has its plot: values at the left, names of the axes above and below. */
export const plotOf = (width: number, height: number): Plot => ({
  left: 52,
  right: Math.max(width - 12, 92),
  top: 24,
  bottom: height - 42,
});

const across = ({ axis }: Side, { left, right }: Plot, value: number) => position(axis, value, left, right);
const upwards = ({ axis }: Side, { top, bottom }: Plot, value: number) => position(axis, value, bottom, top);

/** Numbers as places; a plain loop, because there may be 100,000 in each of many charts. */
function placed(values: ArrayLike<number>, placeOf: (value: number) => number): Float64Array {
  const places = new Float64Array(values.length);
  for (let i = 0; i < places.length; i += 1) places[i] = placeOf(values[i] as number);
  return places;
}

/** Each row's place. */
export function placesOf({ x, y }: PlotData, plot: Plot): Places {
  return {
    x: placed(x.values, (value) => across(x, plot, value)),
    y: placed(y.values, (value) => upwards(y, plot, value)),
  };
}

/** The fitted line, its band, the paper's line, and the rule that points should lie on, as paths; '' where none. */
export function linePaths(
  { x, y, sampled, rule }: PlotData,
  plot: Plot,
): {
  readonly line: string;
  readonly band: string;
  readonly paper: string;
  readonly rule: string;
} {
  const at = (from: number, to: number): Point => [across(x, plot, from), upwards(y, plot, to)];
  const points = (values: ArrayLike<number>) => Array.from(sampled?.at ?? [], (each, i) => at(each, values[i] ?? 0));
  const path = (values: ArrayLike<number> | null | undefined) => (values ? linePath(points(values)) : '');
  const band = sampled?.band;
  const [left, right] = x.axis.domain;
  const low = Math.max(left, y.axis.domain[0]);
  const high = Math.min(right, y.axis.domain[1]);
  const diagonal = low < high ? linePath([at(low, low), at(high, high)]) : '';
  return {
    line: path(sampled?.value),
    band: band ? `${linePath([...points(band.high), ...points(band.low).reverse()])}z` : '',
    paper: path(sampled?.paper),
    rule: rule === 'zero' ? linePath([at(left, 0), at(right, 0)]) : rule === 'diagonal' ? diagonal : '',
  };
}

const hasPlace = ({ x, y }: Places, row: number): boolean => Number.isFinite(x[row]) && Number.isFinite(y[row]);

/** The places of the rows that have one. */
export const pointsOf = (places: Places, rows: Iterable<number>): readonly Point[] =>
  Array.from(rows)
    .filter((row) => hasPlace(places, row))
    .map((row): Point => [places.x[row] as number, places.y[row] as number]);

/** More rows than this are drawn as cells, each as dark as it has rows. */
export const MANY = 2000;
const CELL = 2;
const DENSITIES = 3;

/**
 * Rows counted in cells of two pixels: a path for each of three densities, so that 100,000 rows are three elements. The
 * steps between them are even factors from one row to the most that a cell has.
 */
export function cellPaths(places: Places, rows: Iterable<number>, plot: Plot): readonly string[] {
  const columns = Math.ceil((plot.right - plot.left) / CELL) + 1;
  const lines = Math.ceil((plot.bottom - plot.top) / CELL) + 1;
  const counts = new Uint32Array(columns * lines);
  for (const row of rows) {
    if (!hasPlace(places, row)) continue;
    const column = Math.floor(((places.x[row] as number) - plot.left) / CELL);
    const line = Math.floor(((places.y[row] as number) - plot.top) / CELL);
    const isInside = column >= 0 && column < columns && line >= 0 && line < lines;
    if (isInside) counts[line * columns + column] = (counts[line * columns + column] as number) + 1;
  }
  const most = counts.reduce((larger, count) => Math.max(larger, count), 1);
  const paths = Array.from({ length: DENSITIES }, () => '');
  for (let i = 0; i < counts.length; i += 1) {
    const count = counts[i] as number;
    if (count === 0) continue;
    const density =
      most === 1 ? 0 : Math.min(Math.floor((Math.log(count) / Math.log(most)) * DENSITIES), DENSITIES - 1);
    const [x, y] = [plot.left + (i % columns) * CELL, plot.top + (Math.floor(i / columns) + 0.5) * CELL];
    paths[density] += `M${x} ${y}h${CELL}`;
  }
  return paths;
}

/** How near, in pixels, a row must be to be meant. */
const REACH = 24;

/** The row nearest to a place, or null where none is near. Each of 100,000 is looked at: that takes under 1 ms. */
export function nearestRow({ x, y }: Places, atX: number, atY: number): number | null {
  let best: number | null = null;
  let least = REACH * REACH;
  for (let row = 0; row < x.length; row += 1) {
    const distance = ((x[row] as number) - atX) ** 2 + ((y[row] as number) - atY) ** 2;
    if (distance <= least) [best, least] = [row, distance];
  }
  return best;
}

/** The rows that have a place, from left to right; of those at one x the lower first. */
export function walkOrder(places: Places): Uint32Array {
  const { x, y } = places;
  const rows = Uint32Array.from(x, (_, row) => row).filter((row) => hasPlace(places, row));
  return rows.sort((a, b) => (x[a] as number) - (x[b] as number) || (y[b] as number) - (y[a] as number) || a - b);
}

/** A ring with the line of its row, and where its words stand: above it, where no line runs; left near the right edge. */
interface NamedMark {
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly textX: number;
  readonly textY: number;
  readonly anchor: 'start' | 'end';
}

/** About the width of its words. */
const NAME_ROOM = 72;
/** From the middle of a ring to its words. */
const [ASIDE, ABOVE, BELOW] = [6, 10, 20];

/** Rings for the rows that a pattern names. */
export function namedMarks({ rows }: PlotData, places: Places, plot: Plot): readonly NamedMark[] {
  return rows.named
    .filter((row) => hasPlace(places, row))
    .map((row) => {
      const [x, y] = [places.x[row] as number, places.y[row] as number];
      const isRight = x + NAME_ROOM > plot.right;
      const text = words.namedLine(rows.lines[row]);
      const textY = y - ABOVE < plot.top + ABOVE ? y + BELOW : y - ABOVE;
      return { row, x, y, text, textY, textX: isRight ? x - ASIDE : x + ASIDE, anchor: isRight ? 'end' : 'start' };
    });
}
