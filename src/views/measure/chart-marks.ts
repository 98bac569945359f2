import { type Axis, logVolumeAxis, type Plot, plainAxis, position, timeAxis, volumeAxis } from '../plot/axis';
import {
  curvePath,
  dotsPath,
  LABEL_ROOM,
  linePath,
  placeLabels,
  type Scales,
  shortName,
  stepPath,
} from '../plot/line-marks';
import type { DistinctData } from './distinct-rows';
import { axisOfWindows, type RatesData } from './rates-rows';
import type { ShownSeries } from './series';
import type { WindowsData } from './windows-rows';

/** A line or a row of dots, and its name at the right end. */
export interface SeriesMark {
  readonly series: ShownSeries;
  readonly path: string;
  readonly isDots: boolean;
  readonly name: string;
  /** Where the line ends, and where its name stands. */
  readonly y: number;
  readonly at: number;
}

export interface TimeTick {
  readonly x: number;
  readonly label: string;
  readonly anchor: 'start' | 'middle';
}

interface Drawn {
  readonly plot: Plot;
  readonly marks: readonly SeriesMark[];
}

/** Lines and grid of a chart over time. */
export interface TimeChart extends Drawn {
  readonly axis: Axis;
  readonly end: number;
  readonly scales: Scales;
  readonly ticks: readonly TimeTick[];
}

/** The same left edge for all charts of the page. */
const AXIS_ROOM = 48;
/** Below this width there are fewer ticks of time. */
const NARROW = 480;

const plotOf = (width: number, height: number): Plot => ({
  left: AXIS_ROOM,
  right: Math.max(width - LABEL_ROOM, AXIS_ROOM + 40),
  top: 10,
  bottom: height - 24,
});

function timeTicks(end: number, plot: Plot, width: number): TimeTick[] {
  const axis = timeAxis(0, end, width < NARROW ? 3 : 6);
  return axis.ticks.map(({ value, label }) => ({
    x: position(axis, value, plot.left, plot.right),
    label,
    anchor: value === 0 ? ('start' as const) : ('middle' as const),
  }));
}

function scalesOf(end: number, axis: Axis, plot: Plot): Scales {
  return {
    x: (time) => plot.left + ((plot.right - plot.left) * time) / (end || 1),
    y: (value) => position(axis, value, plot.bottom, plot.top),
  };
}

/** With names placed, and the main series last: it lies over the others. */
function named(marks: readonly Omit<SeriesMark, 'at' | 'name'>[], plot: Plot): SeriesMark[] {
  const labels = marks.map((mark) => ({ ...mark, name: shortName(mark.series.label) }));
  return placeLabels(labels, plot).sort((a, b) => Number(a.series.isMain) - Number(b.series.isMain));
}

/** Figure 8 as marks: a step for each window, a dot for each measured one; names stand at the means. */
export function windowsMarks(data: WindowsData, width: number, height: number): TimeChart {
  const plot = plotOf(width, height);
  const axis = plainAxis(data.largest, 3);
  const end = data.end || 1;
  const scales = scalesOf(end, axis, plot);
  const { value } = data;
  const marks = data.lines.map(({ series, windows }) => {
    const shown = windows.filter(({ to }) => to <= end * (1 + 1e-9));
    const values = shown.map(value);
    const mean = values.reduce((sum, each) => sum + each, 0) / Math.max(values.length, 1);
    const middles = shown.map((each) => [scales.x((each.from + each.to) / 2), scales.y(value(each))] as const);
    return {
      series,
      path: series.isMeasured ? dotsPath(middles) : stepPath(shown, value, scales),
      isDots: series.isMeasured,
      y: scales.y(mean),
    };
  });
  return { plot, axis, end, scales, ticks: timeTicks(end, plot, width), marks: named(marks, plot) };
}

/** What hangs on the working-set point in figure 9, in pixels. */
export interface PointMark {
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
export function pointMark(
  { lines, value }: DistinctData,
  { plot, end, scales }: Omit<TimeChart, 'marks'>,
): PointMark | null {
  const main = lines.find(({ series }) => series.isMain)?.series;
  const mark = main?.mark;
  if (!mark || mark.time > end * (1 + 1e-9)) return null;
  const [x, y] = [scales.x(mark.time), scales.y(value(mark.pages))];
  const beyond = value(mark.pages + mark.slopeAfter * (end - mark.time));
  const isHigh = y - 12 < plot.top + 8;
  return {
    x,
    y,
    before: linePath([
      [scales.x(0), scales.y(0)],
      [x, y],
    ]),
    after: linePath([
      [x, y],
      [scales.x(end), scales.y(beyond)],
    ]),
    textX: Math.max(Math.min(x + 12, plot.right + LABEL_ROOM - POINT_WORDS), plot.left),
    textY: isHigh ? y + 22 : y - 12,
  };
}

/** Figure 9 as marks: a line for each curve, dots for measured ones. */
export function distinctMarks(data: DistinctData, width: number, height: number): TimeChart {
  const plot = plotOf(width, height);
  const axis = data.unit === 'MiB' ? volumeAxis(data.largest) : plainAxis(data.largest);
  const end = data.end || 1;
  const scales = scalesOf(end, axis, plot);
  const marks = data.lines.map(({ series, curve }) => {
    const shown = Array.from(
      { length: curve.times.length },
      (_, i) => [curve.times[i] ?? 0, curve.pages[i] ?? 0] as const,
    )
      .filter(([time]) => time <= end * (1 + 1e-9))
      .map(([time, pages]) => [scales.x(time), scales.y(data.value(pages))] as const);
    return {
      series,
      path: series.isMeasured ? dotsPath(shown) : curvePath(curve, end, data.value, scales),
      isDots: series.isMeasured,
      y: shown.at(-1)?.[1] ?? plot.bottom,
    };
  });
  const chart = { plot, axis, end, scales, ticks: timeTicks(end, plot, width) };
  return { ...chart, marks: named(marks, plot) };
}

/** The third chart: two log axes. */
export interface RatesChart extends Drawn {
  readonly axis: Axis;
  readonly windows: Axis;
  readonly ticks: readonly TimeTick[];
  /** A dot at each window of the main series. */
  readonly dots: string;
  /** The chosen window. */
  readonly chosenX: number | null;
}

/** The third chart as marks: a line for each series with several windows, dots for all that was measured or is main. */
export function ratesMarks(data: RatesData, width: number, height: number, chosen: number): RatesChart {
  const plot = plotOf(width, height);
  const axis = logVolumeAxis(data.lowest, data.highest);
  const windows = axisOfWindows(data, plot.right - plot.left);
  const x = (window: number) => position(windows, window, plot.left, plot.right);
  const y = (rate: number) => position(axis, rate, plot.bottom, plot.top);
  const marks = data.lines.map(({ series, rates }) => {
    const points = rates.map(({ window, rate }) => [x(window), y(rate)] as const);
    return {
      series,
      path: series.isMeasured ? dotsPath(points, 0) : linePath(points),
      isDots: series.isMeasured,
      y: points.at(-1)?.[1] ?? plot.bottom,
    };
  });
  const main = data.lines.find(({ series }) => series.isMain && !series.isMeasured);
  const isInside = chosen >= windows.domain[0] * 0.999 && chosen <= windows.domain[1] * 1.001;
  return {
    plot,
    axis,
    windows,
    ticks: windows.ticks.map(({ value, label }) => ({
      x: x(value),
      label: `${label}\u00a0s`,
      anchor: x(value) - plot.left < 8 ? 'start' : 'middle',
    })),
    marks: named(marks, plot),
    dots: main
      ? dotsPath(
          main.rates.map(({ window, rate }) => [x(window), y(rate)] as const),
          0,
        )
      : '',
    chosenX: isInside ? x(chosen) : null,
  };
}

/** The time under a pixel, or null beside the plot. */
export function timeAt({ plot, end }: Pick<TimeChart, 'plot' | 'end'>, x: number): number | null {
  const share = (x - plot.left) / (plot.right - plot.left);
  return share >= 0 && share <= 1 ? share * end : null;
}

/** The window under a pixel of the third chart, or null beside the plot. */
export function windowAt({ plot, windows }: Pick<RatesChart, 'plot' | 'windows'>, x: number): number | null {
  const share = (x - plot.left) / (plot.right - plot.left);
  return share >= 0 && share <= 1 ? windows.domain[0] * (windows.domain[1] / windows.domain[0]) ** share : null;
}
