import { type Plot, position } from './axis';
import type { Corners, DotShape, FigureAxis, Values } from './figure';

const px = (value: number): string => value.toFixed(2);

/** A dot about a place, in pixels. */
export function dotPath(shape: DotShape, x: number, y: number, r: number): string {
  const at = `M${px(x)} `;
  if (shape === 'diamond') return `${at}${px(y - r)}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`;
  if (shape === 'up') return `${at}${px(y - r)}l${r} ${2 * r}h${-2 * r}z`;
  if (shape === 'down') return `${at}${px(y + r)}l${r} ${-2 * r}h${-2 * r}z`;
  return `M${px(x - r)} ${px(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

/** The ground between corners, in pixels. */
export function cornersPath(
  corners: Corners,
  { x, y, plot }: { readonly x: FigureAxis; readonly y: FigureAxis; readonly plot: Plot },
): string {
  const at = corners.map(
    ([a, b]) => `${px(position(x, a, plot.left, plot.right))} ${px(position(y, b, plot.bottom, plot.top))}`,
  );
  return `M${at.join('L')}z`;
}

/** Whether a value of a line has no neighbour: no line would be seen. */
export function isAlone(values: Values, index: number): boolean {
  const isThere = (i: number) => (values[i] ?? null) !== null;
  return isThere(index) && !isThere(index - 1) && !isThere(index + 1);
}

/** From values down to their least and up to their most. */
export function spreadsOf(
  values: Values,
  spread: readonly (readonly [low: number, high: number])[],
): readonly (readonly [down: number, up: number])[] {
  return spread.map(([low, high], i) => [(values[i] ?? 0) - low, high - (values[i] ?? 0)]);
}
