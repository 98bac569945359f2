import type { Axis } from '../plot/axis';

/** What is written at a tick of an axis. */
export function tickLabel(axis: Axis, value: number): string {
  return axis.ticks.find((tick) => tick.value === value)?.label ?? '';
}

/** The same on an axis in per cent, in one line. */
export function percentTick(axis: Axis, value: number): string {
  return `${tickLabel(axis, value)}\u00a0%`;
}
