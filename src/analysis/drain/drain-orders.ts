import { type CostWeights, costsOf } from '../../models/cost';
import type { Vm } from '../../scenario/fleet';
import type { LanePrediction } from './drain-lane';
import type { DrainTask, Order } from './drain-schedule';
import { scheduleOf } from './drain-schedule';

/** The orders that are compared; `best` is the one that the search finds. */
export type OrderId = 'cost' | 'shortest' | 'largest' | 'fleet' | 'best';

export const ORDER_IDS: readonly OrderId[] = ['cost', 'shortest', 'largest', 'fleet', 'best'];

/** The block of an order in which a VM leaves: 0 those that are to leave first, 2 last, 1 all others. */
export function blockOf(vm: Vm | undefined): number {
  const order = vm?.settings?.order;
  if (order === undefined) return 1;
  return order === 'first' ? 0 : 2;
}

/** An order in which each VM leaves in its block, as the order has it inside. 2, 0, 1 with 1 to leave first -> 1, 2, 0. */
export const inBlocks = (order: Order, blocks: readonly number[] | undefined): Order =>
  blocks ? order.toSorted((a, b) => (blocks[a] ?? 1) - (blocks[b] ?? 1)) : order;

/** Places by rising value; equal ones stay in the order of the fleet. */
function byRising(values: readonly number[]): number[] {
  return values.map((_, place) => place).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
}

/**
 * The four orders that need no search. Costs are those of eq. 18 for the VMs as they would move in a lane, with the
 * maxima over these VMs; the cheapest goes first. In each order a VM leaves in its block.
 */
export function namedOrders(
  predictions: readonly (LanePrediction & { applicable: true })[],
  weights: CostWeights,
  blocks: readonly number[],
): Record<Exclude<OrderId, 'best'>, Order> {
  const slots = predictions.map(({ slot }) => slot);
  const costs = costsOf(
    predictions.map(({ metrics }) => metrics),
    weights,
  );
  return {
    cost: inBlocks(byRising(costs.map(({ total }) => total)), blocks),
    shortest: inBlocks(byRising(slots), blocks),
    largest: inBlocks(byRising(slots.map((slot) => -slot)), blocks),
    fleet: inBlocks(
      slots.map((_, place) => place),
      blocks,
    ),
  };
}

/**
 * A start for the search of large fleets: the most VMs, the shortest first, that leave within the window when the
 * longest of them go first; then all others, the longest first; each in its block.
 */
export function packedOrder(task: DrainTask): Order {
  const { slots, keepsSla, window } = task;
  const longest = byRising(slots.map((slot) => -slot));
  const shortest = byRising(slots).filter((vm) => keepsSla[vm]);
  const packed = (count: number) => {
    const chosen = new Set(shortest.slice(0, count));
    return longest.filter((vm) => chosen.has(vm));
  };
  const fits = (count: number) => scheduleOf(task, packed(count)).ends.every((end) => end <= window);
  let least = 0;
  let most = shortest.length;
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits(middle)) least = middle;
    else most = middle - 1;
  }
  const first = packed(least);
  const taken = new Set(first);
  return inBlocks([...first, ...longest.filter((vm) => !taken.has(vm))], task.blocks);
}
