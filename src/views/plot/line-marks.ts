import type { Curve, WindowCount } from '../measure/counts';
import type { Plot } from '../plot/axis';

/** From values to pixels. */
export interface Scales {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

/** Room at the right of each chart for the names of the lines. */
export const LABEL_ROOM = 76;
/** Lines of names so far apart that they can be read. */
const LABEL_GAP = 14;
/** Points nearer than this to the one before are the same point on the screen. */
const SAME_PIXEL = 0.5;
/** Dots of a measured series stand at least so far apart. */
const DOT_GAP = 7;
const DOT = 2.25;

const px = (value: number): string => value.toFixed(2);

/** A line with one level for each window: it goes on where windows follow each other. */
export function stepPath(
  windows: readonly WindowCount[],
  value: (each: WindowCount) => number,
  { x, y }: Scales,
): string {
  let path = '';
  let end = Number.NaN;
  for (const each of windows) {
    path += each.from === end ? `V${px(y(value(each)))}` : `M${px(x(each.from))} ${px(y(value(each)))}`;
    path += `H${px(x(each.to))}`;
    end = each.to;
  }
  return path;
}

/** A curve from the origin, up to a time; points on one pixel are left out, the last one never. */
export function curvePath(
  { times, pages }: Curve,
  until: number,
  value: (pages: number) => number,
  { x, y }: Scales,
): string {
  let path = `M${px(x(0))} ${px(y(0))}`;
  let drawn = x(0);
  for (let i = 0; i < times.length; i += 1) {
    const time = times[i] ?? 0;
    if (time > until * (1 + 1e-9)) break;
    const isLast = i === times.length - 1 || (times[i + 1] ?? 0) > until * (1 + 1e-9);
    if (!isLast && x(time) - drawn < SAME_PIXEL) continue;
    drawn = x(time);
    path += `L${px(drawn)} ${px(y(value(pages[i] ?? 0)))}`;
  }
  return path;
}

/** Straight lines between points, in pixels. */
export function linePath(points: readonly (readonly [x: number, y: number])[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`).join('');
}

/** Dots at points in pixels, thinned to where each is still seen alone. */
export function dotsPath(points: readonly (readonly [x: number, y: number])[], gap = DOT_GAP): string {
  let path = '';
  let drawn = Number.NEGATIVE_INFINITY;
  for (const [x, y] of points) {
    if (x - drawn < gap) continue;
    drawn = x;
    path += `M${px(x - DOT)} ${px(y)}a${DOT} ${DOT} 0 1 0 ${2 * DOT} 0a${DOT} ${DOT} 0 1 0 ${-2 * DOT} 0z`;
  }
  return path;
}

/** Where the names of lines stand: beside their ends, pushed apart where they would lie over each other. */
export function placeLabels<Label extends { readonly y: number }>(
  labels: readonly Label[],
  { top, bottom }: Pick<Plot, 'top' | 'bottom'>,
): (Label & { readonly at: number })[] {
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  const at = sorted.map(({ y }) => Math.min(Math.max(y, top), bottom));
  for (let i = 1; i < at.length; i += 1) at[i] = Math.max(at[i] ?? 0, (at[i - 1] ?? 0) + LABEL_GAP);
  // What was pushed below the chart pushes back.
  let lowest = bottom;
  for (let i = at.length - 1; i >= 0; i -= 1) {
    at[i] = Math.min(at[i] ?? 0, lowest);
    lowest = (at[i] ?? 0) - LABEL_GAP;
  }
  return sorted.map((label, i) => ({ ...label, at: at[i] ?? label.y }));
}

const LONGEST_NAME = 10;

/** A name that fits beside the chart. */
export function shortName(label: string): string {
  const characters = [...label];
  return characters.length <= LONGEST_NAME ? label : `${characters.slice(0, LONGEST_NAME - 1).join('')}…`;
}
