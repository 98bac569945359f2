import type { ExportLook } from '../../state/interface-slice';

export const EXPORT_WIDTHS = [640, 1056, 1600] as const;

export const EXPORT_GROUNDS = ['light', 'dark', 'none'] as const;

/** Around the drawing, on every side, in pixels; the sheet's style sheet says the same. */
const MARGIN = 16;

/** The room that a drawing has on a sheet. */
export const drawingWidth = ({ width }: ExportLook): number => width - 2 * MARGIN;

/** Longer links would take more room than the figure. */
const LONGEST_LINK = 320;
const HEAD = 240;
const TAIL = 60;

/** A link as it is written under a figure: whole, or with its middle left out where it is very long. */
export function writtenLink(link: string): string {
  return link.length <= LONGEST_LINK ? link : `${link.slice(0, HEAD)} … ${link.slice(-TAIL)}`;
}
