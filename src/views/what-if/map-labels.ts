import type { MapAnswer } from '../../engine/what-if-map-job';
import type { Plot } from '../plot/axis';
import type { Place } from '../plot/pointing';
import { regionName } from './ends';
import { pixelOf } from './map-layout';
import * as words from './words';

/** A name in its place on the map: its middle. */
export interface MapLabel extends Place {
  readonly text: string;
  readonly isRegion: boolean;
}

/** Roughly, the width of a character of 12 px, and half the height of a line. */
const [CHARACTER, HALF_LINE] = [6.8, 9];
/** A contour has its number where it is no shorter than this part of the map. */
const SHORTEST = 1 / 16;
const GAP = 6;

const halfOf = (text: string): number => (text.length * CHARACTER) / 2 + GAP;

const touches = (one: MapLabel, other: MapLabel): boolean =>
  Math.abs(one.x - other.x) < halfOf(one.text) + halfOf(other.text) && Math.abs(one.y - other.y) < 2 * HALF_LINE;

const isInside = ({ left, right, top, bottom }: Plot, { x, y, text }: MapLabel): boolean =>
  x - halfOf(text) >= left && x + halfOf(text) <= right && y - HALF_LINE >= top && y + HALF_LINE <= bottom;

/** Names of regions where there is room for them, then the values of contours where they touch nothing. */
export function mapLabels({ of, grid, regions, lines }: MapAnswer, plot: Plot): readonly MapLabel[] {
  const placed: MapLabel[] = [];
  const put = (label: MapLabel): boolean => {
    const fits = isInside(plot, label) && !placed.some((other) => touches(label, other));
    if (fits) placed.push(label);
    return fits;
  };
  const cell = Math.min((plot.right - plot.left) / grid.size, (plot.bottom - plot.top) / grid.size);
  for (const { code, column, row, room } of regions) {
    const text = regionName(code, of.scenario);
    const at = pixelOf(plot, grid.size, column, row);
    const x = Math.min(Math.max(at.x, plot.left + halfOf(text)), plot.right - halfOf(text));
    if (room * cell >= HALF_LINE) put({ text, x, y: at.y, isRegion: true });
  }
  for (const { metric, value, pieces } of lines.contours) {
    const count = pieces.length / 4;
    if (count < SHORTEST * grid.size) continue;
    const text = words.contourOf(metric, value);
    // From a third of its way on: ends lie at the edge.
    for (let tried = 0; tried < 24; tried += 1) {
      const k = 4 * (Math.floor(count * (1 / 3 + tried * 0.381_966)) % count);
      if (put({ text, ...pixelOf(plot, grid.size, pieces[k] ?? 0, pieces[k + 1] ?? 0), isRegion: false })) break;
    }
  }
  return placed;
}
