import type { OrderId } from '../../analysis/drain/drain-orders';
import type { NumberParameter } from '../../scenario/parameter';
import { parameterByName } from '../../scenario/parameters';
import { MOST_LANES } from '../../vocabulary/limits';
import * as words from './words';

const ORDERS = ['cost', 'shortest', 'largest', 'fleet', 'best'] as const satisfies readonly OrderId[];

/** The orders' names, as they stand in the row of choices. */
export const ORDER_OPTIONS = ORDERS.map((id) => ({ id, label: words.orderNames[id] }));

/** The window as a knob's row, for the slider and the field, which read range and scale from it. */
export const windowKnob: NumberParameter = {
  ...parameterByName.window,
  label: words.windowLabel,
  unit: 'min',
  quantity: 'duration',
  min: 0.1,
  max: 10_080,
  default: 10,
  scale: 'log',
};

/** The memory that is free where the VMs go; 0 for enough. */
export const roomKnob: NumberParameter = {
  ...parameterByName.memory,
  label: words.roomLabel,
  symbol: '',
  min: 0,
  max: 1e9,
  default: 0,
  scale: 'log-with-zero',
  firstStop: 1024,
  zeroMeans: words.noLimit,
};

/** The numbers at a time that a fleet allows, for a row of choices. */
export function laneOptions(vms: number): { readonly id: string; readonly label: string }[] {
  return Array.from({ length: Math.min(vms, MOST_LANES) }, (_, i) => ({ id: String(i + 1), label: String(i + 1) }));
}

/** The number at a time that is in force: no more than there are VMs. */
export const laneReached = (lanes: number, vms: number): string => String(Math.min(lanes, vms));
