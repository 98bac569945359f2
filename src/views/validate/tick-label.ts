import type { Axis } from '../charts/axis';

/** What is written at a tick of an axis. */
export function tickLabel(axis: Axis, value: number): string {
  return axis.ticks.find((tick) => tick.value === value)?.label ?? '';
}
