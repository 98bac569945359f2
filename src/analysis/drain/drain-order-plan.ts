import type { MiB, Seconds } from '../../models/units';
import { type Scenario, toCostWeights } from '../../scenario/scenario';
import { type LanePrediction, toMicroseconds, toSeconds } from './drain-lane';
import { namedOrders, ORDER_IDS, type OrderId, packedOrder } from './drain-orders';
import { type DrainTask, type Order, scheduleOf } from './drain-schedule';
import { MOST_SEARCHED_FULLY, searchFully, searchNearby } from './drain-search';

type Applicable = LanePrediction & { readonly applicable: true };

/** Why a VM does not fit: its SLA, itself longer than the window, or too late in the order; null: it fits. */
export type Misfit = 'sla' | 'longer' | 'late' | null;

/** One order in so many lanes. The arrays follow the order, and tell of VMs by their place in the fleet. */
export interface OrderPlan {
  readonly order: OrderId;
  readonly vms: Int32Array;
  readonly lanes: Uint8Array;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly misfits: readonly Misfit[];
  readonly totalTime: Seconds;
  /** Mean time until a VM has left. */
  readonly meanLeaving: Seconds;
  readonly fits: number;
  /** Memory of the VMs that fit. */
  readonly memoryFits: MiB;
  /** Whether no order is better by the aim of the search. */
  readonly isBest: boolean;
}

/** A VM that the model has numbers for. */
export interface PlannedVm {
  readonly vm: number;
  readonly memory: MiB;
  readonly prediction: Applicable;
  /** As `blockOf` has it. */
  readonly block: number;
}

function misfitOf({ keepsSla, slot }: Applicable, end: number, window: number): Misfit {
  if (!keepsSla) return 'sla';
  if (slot > window) return 'longer';
  return end > window ? 'late' : null;
}

/** The plan of one order, from places among the planned VMs to places in the fleet. */
function orderPlan(
  id: OrderId,
  order: Order,
  task: DrainTask,
  planned: readonly PlannedVm[],
): Omit<OrderPlan, 'isBest'> {
  const { lanes, starts, ends } = scheduleOf(task, order);
  const vms = order.flatMap((place) => planned[place] ?? []);
  const misfits = vms.map(({ prediction }, i) => misfitOf(prediction, ends[i] ?? 0, task.window));
  const fitting = vms.filter((_, i) => misfits[i] === null);
  const leaving = ends.reduce((sum, end) => sum + end, 0);
  return {
    order: id,
    vms: Int32Array.from(vms, ({ vm }) => vm),
    lanes: Uint8Array.from(lanes),
    starts: Float64Array.from(starts, toSeconds),
    ends: Float64Array.from(ends, toSeconds),
    misfits,
    totalTime: toSeconds(ends.reduce((most, end) => Math.max(most, end), 0)),
    meanLeaving: vms.length === 0 ? 0 : toSeconds(leaving / vms.length),
    fits: fitting.length,
    memoryFits: fitting.reduce((sum, { memory }) => sum + memory, 0),
  };
}

/** The best of all orders where there are few VMs, else the best that a search finds. */
export function* bestOrder(task: DrainTask, named: readonly Order[], seed: number): Generator<void, Order> {
  const [first = []] = named;
  if (task.slots.length <= MOST_SEARCHED_FULLY) return searchFully(task, first);
  return yield* searchNearby(task, [...named, packedOrder(task)], seed);
}

/** All orders of the VMs in so many lanes. */
export function* plansOf(
  scenario: Scenario,
  planned: readonly PlannedVm[],
  lanes: number,
  window: Seconds,
): Generator<void, Record<OrderId, OrderPlan>> {
  const predictions = planned.map(({ prediction }) => prediction);
  const task = {
    slots: predictions.map(({ slot }) => slot),
    keepsSla: predictions.map(({ keepsSla }) => keepsSla),
    blocks: planned.map(({ block }) => block),
    ...{ lanes, window: toMicroseconds(window) },
  } satisfies DrainTask;
  const named = namedOrders(predictions, toCostWeights(scenario), task.blocks);
  const orders: Record<OrderId, Order> = {
    ...named,
    best: yield* bestOrder(task, Object.values(named), scenario.seed),
  };
  const best = orderPlan('best', orders.best, task, planned);
  const plan = (id: OrderId): OrderPlan => {
    const made = id === 'best' ? best : orderPlan(id, orders[id], task, planned);
    const { fits, totalTime, meanLeaving } = made;
    const isBest = fits === best.fits && totalTime === best.totalTime && meanLeaving === best.meanLeaving;
    return { ...made, isBest };
  };
  const pairs = ORDER_IDS.map((id) => [id, plan(id)] as const);
  return Object.fromEntries(pairs) as Record<OrderId, OrderPlan>;
}
