import type { Joules, MbitPerSecond, MiB, Seconds } from '../../models/units';
import type { Fleet, Vm } from '../../scenario/fleet';
import type { Scenario } from '../../scenario/scenario';
import { withOrder } from '../../scenario/vm-own-settings';
import { writeVmSettings } from '../../scenario/vm-settings-text';
import type { Progress } from '../../simulator/simulated-migration';
import { MOST_LANES, MOST_PLANNED } from '../../vocabulary/limits';
import { type LanePrediction, linkOf, predictInLane, toMicroseconds, toSeconds } from './drain-lane';
import { type OrderPlan, type PlannedVm, plansOf } from './drain-order-plan';
import { blockOf, type OrderId } from './drain-orders';
import { MOST_SEARCHED_FULLY } from './drain-search';

/** Predictions between two looks at whether someone has cancelled. */
const PREDICTIONS_A_STEP = 32;

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

/** VMs with the same text are predicted alike, wherever they stand in the order. */
export const likenessOf = (vm: Vm): string =>
  [
    vm.memory,
    vm.dirtyRate,
    vm.workingSet,
    vm.bandwidth,
    vm.maxDowntime,
    vm.guest,
    writeVmSettings(withOrder(vm, null).settings),
  ].join();

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
 * How the host is emptied over one link: 1 to 8 at a time, each in five orders, in which a VM
 * that is to leave first or last does.
 * Units: s, MiB, J, Mbit/s. Assumes lanes of equal, fixed share (docs/model.md), D steady, and nothing else on the link.
 * Omits lanes beyond the number of VMs. Errors: throws beyond `MOST_PLANNED` VMs, which nobody may ask for.
 * The paper's eight VMs one at a time over 800 Mbit/s -> 191.0 s, 18,219.5 MiB.
 */
export function* planDrain(scenario: Scenario, fleet: Fleet, window: Seconds): Generator<Progress, DrainPlans> {
  if (fleet.length > MOST_PLANNED) throw new Error(`At most ${MOST_PLANNED} VMs are planned.`);
  const most = Math.min(MOST_LANES, fleet.length);
  const byLanes: LanesPlan[] = [];
  for (let lanes = 1; lanes <= most; lanes += 1) {
    const progress = { share: (lanes - 1) / most, sentence: `Planning with ${lanes} at a time` };
    byLanes.push(yield* telling(planInLanes(scenario, fleet, window, lanes, byLanes[0]), progress));
  }
  return { link: linkOf(scenario), window: toSeconds(toMicroseconds(window)), byLanes };
}

/** What one number at a time comes to. `one` is the plan of one at a time, that tells who is lost; without it nobody is. */
export function* planInLanes(
  scenario: Scenario,
  fleet: Fleet,
  window: Seconds,
  lanes: number,
  one?: LanesPlan,
): Generator<void, LanesPlan> {
  const predictions = yield* predictAll(scenario, fleet, lanes);
  const planned = predictions.flatMap((prediction, vm) => {
    const { memory = 0 } = fleet[vm] ?? {};
    return prediction.applicable ? [{ vm, memory, prediction, block: blockOf(fleet[vm]) }] : [];
  });
  const alone = one?.predictions ?? predictions;
  return {
    ...{ lanes, share: linkOf(scenario) / lanes, predictions, ...totalsOf(planned) },
    lost: fleet.flatMap((_, vm) => (isGood(alone[vm]) && !isGood(predictions[vm]) ? [vm] : [])),
    orders: yield* plansOf(scenario, planned, lanes, window),
  };
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
