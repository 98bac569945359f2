import { shownRate } from '../../format/rates';
import { type Axis, logVolumeAxis, type Plot, plainAxis, position, rateAxis, timeAxis, volumeAxis } from '../plot/axis';
import { LABEL_ROOM, placeLabels, shortName } from '../plot/line-marks';
import { dotsPath, linePath, type Point, spaced, stepsPath } from '../plot/path';
import type { DistinctData } from './distinct-rows';
import { axisOfWindows, type RatesData } from './rates-rows';
import type { ShownSeries } from './series';
import type { WindowsData } from './windows-rows';

/** A line or a row of dots, and its name at the right end. */
export interface SeriesMark {
  readonly series: ShownSeries;
  readonly path: string;
  /** Dots on the line. */
  readonly dots: string;
  readonly name: string;
  /** Where the line ends, and where its name stands. */
  readonly y: number;
  readonly at: number;
}

/** Lines of a chart on their axes. */
export interface SeriesDrawing {
  readonly plot: Plot;
  readonly x: Axis;
  readonly y: Axis;
  readonly marks: readonly SeriesMark[];
  /** Along x, the values of the main series: the stops of the arrow keys. */
  readonly stops: readonly number[];
}

/** The same left edge for all charts of the page. */
const AXIS_ROOM = 48;
/** Below this width there are fewer ticks of time. */
const NARROW = 480;
/** Dots of a measured series stand at least so far apart. */
const DOT_GAP = 7;
const DOT = 2.25;
/** Points nearer than this to the one before are the same point on the screen. */
const SAME_PIXEL = 0.5;

const plotOf = (width: number, height: number): Plot => ({
  left: AXIS_ROOM,
  right: Math.max(width - LABEL_ROOM, AXIS_ROOM + 40),
  top: 10,
  bottom: height - 24,
});

const timesOf = (end: number, width: number): Axis => timeAxis(0, end || 1, width < NARROW ? 3 : 6);
const isShown = (time: number, end: number): boolean => time <= (end || 1) * (1 + 1e-9);

/** Where a value stands along a drawing. */
export const xOf = ({ x, plot }: Pick<SeriesDrawing, 'x' | 'plot'>, value: number): number =>
  position(x, value, plot.left, plot.right);
const yOf = ({ y, plot }: Pick<SeriesDrawing, 'y' | 'plot'>, value: number): number =>
  position(y, value, plot.bottom, plot.top);

type Unnamed = Pick<SeriesMark, 'series' | 'path' | 'y'> & { readonly dots?: string };

/** With names placed, and the main series last: it lies over the others. */
function named(marks: readonly Unnamed[], plot: Plot): SeriesMark[] {
  const labels = marks.map((mark) => ({ dots: '', ...mark, name: shortName(mark.series.label) }));
  return placeLabels(labels, plot).sort((a, b) => Number(a.series.isMain) - Number(b.series.isMain));
}

const mainOf = <Line extends { readonly series: ShownSeries }>(lines: readonly Line[]): Line | undefined =>
  lines.find(({ series }) => series.isMain) ?? lines[0];

/** Figure 8 as marks: a step for each window, a dot for each measured one; names stand at the means. */
export function windowsMarks({ lines, largest, end, value, unit }: WindowsData, width: number, height: number) {
  const y = unit === 'MiB' ? rateAxis(largest, 'MiB/s', 3) : plainAxis(largest, 3);
  const sides = { plot: plotOf(width, height), x: timesOf(end, width), y };
  const marks = lines.map(({ series, windows }) => {
    const shown = windows.filter(({ to }) => isShown(to, end));
    const mean = shown.reduce((sum, each) => sum + value(each), 0) / Math.max(shown.length, 1);
    const steps = shown.map((each) => ({
      from: xOf(sides, each.from),
      to: xOf(sides, each.to),
      y: yOf(sides, value(each)),
    }));
    const middles = steps.map(({ from, to, y }): Point => [(from + to) / 2, y]);
    const path = series.isMeasured ? dotsPath('dot', spaced(middles, DOT_GAP), DOT) : stepsPath(steps);
    return { series, path, y: yOf(sides, mean) };
  });
  const middles = mainOf(lines)?.windows.map(({ from, to }) => (from + to) / 2) ?? [];
  return { ...sides, stops: middles.filter((time) => isShown(time, end)), marks: named(marks, sides.plot) };
}

/** What hangs on the working-set point in figure 9, in pixels. */
interface PointMark {
  readonly x: number;
  readonly y: number;
  /** From the origin to the point: its slope is the rate. */
  readonly before: string;
  /** From the point on, with the slope beyond it. */
  readonly after: string;
  /** Where its words begin: at the right above the point, further left where they would leave the chart. */
  readonly textX: number;
  readonly textY: number;
}

/** About the width of its words. */
const POINT_WORDS = 136;

/** The main series' point on a chart of its curve. */
export function pointMark({ lines, value }: DistinctData, drawing: SeriesDrawing): PointMark | null {
  const mark = lines.find(({ series }) => series.isMain)?.series.mark;
  const { plot } = drawing;
  const [, end] = drawing.x.domain;
  if (!mark || !isShown(mark.time, end)) return null;
  const [x, y] = [xOf(drawing, mark.time), yOf(drawing, value(mark.pages))];
  const beyond = value(mark.pages + mark.slopeAfter * (end - mark.time));
  const isHigh = y - 12 < plot.top + 8;
  return {
    x,
    y,
    before: linePath([
      [xOf(drawing, 0), yOf(drawing, 0)],
      [x, y],
    ]),
    after: linePath([
      [x, y],
      [xOf(drawing, end), yOf(drawing, beyond)],
    ]),
    textX: Math.max(Math.min(x + 12, plot.right + LABEL_ROOM - POINT_WORDS), plot.left),
    textY: isHigh ? y + 22 : y - 12,
  };
}

/** Figure 9 as marks: a line from the origin for each curve, dots for measured ones. */
export function distinctMarks({ lines, largest, unit, end, value }: DistinctData, width: number, height: number) {
  const y = unit === 'MiB' ? volumeAxis(largest) : plainAxis(largest);
  const sides = { plot: plotOf(width, height), x: timesOf(end, width), y };
  const timesIn = ({ times }: { readonly times: ArrayLike<number> }) =>
    Array.from(times).filter((time) => isShown(time, end));
  const marks = lines.map(({ series, curve }) => {
    const shown = timesIn(curve).map((time, i): Point => [xOf(sides, time), yOf(sides, value(curve.pages[i] ?? 0))]);
    const line: readonly Point[] = [[xOf(sides, 0), yOf(sides, 0)], ...shown];
    const path = series.isMeasured
      ? dotsPath('dot', spaced(shown, DOT_GAP), DOT)
      : linePath(spaced(line, SAME_PIXEL, true));
    return { series, path, y: shown.at(-1)?.[1] ?? sides.plot.bottom };
  });
  const main = mainOf(lines);
  return { ...sides, stops: main ? timesIn(main.curve) : [], marks: named(marks, sides.plot) };
}

/** Rates in MiB/s on a log scale, with round ticks in the unit in which they are shown. */
function logRateAxis(lowest: number, highest: number): Axis {
  const { size } = shownRate('MiB/s');
  const { domain, ticks, ...axis } = logVolumeAxis(lowest / size, highest / size);
  return {
    ...axis,
    domain: [domain[0] * size, domain[1] * size],
    ticks: ticks.map(({ value, label }) => ({ label, value: value * size })),
  };
}

/** The third chart as marks, on two log axes: a line for each series with several windows, dots for what is measured or main. */
export function ratesMarks(data: RatesData, width: number, height: number): SeriesDrawing {
  const plot = plotOf(width, height);
  const sides = {
    plot,
    x: axisOfWindows(data, plot.right - plot.left),
    y: logRateAxis(data.lowest, data.highest),
  };
  const marks = data.lines.map(({ series, rates }) => {
    const points = rates.map(({ window, rate }): Point => [xOf(sides, window), yOf(sides, rate)]);
    const dots = dotsPath('dot', points, DOT);
    const y = points.at(-1)?.[1] ?? plot.bottom;
    return series.isMeasured
      ? { series, path: dots, y }
      : { series, path: linePath(points), dots: series.isMain ? dots : '', y };
  });
  return { ...sides, stops: mainOf(data.lines)?.rates.map(({ window }) => window) ?? [], marks: named(marks, plot) };
}

/** Where the chosen window stands; null beside the axis. */
export function chosenX(drawing: SeriesDrawing, window: number): number | null {
  const [low, high] = drawing.x.domain;
  return window >= low * 0.999 && window <= high * 1.001 ? xOf(drawing, window) : null;
}
