import { labelPlace, MAP_MARGIN, type Place, type Triangle } from './map-geometry';

/** Colours of the map, as the browser has worked them out of the tokens. */
interface MapColours {
  readonly ink: string;
  readonly edge: string;
  readonly wash: string;
  readonly ground: string;
  readonly font: string;
}

interface PaintedRegion {
  readonly corners: readonly Place[];
  readonly name: string;
  /** What stands there where the name does not fit: its number in the list. */
  readonly number: string;
  /** Whether it is where the present weights are. */
  readonly isPresent: boolean;
}

/** Directions of the hatches, which tell regions apart without colour; the first one is plain. */
const HATCHES: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [[1, 1]],
  [[1, -1]],
  [[1, 0]],
  [[0, 1]],
  [
    [1, 1],
    [1, -1],
  ],
];
const HATCH_STEP = 9;
const FONT_SIZE = 13;
const LABEL_PAD = 5;

function trace(drawing: CanvasRenderingContext2D, corners: readonly Place[]): void {
  drawing.beginPath();
  corners.forEach(({ x, y }, i) => {
    if (i === 0) drawing.moveTo(x, y);
    else drawing.lineTo(x, y);
  });
  drawing.closePath();
}

/** Lines at even distances over a box, along a direction. */
function hatch(drawing: CanvasRenderingContext2D, size: number, [right, down]: readonly [number, number]): void {
  drawing.beginPath();
  for (let at = -size; at <= 2 * size; at += HATCH_STEP) {
    if (down === 0) {
      drawing.moveTo(0, at);
      drawing.lineTo(size, at);
    } else {
      drawing.moveTo(at, 0);
      drawing.lineTo(at + (right === 0 ? 0 : size * down), size);
    }
  }
  drawing.stroke();
}

function paintRegion(
  drawing: CanvasRenderingContext2D,
  region: PaintedRegion,
  i: number,
  size: number,
  colours: MapColours,
) {
  trace(drawing, region.corners);
  drawing.fillStyle = region.isPresent ? colours.wash : colours.ground;
  drawing.fill();
  drawing.save();
  drawing.clip();
  drawing.strokeStyle = colours.edge;
  drawing.lineWidth = 0.75;
  for (const direction of HATCHES[i % HATCHES.length] ?? []) hatch(drawing, size, direction);
  drawing.restore();
}

function paintLabel(drawing: CanvasRenderingContext2D, region: PaintedRegion, mark: Place, colours: MapColours): void {
  const { x, y, room } = labelPlace(region.corners, mark);
  const widthOf = (text: string) => drawing.measureText(text).width + 2 * LABEL_PAD;
  const text = [region.name, region.number].find((each) => widthOf(each) <= room);
  if (text === undefined) return;
  const width = widthOf(text);
  drawing.fillStyle = region.isPresent ? colours.wash : colours.ground;
  drawing.fillRect(x - width / 2, y - FONT_SIZE / 2 - 3, width, FONT_SIZE + 6);
  drawing.fillStyle = colours.ink;
  drawing.fillText(text, x, y);
}

/** The regions with their names, in device pixels: `pixelRatio` of them to a CSS pixel. */
export function paintMap(
  drawing: CanvasRenderingContext2D,
  { width, height }: Triangle,
  regions: readonly PaintedRegion[],
  mark: Place,
  colours: MapColours,
  pixelRatio: number,
): void {
  const size = Math.max(width, height) + 2 * MAP_MARGIN;
  drawing.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  drawing.clearRect(0, 0, size, size);
  regions.forEach((region, i) => {
    paintRegion(drawing, region, i, size, colours);
  });
  drawing.strokeStyle = colours.ink;
  drawing.lineJoin = 'round';
  for (const { corners } of regions) {
    trace(drawing, corners);
    drawing.lineWidth = 1.25;
    drawing.stroke();
  }
  drawing.font = `${FONT_SIZE}px ${colours.font}`;
  drawing.textAlign = 'center';
  drawing.textBaseline = 'middle';
  for (const region of regions) paintLabel(drawing, region, mark, colours);
}
