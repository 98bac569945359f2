import { type GridLayout, stateOfDot } from './grid-layout';

/** Where the magnifier is. It tells of its moves, so that a pointer over the grid renders nothing else. */
export interface Lens {
  /** Null until it was first moved: then it is over the middle. */
  readonly dot: () => number | null;
  readonly move: (dot: number) => void;
  readonly onMove: (listener: () => void) => () => void;
}

export function createLens(): Lens {
  const listeners = new Set<() => void>();
  let at: number | null = null;
  return {
    dot: () => at,
    move: (dot) => {
      if (dot === at) return;
      at = dot;
      for (const listener of listeners) listener();
    },
    onMove: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** The dot in the middle of the magnifier: where it was moved to, or the middle of the grid. */
export function lensDot(lens: Lens, { columns, rows, dots }: GridLayout): number {
  const middle = Math.floor(rows / 2) * columns + Math.floor(columns / 2);
  return Math.min(lens.dot() ?? middle, dots - 1);
}

/** Dots that the magnifier shows on a side; odd, so that one is in the middle. */
export const LENS_DOTS = 9;

/** A dot under the magnifier: its place there, and its state, or null beyond the edge of the grid. */
export interface LensCell {
  readonly column: number;
  readonly row: number;
  readonly state: number | null;
}

/** What the magnifier shows, row by row. */
export function lensCells(layout: GridLayout, states: Uint8Array, middle: number): readonly LensCell[] {
  const reach = (LENS_DOTS - 1) / 2;
  const { columns, rows, dots } = layout;
  const [middleColumn, middleRow] = [middle % columns, Math.floor(middle / columns)];
  return Array.from({ length: LENS_DOTS * LENS_DOTS }, (_, i) => {
    const [column, row] = [i % LENS_DOTS, Math.floor(i / LENS_DOTS)];
    const [x, y] = [middleColumn + column - reach, middleRow + row - reach];
    const dot = y * columns + x;
    const isInside = x >= 0 && x < columns && y >= 0 && y < rows && dot < dots;
    return { column, row, state: isInside ? stateOfDot(layout, states, dot) : null };
  });
}

/** The part of the grid under the magnifier, in CSS pixels from the grid's corner. */
export function lensFrame(layout: GridLayout, pixelRatio: number, middle: number) {
  const { columns, dotWidth, dotHeight } = layout;
  const reach = (LENS_DOTS - 1) / 2;
  return {
    x: (((middle % columns) - reach) * dotWidth) / pixelRatio,
    y: ((Math.floor(middle / columns) - reach) * dotHeight) / pixelRatio,
    width: (LENS_DOTS * dotWidth) / pixelRatio,
    height: (LENS_DOTS * dotHeight) / pixelRatio,
  };
}
