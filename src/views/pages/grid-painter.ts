import { type GridLayout, stateOfDot } from './grid-layout';
import type { Moved } from './pages-player';

/** Rows of the picture that changed, from one to before the other. */
interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** The picture of a grid, a pixel a dot, that knows which of its rows have to be shown anew. */
interface GridPainter {
  readonly pixels: Uint32Array;
  /** Colours of the states as pixels; the picture is painted anew when they change. */
  readonly setPalette: (palette: Uint32Array) => void;
  /** Paints what a move changed. */
  readonly paint: (moved: Moved) => void;
  /** Rows that changed since the last time this was asked, neighbours together. */
  readonly takeChangedRows: () => readonly RowRange[];
}

interface Source {
  readonly states: Uint8Array;
  readonly changedCell: Uint32Array;
}

/** A painter of one film in one layout, over the pixels of an image. Pixels past the last dot stay as they are. */
export function createPainter(layout: GridLayout, { states, changedCell }: Source, pixels: Uint32Array): GridPainter {
  const { cellsPerDot, dots, columns, rows } = layout;
  const isChanged = new Uint8Array(rows);
  let palette: Uint32Array = new Uint32Array(5);

  const paintDot = (dot: number) => {
    const colour = palette[stateOfDot(layout, states, dot)] as number;
    if (pixels[dot] === colour) return;
    pixels[dot] = colour;
    isChanged[Math.trunc(dot / columns)] = 1;
  };
  const paint = (moved: Moved) => {
    if (moved === 'all') for (let dot = 0; dot < dots; dot += 1) paintDot(dot);
    else if (cellsPerDot === 1) for (let i = moved.from; i < moved.to; i += 1) paintDot(changedCell[i] as number);
    else for (let i = moved.from; i < moved.to; i += 1) paintDot(Math.trunc((changedCell[i] as number) / cellsPerDot));
  };
  return {
    pixels,
    setPalette: (next) => {
      palette = next;
      paint('all');
    },
    paint,
    takeChangedRows: () => {
      const ranges: RowRange[] = [];
      for (let row = 0; row < rows; row += 1) {
        if (isChanged[row] === 0) continue;
        const from = row;
        while (row < rows && isChanged[row] === 1) row += 1;
        ranges.push({ from, to: row });
      }
      isChanged.fill(0);
      return ranges;
    },
  };
}
