import { type Axis, type Plot, position, roundValue } from '../plot/axis';
import { dotPath, linePath, px } from '../plot/path';
import type { RoundsData } from './rounds-rows';

/** Marks of chart 1 as path data, so that a thousand rounds are a handful of elements. */
export interface RoundMarks {
  readonly band: number;
  readonly first: string;
  readonly sent: string;
  readonly skipped: string;
  readonly stop: string;
  readonly overlay: string;
  readonly overlayDots: string;
  readonly baseline: string;
  /** What the other runs send in their pause: it stands where their rounds end, not where the bars do. */
  readonly overlayStop: string;
  readonly baselineStop: string;
  /** Dots of the simulated rounds. */
  readonly simulated: string;
  readonly labels: readonly { readonly x: number; readonly y: number; readonly index: number }[];
  readonly ticks: readonly { readonly x: number; readonly index: number }[];
  /** Ticks of rounds that only another run has: simulated, pinned, or by the other model. */
  readonly ticksBeyond: readonly { readonly x: number; readonly index: number }[];
}

/** Bars of fewer than so many pixels a round stand without a gap. */
const NARROW_BAND = 4;
const WIDEST_BAR = 72;
const GAP = 2;
/** A round that sends anything is seen. */
const LOWEST_BAR = 1.5;
const DOT = 3.5;
const SMALL_DOT = 2;
const LABEL_WIDTH = 56;
const LABEL_HEIGHT = 12;
const TICK_WIDTH = 34;

/** A bar, or a part of one. */
interface Box {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The path around boxes that follow each other from left to right. Boxes that touch share one outline, there along
 * their tops and back along their bottoms: a thousand of them are drawn twice as fast as each on its own.
 */
function outline(boxes: readonly Box[]): string {
  let path = '';
  let back: string[] = [];
  let end = '';
  boxes.forEach(({ x, width, top, bottom }) => {
    const left = px(x);
    if (left !== end) {
      path += `${back.reverse().join('')}${back.length > 0 ? 'z' : ''}M${left} ${px(bottom)}`;
      back = [];
    }
    end = px(x + width);
    path += `V${px(top)}H${end}`;
    back.push(`V${px(bottom)}H${left}`);
  });
  return path === '' ? '' : `${path}${back.reverse().join('')}z`;
}

/** Places on the axis: as many as the longest run of rounds has. */
export function placesOf({ rows, overlay, baseline, simulated }: RoundsData): number {
  return Math.max(rows.length, overlay?.volumes.length ?? 0, baseline?.volumes.length ?? 0, simulated.length, 1);
}

/** Middle of a round's place on the axis, in pixels. */
export function roundCentre(plot: Plot, count: number, index: number): number {
  return plot.left + ((index + 0.5) * (plot.right - plot.left)) / Math.max(count, 1);
}

/** A round's place on the axis from side to side, at least wide enough to be seen. */
export function placeOf(plot: Plot, count: number, index: number): { readonly x: number; readonly width: number } {
  const width = Math.max((plot.right - plot.left) / Math.max(count, 1), NARROW_BAND);
  return { x: roundCentre(plot, count, index) - width / 2, width };
}

/** The round under a pixel, or null outside the plot. */
export function roundAt(plot: Plot, count: number, x: number): number | null {
  const index = Math.floor(((x - plot.left) / (plot.right - plot.left)) * count);
  return index >= 0 && index < count ? index : null;
}

/** Whether a line would go through a label that stands at `y`. */
const isCrossed = (y: number, line: number): boolean => line > y - LABEL_HEIGHT && line < y + 3;

/** Marks of chart 1 in a plot: bars, outlines, and where there is room for labels and ticks. */
export function roundMarks(data: RoundsData, plot: Plot, axis: Axis): RoundMarks {
  const { rows } = data;
  const count = placesOf(data);
  const band = (plot.right - plot.left) / count;
  const width = band < NARROW_BAND ? band : Math.min(band - Math.max(GAP, band * 0.3), WIDEST_BAR);
  const yOf = (value: number) => position(axis, value, plot.bottom, plot.top);
  const topOf = (value: number) => (value > 0 ? Math.min(yOf(value), plot.bottom - LOWEST_BAR) : plot.bottom);
  const marks: Record<'first' | 'sent' | 'skipped' | 'stop', Box[]> = { first: [], sent: [], skipped: [], stop: [] };
  const labels: { x: number; y: number; index: number }[] = [];
  rows.forEach((row, index) => {
    const centre = roundCentre(plot, count, index);
    const x = centre - width / 2;
    const top = topOf(row.sent);
    const bar = { x, width, top, bottom: plot.bottom };
    if (row.stopAndCopy) marks.stop.push(bar);
    else if (index === 0) marks.first.push(bar);
    else marks.sent.push(bar);
    let highest = top;
    if (row.skipped > 0) {
      highest = Math.min(topOf(row.sent + row.skipped), top - LOWEST_BAR);
      marks.skipped.push({ x, width, top: highest, bottom: top - (top - highest > 4 ? 1 : 0) });
    }
    const over = data.overlay?.volumes[index];
    if (over !== undefined) highest = Math.min(highest, topOf(over) - 4);
    const dot = data.simulated[index];
    if (dot !== undefined) highest = Math.min(highest, topOf(dot) - 4);
    const pinned = data.baseline?.volumes[index];
    if (pinned !== undefined && isCrossed(highest - 6, topOf(pinned) - 1)) highest = topOf(pinned) - 1;
    if (band >= LABEL_WIDTH) labels.push({ x: centre, y: highest - 6, index });
  });
  const overlay = (data.overlay?.volumes ?? []).map((value, i) => [roundCentre(plot, count, i), topOf(value)] as const);
  const baseline = (data.baseline?.volumes ?? []).map((value, i) => {
    const x = roundCentre(plot, count, i) - width / 2 - (band < NARROW_BAND ? 0 : 3);
    return { x, width: width + (band < NARROW_BAND ? 0 : 6), top: topOf(value) - 1, bottom: plot.bottom };
  });
  const hasDots = band >= NARROW_BAND * 3;
  const room = TICK_WIDTH / band;
  // Round steps, so that few ticks change as rounds come.
  const every = roundValue(Math.max(room, 1), 'above');
  const last = rows.length - 1;
  return {
    band,
    first: outline(marks.first),
    sent: outline(marks.sent),
    skipped: outline(marks.skipped),
    stop: outline(marks.stop),
    // Rounds are steps, not a curve: dots where there is room for them, a line only where there is not.
    overlay: hasDots ? '' : linePath(overlay),
    overlayDots: hasDots
      ? overlay
          .slice(0, -1)
          .map(([x, y]) => dotPath('dot', [x, y], DOT))
          .join('')
      : '',
    overlayStop: overlay
      .slice(-1)
      .map(([x, y]) => dotPath('square', [x, y], DOT))
      .join(''),
    baseline: outline(baseline.slice(0, -1)),
    baselineStop: outline(baseline.slice(-1)),
    simulated: data.simulated
      .map((sent, i) => dotPath('dot', [roundCentre(plot, count, i), topOf(sent)], hasDots ? DOT : SMALL_DOT))
      .join(''),
    labels,
    ticks: rows
      .map((_, index) => ({ x: roundCentre(plot, count, index), index }))
      .filter(({ index }) => index === last || (index % every === 0 && index <= last - room)),
    ticksBeyond: Array.from({ length: count })
      .map((_, index) => ({ x: roundCentre(plot, count, index), index }))
      .filter(({ index }) => index > last && index % every === 0 && (last < 0 || index >= last + room)),
  };
}
