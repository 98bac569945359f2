import type { MapPoint, WinnerMap, WinnerRegion } from '../../analysis/ranking/winner-map';
import type { CostWeights } from '../../models/cost';
import { COST_TERMS, type Metric } from '../../vocabulary/metrics';

/** A place on the screen, in CSS pixels from the top left of the map. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** An even triangle, one corner up: the first of the three terms on top, the second left, the third right. */
export interface Triangle {
  readonly width: number;
  readonly height: number;
}

/** Room around the triangle for its border and for the mark on a corner. */
export const MAP_MARGIN = 10;
const LARGEST_WIDTH = 440;

/** As wide as there is room, up to a limit. */
export function triangleOf(room: number): Triangle {
  const width = Math.max(0, Math.min(room, LARGEST_WIDTH) - 2 * MAP_MARGIN);
  return { width, height: Math.round((width * Math.sqrt(3)) / 2) };
}

/** Where a point of the triangle stands on the screen. */
export function placeOf({ width, height }: Triangle, { u, v }: MapPoint): Place {
  return { x: MAP_MARGIN + width * ((1 - u - v) / 2 + v), y: MAP_MARGIN + height * (u + v) };
}

/** The point under a place of the screen; places outside give the nearest point by what is left of their weights. */
export function pointAt({ width, height }: Triangle, { x, y }: Place): MapPoint {
  const down = height > 0 ? (y - MAP_MARGIN) / height : 0;
  const across = width > 0 ? (x - MAP_MARGIN) / width : 0;
  const parts = [1 - down, (down + 1) / 2 - across, across - (1 - down) / 2].map((part) => Math.max(0, part));
  const sum = parts.reduce((all, part) => all + part, 0);
  return { u: (parts[1] ?? 0) / sum, v: (parts[2] ?? 0) / sum };
}

/** The point beside another one, so many hundredths of a side to the right and down. */
export function pointBeside(triangle: Triangle, point: MapPoint, right: number, down: number): MapPoint {
  const { x, y } = placeOf(triangle, point);
  const step = triangle.width / 100;
  return pointAt(triangle, { x: x + right * step, y: y + down * step });
}

/** The three terms that share what the held one leaves, in the order of eq. 18. */
export const freeOf = (fixed: Metric): readonly Metric[] => COST_TERMS.filter((metric) => metric !== fixed);

/** Where weights stand in the triangle; the middle where the held weight leaves nothing. */
export function pointOf(weights: CostWeights, fixed: Metric): MapPoint {
  const [a = 0, b = 0, c = 0] = freeOf(fixed).map((metric) => weights[metric]);
  const sum = a + b + c;
  return sum > 0 ? { u: b / sum, v: c / sum } : { u: 1 / 3, v: 1 / 3 };
}

/** What the held weight leaves to the other three. */
export const sharedWeight = (fixedWeight: number): number => 1 - fixedWeight;

const HUNDREDTHS = 100;
const clean = (value: number): number => Number(value.toFixed(12));

/** The weights at a point, in whole hundredths but for the last, which takes what is left; the held one stays. */
export function weightsOf({ u, v }: MapPoint, fixed: Metric, fixedWeight: number): CostWeights {
  const [first, second, third] = freeOf(fixed);
  const rest = sharedWeight(fixedWeight);
  const inHundredths = (value: number) => Math.min(rest, Math.round(value * HUNDREDTHS) / HUNDREDTHS);
  const a = inHundredths(rest * (1 - u - v));
  const b = Math.min(inHundredths(rest * u), clean(rest - a));
  const own = {
    [fixed]: fixedWeight,
    [first ?? 'downtime']: a,
    [second ?? 'time']: b,
    [third ?? 'traffic']: clean(Math.max(0, rest - a - b)),
  };
  return { downtime: 0, time: 0, traffic: 0, energy: 0, ...own };
}

/** How deep inside a convex polygon a point lies; below 0 outside. */
function depth(corners: readonly MapPoint[], { u, v }: MapPoint): number {
  return corners.reduce((least, from, i) => {
    const to = corners[(i + 1) % corners.length] ?? from;
    return Math.min(least, (to.u - from.u) * (v - from.v) - (to.v - from.v) * (u - from.u));
  }, Number.POSITIVE_INFINITY);
}

/** Whose region a point lies in; null on a map without regions. */
export function regionAt({ regions }: WinnerMap, point: MapPoint): WinnerRegion | null {
  let [found, deepest]: [WinnerRegion | null, number] = [null, Number.NEGATIVE_INFINITY];
  for (const region of regions) {
    const own = depth(region.corners, point);
    if (own > deepest) [found, deepest] = [region, own];
  }
  return found;
}

/** A name keeps so far from the mark of the present weights. */
const CLEAR = 20;

/** Where a region's name stands, and how much room it has there from side to side; beside the mark, not under it. */
export function labelPlace(corners: readonly Place[], mark: Place): Place & { readonly room: number } {
  const middle = corners.reduce((sum, corner) => sum + corner.y, 0) / corners.length;
  const lowest = Math.max(...corners.map((corner) => corner.y));
  const isNear = Math.abs(middle - mark.y) < CLEAR;
  const y = !isNear ? middle : mark.y + 2 * CLEAR < lowest ? mark.y + CLEAR : mark.y - CLEAR;
  const crossings = corners.flatMap((from, i) => {
    const to = corners[(i + 1) % corners.length] ?? from;
    if (from.y <= y === to.y <= y) return [];
    return [from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)];
  });
  if (crossings.length < 2) return { x: 0, y, room: 0 };
  const [left, right] = [Math.min(...crossings), Math.max(...crossings)];
  return { x: (left + right) / 2, y, room: right - left };
}
