import type { TraceEnergy } from '../../analysis/power/power-energy';
import type { TimeSpan } from '../../analysis/power/power-trace';
import type { PowerTrace } from '../../readers/power-trace';
import { HOSTS, type Host } from '../../vocabulary/hosts';
import { type Axis, clamp, type Plot, position } from '../plot/axis';
import { linePath, type Point } from '../plot/path';
import { lineInside, type Polyline, readingsAround, thinLine } from './polyline';
import { timesOf, wattsOf } from './power-scales';

const LEFT = 48;
/** Room at the right for the words of P_0; on a phone they are shorter. */
const RIGHT = 88;
const NARROW_RIGHT = 64;
const TOP = 24;
const PANEL = 124;
const SINGLE_PANEL = 196;
const BETWEEN = 34;
const BOTTOM = 24;
const NARROW = 480;

/** The place of one host. */
export interface Panel extends Plot {
  readonly host: Host;
  readonly line: Polyline;
  readonly path: string;
  readonly gaps: readonly { readonly x: number; readonly width: number }[];
}

/** What does not change while a hand moves the marks. */
export interface PowerDrawing {
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly isNarrow: boolean;
  readonly time: Axis;
  readonly watts: Axis;
  readonly panels: readonly Panel[];
}

/** The places of a line. */
const pointsOf = ({ times, watts }: Polyline, x: (time: number) => number, y: (watts: number) => number) =>
  times.map((time, i): Point => [x(time), y(watts[i] ?? 0)]);

/** Both hosts one above the other on one axis of time, with the same axis of power. */
export function powerDrawing(
  trace: PowerTrace,
  gaps: TraceEnergy['hosts'] | null,
  width: number,
  part: TimeSpan | null = null,
): PowerDrawing {
  const hosts = HOSTS.filter((host) => trace[host] !== null);
  const isNarrow = width < NARROW;
  const right = Math.max(width - (isNarrow ? NARROW_RIGHT : RIGHT), LEFT + 40);
  const watts = wattsOf(trace, hosts.length > 1 ? 3 : 5);
  const time = timesOf(trace, isNarrow ? 4 : 8, part);
  const [from, to] = time.domain;
  const size = hosts.length > 1 ? PANEL : SINGLE_PANEL;
  const x = (value: number) => position(time, value, LEFT, right);
  const panels = hosts.flatMap((host, i): Panel[] => {
    const series = trace[host];
    if (!series) return [];
    const top = TOP + i * (size + BETWEEN);
    const bottom = top + size;
    const around = readingsAround(series, from, to);
    const line = lineInside(thinLine(around, Math.max(Math.round(right - LEFT), 1)), from, to);
    const shown = (gaps?.[host]?.gaps ?? [])
      .filter((gap) => gap.to > from && gap.from < to)
      .map((gap) => [x(clamp(time, gap.from)), x(clamp(time, gap.to))] as const)
      .map(([start, end]) => ({ x: start, width: Math.max(end - start, 1) }));
    const y = (value: number) => position(watts, value, bottom, top);
    return [{ host, left: LEFT, right, top, bottom, line, path: linePath(pointsOf(line, x, y)), gaps: shown }];
  });
  return { height: (panels.at(-1)?.bottom ?? TOP) + BOTTOM, left: LEFT, right, isNarrow, time, watts, panels };
}

/** The drawing area of all panels. */
export const plotOf = ({ left, right, panels }: PowerDrawing): Plot => ({
  left,
  right,
  top: panels[0]?.top ?? TOP,
  bottom: panels.at(-1)?.bottom ?? TOP,
});

/** The places of the readings that are drawn: the stops of the arrow keys. */
export const stopsOf = ({ panels, time, left, right }: PowerDrawing): readonly number[] =>
  (panels[0]?.line.times ?? []).map((each) => position(time, each, left, right));

/** The shaded area between the line and P_0 over the span. */
export function areaPath(drawing: PowerDrawing, { line, top, bottom }: Panel, span: TimeSpan, level: number): string {
  const { time, watts, left, right } = drawing;
  const inside = lineInside(line, span.from, span.to);
  const [first, last] = [inside.times[0], inside.times.at(-1)];
  if (first === undefined || last === undefined) return '';
  const x = (value: number) => position(time, value, left, right);
  const y = (value: number) => position(watts, value, bottom, top);
  return `${linePath([...pointsOf(inside, x, y), [x(last), y(level)], [x(first), y(level)]])}z`;
}

/** About half the width of the energy's words, and half their height with the line below. */
const HALF_WORDS = 40;
const HALF_HEIGHT = 18;

/** Where the figure of the energy stands: in the middle of its area, kept on the panel. */
export function figurePlace(
  { time, watts, left, right }: PowerDrawing,
  { line, top, bottom }: Panel,
  { from, to }: TimeSpan,
  level: number,
): { readonly x: number; readonly y: number } {
  const inside = lineInside(line, from, to).watts;
  const mean = inside.reduce((sum, each) => sum + each, 0) / Math.max(inside.length, 1);
  // The height of most of the area: its ends are low, a spike is high.
  const height = (mean + Math.max(level, ...inside)) / 2;
  const middle = position(watts, (height + level) / 2, bottom, top);
  return {
    x: Math.min(Math.max(position(time, (from + to) / 2, left, right), left + HALF_WORDS), right - HALF_WORDS),
    y: Math.min(Math.max(middle - 4, top + HALF_HEIGHT), bottom - HALF_HEIGHT),
  };
}

/** Half the trace around its middle: where a span begins when it is marked by hand and the rule found none. */
export function middleOf({ domain: [from, to] }: Axis): TimeSpan {
  return { from: from + (to - from) / 4, to: to - (to - from) / 4 };
}

/** The span with one end moved; an end does not pass the other one. */
export function movedSpan(span: TimeSpan, end: 'from' | 'to', time: number, axis: Axis): TimeSpan {
  const [first, last] = axis.domain;
  const least = (last - first) / 1000;
  return end === 'from'
    ? { from: Math.min(time, span.to - least), to: span.to }
    : { from: span.from, to: Math.max(time, span.from + least) };
}
