import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { placeUnder } from '../plot/pointing';
import { KeySurface } from '../shared/KeySurface';
import type { Palette } from '../shared/palette';
import { dotBeside, dotUnder, type GridLayout, gridSize } from './grid-layout';
import { createPainter } from './grid-painter';
import * as late from './late-words';
import { type Lens, lensDot, lensFrame } from './lens';
import type { Playback } from './playback';

interface PageGridProps {
  readonly playback: Playback;
  readonly layout: GridLayout;
  readonly palette: Palette;
  readonly pixelRatio: number;
  readonly lens: Lens;
  /** Id of the words that say what is under the magnifier. */
  readonly describedBy: string;
}

/** Steps of the magnifier by key: columns to the right, rows down. */
const STEPS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};
const BIG_STEP = 16;

/** The pages of the VM, a dot each. Drawn outside React: a film at play renders nothing. */
export function PageGrid({ playback, layout, palette, pixelRatio, lens, describedBy }: PageGridProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const element = canvas.current;
    return element ? project(element, playback, layout, palette, pixelRatio) : undefined;
  }, [playback, layout, palette, pixelRatio]);

  const point = (event: PointerEvent<HTMLCanvasElement>) => {
    const { x, y } = placeUnder(event);
    const dot = dotUnder(layout, pixelRatio, x, y);
    if (dot !== null) lens.move(dot);
  };
  const step = (event: KeyboardEvent) => {
    const direction = STEPS[event.key];
    if (!direction || event.ctrlKey || event.metaKey || event.altKey) return;
    const [right, down] = direction.map((each) => each * (event.shiftKey ? BIG_STEP : 1));
    lens.move(dotBeside(layout, lensDot(lens, layout), right ?? 0, down ?? 0));
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <KeySurface className="pages-grid" aria-label={late.gridName} aria-describedby={describedBy} onKeyDown={step}>
      <canvas ref={canvas} onPointerMove={point} onPointerDown={point} />
      <LensMark layout={layout} pixelRatio={pixelRatio} lens={lens} />
    </KeySurface>
  );
}

/** Shows a film in a canvas, a pixel a dot, stretched by whole pixels of the screen. Returns how to stop. */
function project(
  canvas: HTMLCanvasElement,
  { player, onMove }: Playback,
  layout: GridLayout,
  palette: Palette,
  pixelRatio: number,
): () => void {
  const { columns, rows } = layout;
  const { width, height } = gridSize(layout, pixelRatio);
  canvas.width = columns;
  canvas.height = rows;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const drawing = canvas.getContext('2d');
  if (!drawing) return () => undefined;
  const image = drawing.createImageData(columns, rows);
  const source = { states: player.states, changedCell: player.recording.changedCell };
  const painter = createPainter(layout, source, new Uint32Array(image.data.buffer));
  const show = () => {
    for (const { from, to } of painter.takeChangedRows()) {
      drawing.putImageData(image, 0, 0, 0, from, columns, to - from);
    }
  };
  painter.setPalette(palette.pixels);
  show();
  return onMove((moved) => {
    painter.paint(moved);
    show();
  });
}

interface LensMarkProps {
  readonly layout: GridLayout;
  readonly pixelRatio: number;
  readonly lens: Lens;
}

/** Where the magnifier is, on the grid. */
function LensMark({ layout, pixelRatio, lens }: LensMarkProps) {
  const dot = useSyncExternalStore(lens.onMove, () => lensDot(lens, layout));
  const { x, y, width, height } = lensFrame(layout, pixelRatio, dot);
  return (
    <svg className="pages-lens-mark" aria-hidden="true">
      <rect className="halo" x={x} y={y} width={width} height={height} />
      <rect className="pages-lens-line" x={x} y={y} width={width} height={height} />
    </svg>
  );
}
