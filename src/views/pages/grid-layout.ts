import type { PagesRecording } from '../../simulator/pages-recording';

/** How the cells of a film lie in a square box: in rows from the top left, a dot for each cell or for several. */
export interface GridLayout {
  /** More than one only where the box has fewer pixels than the film has cells. */
  readonly cellsPerDot: number;
  readonly dots: number;
  readonly columns: number;
  readonly rows: number;
  /** Pixels of the screen that a dot is wide and high: whole ones, so that every dot is crisp. */
  readonly dotWidth: number;
  readonly dotHeight: number;
}

/**
 * Lays out cells in a box of so many pixels of the screen on a side, as wide as it is and as high as whole dots allow.
 * 262,144 cells in 512 px -> 512 columns and rows of 1 px; 131,072 -> 512 columns, 256 rows, dots 2 px high.
 */
export function layoutGrid(cells: number, boxPixels: number): GridLayout {
  const box = Math.max(Math.floor(boxPixels), 1);
  const cellsPerDot = Math.max(Math.ceil(cells / (box * box)), 1);
  const dots = Math.ceil(cells / cellsPerDot);
  const dotWidth = Math.max(Math.floor(box / Math.ceil(Math.sqrt(dots))), 1);
  const columns = Math.min(Math.floor(box / dotWidth), dots);
  const rows = Math.ceil(dots / columns);
  return { cellsPerDot, dots, columns, rows, dotWidth, dotHeight: Math.max(Math.floor(box / rows), 1) };
}

/** The dot at a place of the grid, counted from 0 in columns and rows; null beside the dots. */
export function dotAt({ columns, rows, dots }: GridLayout, column: number, row: number): number | null {
  if (column < 0 || column >= columns || row < 0 || row >= rows) return null;
  const dot = row * columns + column;
  return dot < dots ? dot : null;
}

/** The dot that is so many columns and rows away, kept inside the grid. */
export function dotBeside({ columns, dots, rows }: GridLayout, dot: number, right: number, down: number): number {
  const column = Math.min(Math.max((dot % columns) + right, 0), columns - 1);
  const row = Math.min(Math.max(Math.floor(dot / columns) + down, 0), rows - 1);
  return Math.min(row * columns + column, dots - 1);
}

/** The first and the last page that a dot stands for. */
export function pagesOfDot(
  { cellsPerDot }: GridLayout,
  { pagesPerCell, pages }: PagesRecording,
  dot: number,
): { readonly first: number; readonly last: number } {
  const perDot = cellsPerDot * pagesPerCell;
  return { first: dot * perDot, last: Math.min((dot + 1) * perDot, pages) - 1 };
}

/** An odd number with bits all over: it scatters the picks below. */
const SCATTER = 0x9e3779b1;

/** The state that a dot shows: of one of its cells, always the same, so that as many dots are dirty as cells. */
export function stateOfDot({ cellsPerDot }: GridLayout, states: Uint8Array, dot: number): number {
  if (cellsPerDot === 1) return states[dot] ?? 0;
  const first = dot * cellsPerDot;
  const size = Math.max(Math.min(cellsPerDot, states.length - first), 1);
  return states[first + ((Math.imul(dot + 1, SCATTER) >>> 8) % size)] ?? 0;
}

/** The dot under a point, in CSS pixels from the grid's corner; null beside the dots. */
export function dotUnder(layout: GridLayout, pixelRatio: number, x: number, y: number): number | null {
  const column = Math.floor((x * pixelRatio) / layout.dotWidth);
  const row = Math.floor((y * pixelRatio) / layout.dotHeight);
  return dotAt(layout, column, row);
}

/** Size of the grid on the page, in CSS pixels. */
export function gridSize({ columns, rows, dotWidth, dotHeight }: GridLayout, pixelRatio: number) {
  return { width: (columns * dotWidth) / pixelRatio, height: (rows * dotHeight) / pixelRatio };
}
