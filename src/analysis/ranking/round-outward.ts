import type { Range, Side } from './outward-grid';

/** `value` to so many significant figures, away from where the search came from. */
function outward(value: number, figures: number, side: Side): number {
  const text = value.toPrecision(figures);
  const nearest = Number(text);
  const movesOutward = side === 'up' ? nearest >= value : nearest <= value;
  if (movesOutward) return nearest;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - figures + 1);
  return Number((nearest + (side === 'up' ? unit : -unit)).toPrecision(figures));
}

/**
 * An edge value in round figures that still does: 3 significant figures, more where the good stretch is narrow.
 * 838.9 upward -> 839. Errors: falls back on the edge itself, which does by assumption.
 */
export function roundOutward(edge: number, side: Side, range: Range, does: (value: number) => boolean): number {
  if (edge === 0) return 0;
  for (let figures = 3; figures <= 15; figures += 1) {
    const value = Math.min(Math.max(outward(edge, figures, side), range.min), range.max);
    if (does(value)) return value;
  }
  return edge;
}
