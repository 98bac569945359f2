import { type Plot, position, sparseTicks } from './axis';
import type { Corners, Figure, FigureAxis, FigureLayer, FigurePanel, Segment, Values } from './figure';
import { gridLine } from './grid-line';
import { placeLabels, shortName } from './line-marks';
import { linePath, type Point } from './path';
import { type Place, walkTo } from './pointing';

/** Roughly, the width of a character of 12 px. */
const CHARACTER = 6.8;
export const LINE_HEIGHT = 15;
/** The same left edge for figures beside each other, unless their numbers are long. */
const LEFT = 48;
const RIGHT = 16;
/** Between a value and its axis, a name and the end of its line. */
const GAP = 8;
/** From the middle of a line of words down to its baseline. */
const BASELINE = 4;
/** The label of a panel stands above it. */
const LABEL = 26;
const BETWEEN = 18;
/** Between two ticks of the x axis. */
const APART = 10;
const LEAST_PLOT = 80;
const WIDEST_BAR = 26;
export const BAR_GAP = 2;
/** The share of its place that a group of bars takes. */
const BARS = 0.72;

/** A word or a number in its place: the baseline of its first line. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

/** The name of a layer beside its end. */
interface PlacedName {
  readonly text: string;
  readonly at: number;
  readonly layer: FigureLayer;
}

/** A panel in pixels. */
export interface PanelLayout extends Plot {
  readonly labelY: number;
  readonly yTicks: readonly { readonly y: number; readonly gridY: number; readonly label: string }[];
  readonly barSize: number;
  readonly barLabels: readonly PlacedText[];
  readonly names: readonly PlacedName[];
}

/** A figure in pixels, for a width. */
export interface FigureLayout {
  readonly width: number;
  readonly height: number;
  /** From the top of the first panel to the bottom of the last. */
  readonly plot: Plot;
  readonly panels: readonly PanelLayout[];
  /** The right end of the numbers of the y axes, and the left end of the names of lines. */
  readonly tickX: number;
  readonly nameX: number;
  readonly xTicks: readonly PlacedText[];
  readonly xLabelY: number;
  /** Where each point stands; without a height of its own it is a line from top to bottom. */
  readonly points: readonly { readonly x: number; readonly y: number | null }[];
}

const widthOf = (text: string): number => text.length * CHARACTER;
const widestOf = (texts: readonly string[]): number => Math.max(0, ...texts.map(widthOf));

const nameOf = (layer: FigureLayer): string => ('name' in layer && layer.name) || '';

/** Labels above bars stand on a line of their own for each layer that has any, so that they do not lie over each other. */
const hasLabels = (layer: FigureLayer): boolean =>
  layer.mark === 'bars' && (layer.labels ?? []).some((label) => label !== null);

/** The place of the end of a layer, at the right. */
function endOf(layer: FigureLayer): number | null {
  if (layer.mark === 'line') return layer.values.findLast((value) => value !== null) ?? null;
  return layer.mark === 'segments' ? (layer.segments.at(-1)?.[3] ?? null) : null;
}

function namesOf({ y, layers }: FigurePanel, plot: Plot): readonly PlacedName[] {
  const ends = layers.flatMap((layer) => {
    const [text, end] = [nameOf(layer), endOf(layer)];
    return text === '' || end === null ? [] : [{ text, layer, y: position(y, end, plot.bottom, plot.top) }];
  });
  return placeLabels(ends, plot).map(({ text, layer, at }) => ({ text, layer, at: at + BASELINE }));
}

/** Values of the x axis as far as they have room; names all of them: in turn on two lines where they would touch, or cut. */
function xTicksOf({ x }: Figure, { left, right, bottom }: Plot): { ticks: readonly PlacedText[]; lines: number } {
  const length = right - left;
  const texts = x.ticks.map(({ label }) => label.split('\n'));
  const widest = widestOf(texts.flat());
  const shown = x.isNominal ? x.ticks : sparseTicks(x, length, widest + APART);
  const high = Math.max(1, ...texts.map((lines) => lines.length));
  const own = length / Math.max(x.ticks.length, 1);
  const inTurn = x.isNominal && widest + APART / 2 > own ? 1 : 0;
  const ticks = shown.map(({ value, label }, i) => {
    const at = position(x, value, left, right);
    // Of two lines in turn a name has the room of its neighbours too, but none beyond the picture's edge.
    const room = x.isNominal ? Math.min((1 + inTurn) * own - APART / 2, 2 * at, 2 * (right + RIGHT - at)) : length;
    return {
      x: at,
      y: bottom + 18 + (i % 2) * inTurn * high * LINE_HEIGHT,
      lines: label.split('\n').map((line) => shortName(line, Math.max(1, Math.floor(room / CHARACTER)))),
    };
  });
  return { ticks, lines: high * (1 + inTurn) };
}

type Bars = Extract<FigureLayer, { mark: 'bars' }>;
const barsOf = ({ layers }: FigurePanel): readonly Bars[] => layers.filter((layer) => layer.mark === 'bars');

/** As wide as a group of so many bars lets it be. */
function barSizeOf(bars: number, groups: number, length: number): number {
  const room = (length / Math.max(groups, 1)) * BARS - (bars - 1) * BAR_GAP;
  return Math.max(1, Math.min(WIDEST_BAR, Math.floor(room / Math.max(bars, 1))));
}

/** Labels above their bars, and above the spread of these. */
function barLabelsOf({ x, points }: Figure, panel: FigurePanel, plot: Plot, barSize: number): readonly PlacedText[] {
  const bars = barsOf(panel);
  const labelled = bars.filter(hasLabels);
  return labelled.flatMap((layer) =>
    (layer.labels ?? []).flatMap((label, i): PlacedText[] => {
      const place = points[i]?.x;
      if (label === null || place === undefined) return [];
      const across = (bars.indexOf(layer) - (bars.length - 1) / 2) * (barSize + BAR_GAP);
      const top = Math.max(layer.values[i] ?? 0, layer.spread?.[i]?.[1] ?? 0);
      const y = position(panel.y, top, plot.bottom, plot.top) - GAP / 2 - labelled.indexOf(layer) * LINE_HEIGHT;
      return [{ x: position(x, place, plot.left, plot.right) + across, y, lines: [label] }];
    }),
  );
}

function panelLayout(figure: Figure, panel: FigurePanel, plot: Plot): PanelLayout {
  const bars = barsOf(panel);
  const barSize = barSizeOf(bars.length, figure.points.length, plot.right - plot.left);
  return {
    ...plot,
    labelY: plot.top - LABEL / 2 - bars.filter(hasLabels).length * LINE_HEIGHT,
    yTicks: panel.y.ticks.map(({ value, label }) => {
      const y = position(panel.y, value, plot.bottom, plot.top);
      return { label, y: y + BASELINE, gridY: gridLine(y) };
    }),
    barSize,
    barLabels: barLabelsOf(figure, panel, plot, barSize),
    names: namesOf(panel, plot),
  };
}

/** Where everything of a figure stands, in a width. */
export function figureLayout(figure: Figure, width: number): FigureLayout {
  const { panels, x, points, isSquare } = figure;
  const labels = panels.flatMap(({ y }) => y.ticks.map(({ label }) => label));
  const left = Math.max(LEFT, widestOf(labels) + 2 * GAP);
  const named = panels.flatMap(({ layers }) => layers.map(nameOf));
  const most = Math.max(
    width - (named.some((name) => name !== '') ? widestOf(named) + 2 * GAP : RIGHT),
    left + LEAST_PLOT,
  );
  const right = isSquare ? Math.min(most, left + (panels[0]?.height ?? 0)) : most;
  let bottom = -BETWEEN;
  const plots = panels.map((panel) => {
    const top = bottom + BETWEEN + LABEL + barsOf(panel).filter(hasLabels).length * LINE_HEIGHT;
    bottom = top + (isSquare ? right - left : panel.height);
    return panelLayout(figure, panel, { left, right, top, bottom });
  });
  const plot = { left, right, top: plots[0]?.top ?? 0, bottom };
  const { ticks, lines } = xTicksOf(figure, plot);
  const xLabelY = bottom + 18 + lines * LINE_HEIGHT + 2;
  const [first] = panels;
  return {
    width,
    height: x.label === '' ? xLabelY - LINE_HEIGHT + 2 : xLabelY + 6,
    plot,
    panels: plots,
    tickX: left - GAP,
    nameX: right + GAP,
    xTicks: ticks,
    xLabelY,
    points: points.map((point) => ({
      x: position(x, point.x, left, right),
      y: point.y === undefined || !first ? null : position(first.y, point.y, plots[0]?.bottom ?? 0, plot.top),
    })),
  };
}

/** How near, in pixels, a dot must be to be meant. */
const NEAR = 24;

/** The index of the point that is meant by a place: the nearest along x, or the nearest dot that is near. */
export function pointAt({ points }: FigureLayout, { x, y }: Place): number | null {
  const distances = points.map((point) =>
    point.y === null ? Math.abs(point.x - x) : Math.hypot(point.x - x, point.y - y),
  );
  const least = Math.min(...distances);
  const best = distances.indexOf(least);
  return best < 0 || (points[best]?.y !== null && least > NEAR) ? null : best;
}

/** The index of the point that a key leads to, from left to right; null for keys that lead nowhere. */
export function pointAfterKey(
  { points }: FigureLayout,
  from: number | null,
  key: string,
  isBig: boolean,
): number | null {
  const order = points.map((_, i) => i).sort((a, b) => (points[a]?.x ?? 0) - (points[b]?.x ?? 0));
  const at = walkTo(key, isBig, from === null ? -1 : order.indexOf(from), order.length);
  return at === null ? null : (order[at] ?? null);
}

/** The axes of a panel, and where it is. */
export interface Sides {
  readonly x: FigureAxis;
  readonly y: FigureAxis;
  readonly plot: Plot;
}

const pixelsOf = ({ x, y, plot }: Sides, [a, b]: Corners[number]): Point => [
  position(x, a, plot.left, plot.right),
  position(y, b, plot.bottom, plot.top),
];

/** The ground between corners, in pixels. */
export const cornersPath = (corners: Corners, sides: Sides): string =>
  `${linePath(corners.map((corner) => pixelsOf(sides, corner)))}z`;

/** Straight lines, in pixels. */
export const linesPath = (segments: readonly Segment[], sides: Sides): string =>
  segments.map(([x1, y1, x2, y2]) => linePath([pixelsOf(sides, [x1, y1]), pixelsOf(sides, [x2, y2])])).join('');

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
