import type { MapAnswer } from '../../engine/what-if-map-job';
import type { Metric } from '../../vocabulary/metrics';
import type { Plot } from '../plot/axis';
import { toPixel } from '../shared/palette';
import { isOwn } from './ends';
import { type MetricScale, mixed, ramp, stepOf } from './map-scale';

/** Colours of a map, as the browser has worked them out of the tokens. */
export interface MapColours {
  readonly ownLow: string;
  readonly ownHigh: string;
  readonly forcedLow: string;
  readonly forcedHigh: string;
  readonly ink: string;
  readonly edge: string;
  readonly ground: string;
}

/** Whether a pixel lies on the pattern of a region, with so many pixels to a stripe: they tell regions apart without colour. */
type Pattern = (x: number, y: number, period: number, line: number) => boolean;
const PATTERNS: readonly Pattern[] = [
  (x, y, period, line) => (x + y) % period < line,
  (x, y, period, line) => (x - y + 1e6 * period) % period < line,
  (_, y, period, line) => y % period < line,
  (x, _, period, line) => x % period < line,
  (x, y, period, line) => x % period < 2 * line && y % period < 2 * line,
  (x, y, period, line) => (x + y) % period < line || (x - y + 1e6 * period) % period < line,
];
const STRIPE = 10;
/** How far a stripe lies from the ground towards the ink. */
const STRIPE_INK = 0.3;

/** The pattern of each code: none where it converges by itself; the largest region has the first. */
export function patternsOf({ regions }: Pick<MapAnswer, 'regions'>): ReadonlyMap<number, Pattern> {
  const forced = regions.filter(({ code }) => !isOwn(code));
  return new Map(forced.map(({ code }, k) => [code, PATTERNS[k % PATTERNS.length] as Pattern]));
}

/** The pixels of the cells of a map, `width` by `height` of them, row by row from the top. */
export function mapPixels(
  answer: MapAnswer,
  metric: Metric,
  scale: MetricScale,
  colours: MapColours,
  { width, height, pixelRatio }: { readonly width: number; readonly height: number; readonly pixelRatio: number },
): Uint32Array<ArrayBuffer> {
  const { grid } = answer;
  const { size } = grid;
  const pixels = new Uint32Array(width * height);
  const patterns = patternsOf(answer);
  const plain = { own: ramp(colours.ownLow, colours.ownHigh), forced: ramp(colours.forcedLow, colours.forcedHigh) };
  const striped = (all: readonly string[]) =>
    Uint32Array.from(all, (each) => toPixel(mixed(each, colours.ink, STRIPE_INK)));
  const solid = { own: Uint32Array.from(plain.own, toPixel), forced: Uint32Array.from(plain.forced, toPixel) };
  const stripes = striped(plain.forced);
  const [none, noneStripe] = [toPixel(colours.ground), toPixel(mixed(colours.ground, colours.ink, STRIPE_INK))];
  const [period, line] = [Math.round(STRIPE * pixelRatio), Math.max(1, Math.round(pixelRatio))];
  const steps = Int16Array.from(grid[metric], (value) => (Number.isNaN(value) ? -1 : stepOf(scale, value)));
  const columns = Uint16Array.from({ length: width }, (_, x) => Math.floor((x * size) / width));
  for (let y = 0; y < height; y += 1) {
    const row = (size - 1 - Math.floor((y * size) / height)) * size;
    for (let x = 0; x < width; x += 1) {
      const cell = row + (columns[x] ?? 0);
      const step = steps[cell] ?? -1;
      const pattern = patterns.get(grid.code[cell] ?? 0);
      const isStriped = pattern?.(x, y, period, line) === true;
      let pixel = isStriped ? noneStripe : none;
      if (step >= 0) pixel = (pattern ? (isStriped ? stripes : solid.forced) : solid.own)[step] ?? none;
      pixels[y * width + x] = pixel;
    }
  }
  return pixels;
}

/** A line of pieces in cells as a path in CSS pixels from the corner of the map. */
function trace(drawing: CanvasRenderingContext2D, pieces: Float32Array, size: number, width: number, height: number) {
  drawing.beginPath();
  for (let k = 0; k + 3 < pieces.length; k += 4) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = pieces.subarray(k, k + 4);
    drawing.moveTo(((x1 + 0.5) * width) / size, height - ((y1 + 0.5) * height) / size);
    drawing.lineTo(((x2 + 0.5) * width) / size, height - ((y2 + 0.5) * height) / size);
  }
}

/** Contours and ridge over the cells. */
export function paintLines(
  drawing: CanvasRenderingContext2D,
  { lines, grid }: MapAnswer,
  { left, right, top, bottom }: Plot,
  { ink, ground }: MapColours,
): void {
  const stroke = (pieces: Float32Array, colour: string, lineWidth: number) => {
    trace(drawing, pieces, grid.size, right - left, bottom - top);
    drawing.strokeStyle = colour;
    drawing.lineWidth = lineWidth;
    drawing.lineCap = 'round';
    drawing.stroke();
  };
  for (const { metric, pieces } of lines.contours) {
    stroke(pieces, ground, 3);
    // Lines of another metric than downtime are heavier.
    stroke(pieces, ink, metric === 'downtime' ? 1 : 1.75);
  }
  stroke(lines.ridge, ground, 5);
  stroke(lines.ridge, ink, 2.5);
}
