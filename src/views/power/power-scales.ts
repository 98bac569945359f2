import type { TimeSpan } from '../../analysis/power/power-trace';
import { formatNumber, LONG_DURATIONS } from '../../format/number';
import type { Host, PowerTrace } from '../../readers/power-trace';
import { roundStep, type Tick } from '../plot/axis';

export const HOSTS = ['source', 'destination'] as const satisfies readonly Host[];

/** An axis that need not begin at 0: power stands far above it, and what is looked for is a small rise. */
export interface RangeAxis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly Tick[];
}

const tidy = (value: number): number => Number(value.toPrecision(12));

/** Round ticks inside a range. */
function ticksBetween(from: number, to: number, step: number, label: (value: number) => string): Tick[] {
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, i) => {
    const value = tidy((first + i) * step);
    return { value, label: label(value) };
  });
}

/** From a round power below the lowest reading of both hosts to one above the highest. 198 to 226 W -> 190 to 230 W. */
export function powerAxis(trace: PowerTrace, ticks = 4): RangeAxis {
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const host of HOSTS) {
    for (const watts of trace[host]?.watts ?? []) {
      lowest = Math.min(lowest, watts);
      highest = Math.max(highest, watts);
    }
  }
  if (!(highest >= lowest)) [lowest, highest] = [0, 1];
  const step = roundStep(Math.max(highest - lowest, 1e-3), ticks);
  const from = tidy(Math.floor(lowest / step - 1e-9) * step);
  const to = tidy(Math.ceil(highest / step + 1e-9) * step);
  return { from, to, ticks: ticksBetween(from, to, step, (value) => formatNumber(value, 6)) };
}

/** From the first reading of either host to the last, or a part of that. */
export function timeAxis(trace: PowerTrace, ticks: number, part: TimeSpan | null = null): RangeAxis {
  const ends = HOSTS.flatMap((host) => {
    const times = trace[host]?.times;
    return times && times.length > 0 ? [times[0] ?? 0, times[times.length - 1] ?? 0] : [];
  });
  const [first, last] = ends.length === 0 ? [0, 1] : [Math.min(...ends), Math.max(...ends)];
  const [from, to] = part ? [Math.max(part.from, first), Math.min(part.to, last)] : [first, last];
  const span = Math.max(to - from, 1e-6);
  const rung = LONG_DURATIONS.find(({ size, below }) => span / size < below);
  const [size, unit] = [rung?.size ?? 1, rung?.unit ?? 's'];
  const label = (value: number) => `${formatNumber(value / size, 6)}\u00a0${unit}`;
  return { from, to: from + span, ticks: ticksBetween(from, from + span, roundStep(span / size, ticks) * size, label) };
}

/** Where a value stands between two ends in pixels. */
export function placeOn({ from, to }: RangeAxis, value: number, start: number, end: number): number {
  return start + ((end - start) * (value - from)) / (to - from);
}

/** The value at a place, kept inside the axis. */
export function valueAtPlace({ from, to }: RangeAxis, place: number, start: number, end: number): number {
  const value = from + ((place - start) / (end - start)) * (to - from);
  return Math.min(Math.max(value, from), to);
}

/** As many digits as a hand can mean on this axis: a thousandth of it. 70 s -> to 0.01 s. */
export function roundedOn({ from, to }: RangeAxis, value: number): number {
  const digit = 10 ** Math.floor(Math.log10((to - from) / 1000));
  return tidy(Math.round(value / digit) * digit);
}

/** Steps of the keys on a slider over an axis: fine < normal < big. */
export function stepsOn({ from, to }: RangeAxis): {
  readonly fine: number;
  readonly normal: number;
  readonly big: number;
} {
  const normal = roundStep(to - from, 200);
  return { fine: tidy(normal / 10), normal, big: tidy(10 * normal) };
}

const KEYS: Readonly<Record<string, readonly ['normal' | 'big', 1 | -1]>> = {
  ArrowRight: ['normal', 1],
  ArrowUp: ['normal', 1],
  ArrowLeft: ['normal', -1],
  ArrowDown: ['normal', -1],
  PageUp: ['big', 1],
  PageDown: ['big', -1],
};

/** The value that a key leads to, or null if it leads nowhere. */
export function valueAfterKey(axis: RangeAxis, value: number, key: string, isFine: boolean): number | null {
  if (key === 'Home') return axis.from;
  if (key === 'End') return axis.to;
  const move = KEYS[key];
  if (!move) return null;
  const [size, direction] = move;
  const next = value + direction * stepsOn(axis)[isFine && size === 'normal' ? 'fine' : size];
  return tidy(Math.min(Math.max(next, axis.from), axis.to));
}

/** How much is seen on either side of the migration when zoomed in, in its own lengths. */
const AROUND = 1.5;

/** The migration with its surroundings; null where that would show all, or where there is none. 30 to 40 -> 15 to 55 s. */
export function zoomOn(trace: PowerTrace, span: TimeSpan | null): TimeSpan | null {
  if (!span) return null;
  const whole = timeAxis(trace, 4);
  const length = span.to - span.from;
  const part = { from: span.from - AROUND * length, to: span.to + AROUND * length };
  return part.from <= whole.from && part.to >= whole.to ? null : part;
}
