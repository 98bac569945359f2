import type { Palette } from '../shared/palette';
import { LENS_DOTS, type LensCell } from './lens';
import { ARRIVED, DIRTIED_AGAIN, SKIPPED } from './page-states';

/** CSS pixels of a dot under the magnifier: room for the second cue of its colour. */
const DOT_SIZE = 13;
/** CSS pixels of the magnifier on a side. */
export const LENS_SIZE = LENS_DOTS * DOT_SIZE;
const GAP = 1;
const OUTLINE = 2;
const SPOTS = [3, 6, 9] as const;

type Drawing = CanvasRenderingContext2D;

/** The second cues of look.md, which a single pixel has no room for: outline, dots, check. */
function drawCue(drawing: Drawing, { state }: LensCell, x: number, y: number, { ground }: Palette): void {
  const size = DOT_SIZE - GAP;
  drawing.fillStyle = ground;
  if (state === DIRTIED_AGAIN) {
    drawing.fillRect(x + OUTLINE, y + OUTLINE, size - 2 * OUTLINE, size - 2 * OUTLINE);
  } else if (state === SKIPPED) {
    for (const dx of SPOTS) for (const dy of SPOTS) drawing.fillRect(x + dx - 1, y + dy - 1, 2, 2);
  } else if (state === ARRIVED) {
    drawing.strokeStyle = ground;
    drawing.lineWidth = 1.5;
    drawing.beginPath();
    drawing.moveTo(x + 3, y + 6);
    drawing.lineTo(x + 5, y + 8.5);
    drawing.lineTo(x + 9, y + 3.5);
    drawing.stroke();
  }
}

/** Draws the dots under the magnifier, large enough that each state has its second cue. */
export function drawMagnifier(drawing: Drawing, cells: readonly LensCell[], palette: Palette, ratio: number): void {
  drawing.setTransform(ratio, 0, 0, ratio, 0, 0);
  drawing.clearRect(0, 0, LENS_SIZE, LENS_SIZE);
  for (const cell of cells) {
    if (cell.state === null) continue;
    const [x, y] = [cell.column * DOT_SIZE, cell.row * DOT_SIZE];
    drawing.fillStyle = palette.states[cell.state] ?? '';
    drawing.fillRect(x, y, DOT_SIZE - GAP, DOT_SIZE - GAP);
    drawCue(drawing, cell, x, y, palette);
  }
}
