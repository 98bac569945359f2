import type { MapGrid } from '../../analysis/what-if/map-grid';
import { parameterByName } from '../../scenario/parameters';
import { nearestAllowed } from '../../scenario/read-parameter';
import { type KnobRange, shareOf, valueAt } from '../../scenario/what-if-axes';
import type { Plot } from '../plot/axis';
import type { Place } from '../plot/pointing';

/** Room for the numbers of the axes and their labels, in pixels. */
const EDGES = { left: 56, right: 16, top: 26, bottom: 40 } as const;
const [LEAST_HEIGHT, MOST_HEIGHT, FLATNESS] = [280, 520, 0.62];

/** Where the map lies in a figure of a width. */
export function mapPlot(width: number): Plot {
  const right = Math.max(width - EDGES.right, EDGES.left + 80);
  const height = Math.round(Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, FLATNESS * (right - EDGES.left))));
  return { left: EDGES.left, right, top: EDGES.top, bottom: EDGES.top + height };
}

/** The height of the figure. */
export const mapHeight = ({ bottom }: Plot): number => bottom + EDGES.bottom;

const inside = (share: number): number => Math.min(1, Math.max(0, share));

/** Where two values stand; what lies outside stands at the edge. */
export function placeOf({ left, right, top, bottom }: Plot, axes: Axes, x: number, y: number): Place {
  return {
    x: left + (right - left) * inside(shareOf(axes.x, x)),
    y: bottom - (bottom - top) * inside(shareOf(axes.y, y)),
  };
}

interface Axes {
  readonly x: KnobRange;
  readonly y: KnobRange;
}

/** The shares of the way across and up of a place; outside of the map those of its edge. */
export function sharesAt({ left, right, top, bottom }: Plot, { x, y }: Place): readonly [across: number, up: number] {
  return [inside((x - left) / (right - left)), inside((bottom - y) / (bottom - top))];
}

const DIGITS = 3;

/** The value of a knob at a share of the way, in three figures, as sliders give it. */
export function knobValueAt(range: KnobRange, share: number): number {
  return nearestAllowed(parameterByName[range.knob], Number(valueAt(range, share).toPrecision(DIGITS)));
}

/** The cell that two values lie in. */
export function cellOf({ size }: Pick<MapGrid, 'size'>, { x, y }: Axes, xValue: number, yValue: number): number {
  const index = (range: KnobRange, value: number) =>
    Math.min(size - 1, Math.floor(inside(shareOf(range, value)) * size));
  return index(y, yValue) * size + index(x, xValue);
}

/** A place in cells from the middle of the first one, in pixels of the map. */
export function pixelOf({ left, right, top, bottom }: Plot, size: number, i: number, j: number): Place {
  return { x: left + ((right - left) * (i + 0.5)) / size, y: bottom - ((bottom - top) * (j + 0.5)) / size };
}
