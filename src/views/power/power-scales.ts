import type { TimeSpan } from '../../analysis/power/power-trace';
import type { PowerTrace } from '../../readers/power-trace';
import { HOSTS } from '../../vocabulary/hosts';
import { afterKey, type RangeKey } from '../controls/range';
import { type Axis, extentOf, linearAxis, roundStep, timeAxis } from '../plot/axis';

/** Less than this, in W, is a steady power. */
const LEAST_SPAN = 1e-3;

const tidy = (value: number): number => Number(value.toPrecision(12));

/** From a round power below the lowest reading of both hosts to one above the highest. 198 to 226 W -> 190 to 230 W. */
export function wattsOf(trace: PowerTrace, ticks = 4): Axis {
  const [low, high] = extentOf(...HOSTS.map((host) => trace[host]?.watts ?? []));
  // No line runs along the frame, and a steady power has room on both sides.
  const room = high - low < LEAST_SPAN ? 0.5 : LEAST_SPAN;
  return linearAxis(low - room, high + room, undefined, ticks);
}

/** From the first reading of either host to the last, or a part of that. */
export function timesOf(trace: PowerTrace, ticks: number, part: TimeSpan | null = null): Axis {
  const [first, last] = extentOf(...HOSTS.map((host) => trace[host]?.times ?? []));
  if (first > last) return timeAxis(0, 1, ticks);
  return timeAxis(Math.max(part?.from ?? first, first), Math.min(part?.to ?? last, last), ticks);
}

/** As many digits as a hand can mean on this axis: a thousandth of it. 70 s -> to 0.01 s. */
export function roundedOn({ domain: [low, high] }: Axis, value: number): number {
  const digit = 10 ** Math.floor(Math.log10((high - low) / 1000));
  return tidy(Math.round(value / digit) * digit);
}

/** Steps of the keys on a slider over an axis: fine < normal < big. */
export function stepsOn({ domain: [low, high] }: Axis): {
  readonly fine: number;
  readonly normal: number;
  readonly big: number;
} {
  const normal = roundStep(high - low, 200);
  return { fine: tidy(normal / 10), normal, big: tidy(10 * normal) };
}

/** The value that a key leads to. */
export function valueAfterKey(axis: Axis, value: number, key: RangeKey): number {
  const [least, most] = axis.domain;
  return tidy(afterKey(value, key, { least, most, ...stepsOn(axis) }));
}

/** How much is seen on either side of the migration when zoomed in, in its own lengths. */
const AROUND = 1.5;

/** The migration with its surroundings; null where that would show all, or where there is none. 30 to 40 -> 15 to 55 s. */
export function zoomOn(trace: PowerTrace, span: TimeSpan | null): TimeSpan | null {
  if (!span) return null;
  const [first, last] = timesOf(trace, 4).domain;
  const length = span.to - span.from;
  const part = { from: span.from - AROUND * length, to: span.to + AROUND * length };
  return part.from <= first && part.to >= last ? null : part;
}
