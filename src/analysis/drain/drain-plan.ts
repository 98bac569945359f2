import type { Joules, MbitPerSecond, MiB, Seconds } from '../../models/units';
import type { Fleet, Vm } from '../../scenario/fleet';
import { type Scenario, toCostWeights } from '../../scenario/scenario';
import { writeVmSettings } from '../../scenario/vm-settings-text';
import type { Progress } from '../../simulator/simulated-migration';
import { MOST_LANES, MOST_PLANNED } from '../../vocabulary/limits';
import { type LanePrediction, linkOf, predictInLane, toMicroseconds, toSeconds } from './drain-lane';
import { namedOrders, ORDER_IDS, type OrderId, packedOrder } from './drain-orders';
import { type DrainTask, type Order, scheduleOf } from './drain-schedule';
import { MOST_SEARCHED_FULLY, searchFully, searchNearby } from './drain-search';

/** Predictions between two looks at whether someone has cancelled. */
const PREDICTIONS_A_STEP = 32;

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

/** What it means to move so many at a time: what does not depend on the order, and the plan of each order. */
export interface LanesPlan {
  readonly lanes: number;
  readonly share: MbitPerSecond;
  /** By place in the fleet. */
  readonly predictions: readonly LanePrediction[];
  readonly planned: number;
  /** Whether every order was tried. If not, `best` is the best found, and not proven. */
  readonly isProven: boolean;
  /** The VM with the longest pause; null where none is planned. */
  readonly worst: number | null;
  readonly worstDowntime: Seconds;
  readonly traffic: MiB;
  readonly energy: Joules;
  readonly forced: number;
  readonly slaBroken: number;
  /** VMs that converge alone on the link, but not in these lanes (or have no number there). */
  readonly lost: readonly number[];
  readonly orders: Readonly<Record<OrderId, OrderPlan>>;
}

export interface DrainPlans {
  readonly link: MbitPerSecond;
  readonly window: Seconds;
  /** 1, 2, 3 ... at a time. */
  readonly byLanes: readonly LanesPlan[];
}

type Applicable = LanePrediction & { readonly applicable: true };

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

/** A VM that the model has numbers for. */
interface PlannedVm {
  readonly vm: number;
  readonly memory: MiB;
  readonly prediction: Applicable;
}

/** VMs with the same text are predicted alike. */
export const likenessOf = (vm: Vm): string =>
  [vm.memory, vm.dirtyRate, vm.workingSet, vm.bandwidth, vm.maxDowntime, vm.guest, writeVmSettings(vm.settings)].join();

function* predictAll(scenario: Scenario, fleet: Fleet, lanes: number): Generator<void, LanePrediction[]> {
  // VMs that are alike, as on many a host, are worked out once.
  const known = new Map<string, LanePrediction>();
  const predictions: LanePrediction[] = [];
  for (const vm of fleet) {
    if (predictions.length % PREDICTIONS_A_STEP === 0) yield;
    const key = likenessOf(vm);
    const prediction = known.get(key) ?? predictInLane(scenario, vm, lanes);
    known.set(key, prediction);
    predictions.push(prediction);
  }
  return predictions;
}

/** The best of all orders where there are few VMs, else the best that a search finds. */
export function* bestOrder(task: DrainTask, named: readonly Order[], seed: number): Generator<void, Order> {
  const [first = []] = named;
  if (task.slots.length <= MOST_SEARCHED_FULLY) return searchFully(task, first);
  return yield* searchNearby(task, [...named, packedOrder(task)], seed);
}

/** All orders of the VMs in so many lanes. */
function* plansOf(
  scenario: Scenario,
  planned: readonly PlannedVm[],
  lanes: number,
  window: Seconds,
): Generator<void, Record<OrderId, OrderPlan>> {
  const predictions = planned.map(({ prediction }) => prediction);
  const task: DrainTask = {
    slots: predictions.map(({ slot }) => slot),
    keepsSla: predictions.map(({ keepsSla }) => keepsSla),
    lanes,
    window: toMicroseconds(window),
  };
  const named = namedOrders(predictions, toCostWeights(scenario));
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

/** What so many at a time come to, whatever the order. */
function totalsOf(
  planned: readonly PlannedVm[],
): Omit<LanesPlan, 'lanes' | 'share' | 'predictions' | 'lost' | 'orders'> {
  let worst: PlannedVm | null = null;
  let traffic = 0;
  let energy = 0;
  for (const each of planned) {
    const { metrics } = each.prediction;
    if (worst === null || metrics.downtime > worst.prediction.metrics.downtime) worst = each;
    traffic += metrics.traffic;
    energy += metrics.energy;
  }
  return {
    planned: planned.length,
    isProven: planned.length <= MOST_SEARCHED_FULLY,
    worst: worst?.vm ?? null,
    worstDowntime: worst?.prediction.metrics.downtime ?? 0,
    traffic,
    energy,
    forced: planned.filter(({ prediction }) => !prediction.converges).length,
    slaBroken: planned.filter(({ prediction }) => !prediction.keepsSla).length,
  };
}

const isGood = (prediction: LanePrediction | undefined): boolean =>
  prediction?.applicable === true && prediction.converges;

/**
 * How the host is emptied over one link: 1 to 8 at a time, each in five orders.
 * Units: s, MiB, J, Mbit/s. Assumes lanes of equal, fixed share (docs/model.md), D steady, and nothing else on the link.
 * Omits lanes beyond the number of VMs. Errors: throws beyond `MOST_PLANNED` VMs, which nobody may ask for.
 * The paper's eight VMs one at a time over 800 Mbit/s -> 191.0 s, 18,219.5 MiB.
 */
export function* planDrain(scenario: Scenario, fleet: Fleet, window: Seconds): Generator<Progress, DrainPlans> {
  if (fleet.length > MOST_PLANNED) throw new Error(`At most ${MOST_PLANNED} VMs are planned.`);
  const most = Math.min(MOST_LANES, fleet.length);
  const link = linkOf(scenario);
  const byLanes: LanesPlan[] = [];
  for (let lanes = 1; lanes <= most; lanes += 1) {
    const progress = { share: (lanes - 1) / most, sentence: `Planning with ${lanes} at a time` };
    const predictions = yield* telling(predictAll(scenario, fleet, lanes), progress);
    const planned = predictions.flatMap((prediction, vm) =>
      prediction.applicable ? [{ vm, memory: fleet[vm]?.memory ?? 0, prediction }] : [],
    );
    const alone = byLanes[0]?.predictions ?? predictions;
    byLanes.push({
      lanes,
      share: link / lanes,
      predictions,
      ...totalsOf(planned),
      lost: fleet.flatMap((_, vm) => (isGood(alone[vm]) && !isGood(predictions[vm]) ? [vm] : [])),
      orders: yield* telling(plansOf(scenario, planned, lanes, window), progress),
    });
  }
  return { link, window: toSeconds(toMicroseconds(window)), byLanes };
}

/** Steps a part that only says that it goes on, with the progress of the whole. */
function* telling<Result>(part: Generator<void, Result>, progress: Progress): Generator<Progress, Result> {
  let step = part.next();
  while (!step.done) {
    yield progress;
    step = part.next();
  }
  return step.value;
}
