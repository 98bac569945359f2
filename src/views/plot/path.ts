/** A place in pixels. */
export type Point = readonly [x: number, y: number];

/** A number of pixels in path data, to a hundredth: the one place that rounds them. */
export const px = (value: number): string => value.toFixed(2);

/** Straight lines between points. */
export const linePath = (points: readonly Point[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`).join('');

/** A level for each step; it goes on where steps follow each other, and breaks elsewhere. */
export function stepsPath(
  steps: readonly { readonly from: number; readonly to: number; readonly y: number }[],
): string {
  let [path, end] = ['', Number.NaN];
  for (const { from, to, y } of steps) {
    path += `${from === end ? `V${px(y)}` : `M${px(from)} ${px(y)}`}H${px(to)}`;
    end = to;
  }
  return path;
}

/** A box between two places. */
export const boxPath = (left: number, right: number, top: number, bottom: number): string =>
  `M${px(left)} ${px(top)}H${px(right)}V${px(bottom)}H${px(left)}z`;

/** Triangles point to where a value lies that is beyond the edge. */
export type DotShape = 'dot' | 'square' | 'cross' | 'diamond' | 'up' | 'down';

/** A dot about a place, `r` px from its middle to its side. */
export function dotPath(shape: DotShape, [x, y]: Point, r: number): string {
  const corner = `M${px(x - r)} ${px(y - r)}`;
  if (shape === 'square') return `${corner}h${2 * r}v${2 * r}h${-2 * r}z`;
  if (shape === 'cross') return `${corner}l${2 * r} ${2 * r}M${px(x - r)} ${px(y + r)}l${2 * r} ${-2 * r}`;
  if (shape === 'diamond') return `M${px(x)} ${px(y - r)}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`;
  if (shape === 'up') return `M${px(x)} ${px(y - r)}l${r} ${2 * r}h${-2 * r}z`;
  if (shape === 'down') return `M${px(x)} ${px(y + r)}l${r} ${-2 * r}h${-2 * r}z`;
  return `M${px(x - r)} ${px(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

/** A dot at each of many places, as one path. */
export const dotsPath = (shape: DotShape, points: readonly Point[], r: number): string =>
  points.map((point) => dotPath(shape, point, r)).join('');

/** The points that stand so far apart along x that each is seen alone; with `keepsLast` a line still ends where it did. */
export function spaced(points: readonly Point[], gap: number, keepsLast = false): readonly Point[] {
  let drawn = Number.NEGATIVE_INFINITY;
  return points.filter(([x], i) => {
    const isSeen = x - drawn >= gap || (keepsLast && i === points.length - 1);
    if (isSeen) drawn = x;
    return isSeen;
  });
}
