import { QUANTILES } from '../../models/platforms/prior';
import type { Fraction, MbitPerSecond, MiB, Seconds } from '../../models/units';
import type { Assumption } from '../../scenario/assumed-rates';
import type { Fleet } from '../../scenario/fleet';
import { type Scenario, toCostWeights } from '../../scenario/scenario';
import type { Progress } from '../../simulator/simulated-migration';
import { MOST_PLANNED } from '../../vocabulary/limits';
import type { StopReason } from '../../vocabulary/stop-reasons';
import { type LanePrediction, linkOf, toMicroseconds } from '../drain/drain-lane';
import { bestOrder } from '../drain/drain-order-plan';
import { blockOf, namedOrders, type OrderId } from '../drain/drain-orders';
import { likenessOf } from '../drain/drain-plan';
import type { Order } from '../drain/drain-schedule';
import { type Decider, decidersOf } from './plan-deciders';
import { DRAWS, drawVm, type VmDraws } from './plan-draws';
import { nightsOf, quantilesOf } from './plan-nights';
import { type PlanOutcome, pointsInLane, type VmPoints } from './plan-points';
import { mediansOf, type Summary, summaryOf } from './plan-summary';

export { QUANTILES };

/** What is asked of a plan, beside the fleet and the scenario. */
export interface PlanSettings {
  readonly lanes: number;
  readonly order: OrderId;
  readonly window: Seconds;
  readonly assumption: Assumption;
  /** Memory that is free at the destination; null: enough. */
  readonly room: MiB | null;
}

/** Why a VM is not in the plan: it is likelier not to arrive than to, the model has no number, or the destination is full. */
export type Unplanned = 'does-not-arrive' | 'no-number' | 'no-room' | null;

/** One VM of the plan. Arrays are over `QUANTILES`; Infinity is a pause that never comes. */
export interface PlannedVm {
  /** Its place in the fleet. */
  readonly vm: number;
  readonly unplanned: Unplanned;
  /** Its place in the order, from 0, and the lane of most draws; null where it is not planned. */
  readonly place: number | null;
  readonly lane: number | null;
  readonly starts: readonly Seconds[] | null;
  /** When it is over: arrived, or given up. */
  readonly ends: readonly Seconds[] | null;
  readonly totalTime: readonly Seconds[];
  readonly downtime: readonly Seconds[];
  readonly traffic: readonly MiB[];
  /** The likeliest, and the chance of each. */
  readonly outcome: PlanOutcome;
  readonly chances: Readonly<Record<PlanOutcome, Fraction>>;
  readonly stopReason: StopReason | null;
  readonly chanceConverges: Fraction;
  /** That its pause is no longer than its SLA allows; 1 without one. */
  readonly chanceKeepsSla: Fraction;
  /** That it has left by the end of the window; 0 where it is not planned. */
  readonly chanceInWindow: Fraction;
  readonly isRateUnknown: boolean;
  readonly isSetUnknown: boolean;
  /** How many times the loop was run for it. */
  readonly points: number;
}

/** The whole plan, as a range. */
export interface PlanRange {
  readonly settings: PlanSettings;
  readonly link: MbitPerSecond;
  readonly quantiles: readonly Fraction[];
  readonly draws: number;
  /** In the order of the fleet. */
  readonly vms: readonly PlannedVm[];
  /** Places in the fleet, in the order of the plan. */
  readonly order: readonly number[];
  /** When the last planned VM is over. */
  readonly ends: readonly Seconds[];
  /** How many have left by the end of the window. */
  readonly leave: readonly number[];
  /** That every VM of the fleet has left by then. */
  readonly makesWindow: Fraction;
  /** Whose doubt moves the end, the most first. */
  readonly deciders: readonly Decider[];
}

const VMS_A_STEP = 8;
/** The loop is run about so many times for a whole plan: with more VMs that differ, each has fewer ways. */
const MOST_RUNS = 9000;
/** No VM has fewer ways than this, where its platform knows more. */
const LEAST_WAYS = 8;

/** Everything that the points of a fleet come to, VMs that are alike worked out once. */
export function* pointsOfAll(
  scenario: Scenario,
  fleet: Fleet,
  { lanes, assumption }: PlanSettings,
): Generator<Progress, VmPoints[]> {
  const known = new Map<string, VmPoints>();
  const most = Math.max(LEAST_WAYS, Math.floor(MOST_RUNS / Math.max(1, new Set(fleet.map(likenessOf)).size)));
  const all: VmPoints[] = [];
  for (const [i, vm] of fleet.entries()) {
    const key = likenessOf(vm);
    const before = known.get(key);
    if (!before || i % (32 * VMS_A_STEP) === 0)
      yield { share: (0.7 * i) / fleet.length, sentence: `Predicting ${i + 1} of ${fleet.length} VMs` };
    const points = before ?? pointsInLane(scenario, vm, lanes, assumption, { most, place: i });
    known.set(key, points);
    all.push(points);
  }
  return all;
}

/** Why a VM of the order is not planned. */
function whyUnplanned({ chances }: Summary): Unplanned {
  if (chances['no-number'] >= 0.5) return 'no-number';
  return chances.completed < 0.5 ? 'does-not-arrive' : null;
}

/** Those of an order for whom there is room at the destination, each that still fits. */
function withRoom(order: readonly number[], fleet: Fleet, room: MiB | null): ReadonlySet<number> {
  let free = room ?? Number.POSITIVE_INFINITY;
  return new Set(
    order.filter((vm) => {
      const { memory } = fleet[vm] ?? { memory: 0 };
      if (memory > free) return false;
      free -= memory;
      return true;
    }),
  );
}

/** The order that is asked for, of VMs known by their places among the planned. */
function* orderOf(
  predictions: readonly (LanePrediction & { applicable: true })[],
  blocks: readonly number[],
  scenario: Scenario,
  { order, lanes, window }: PlanSettings,
): Generator<Progress, Order> {
  const named = namedOrders(predictions, toCostWeights(scenario), blocks);
  if (order !== 'best') return named[order];
  const task = {
    ...{ slots: predictions.map(({ slot }) => slot), keepsSla: predictions.map(({ keepsSla }) => keepsSla) },
    ...{ blocks, lanes, window: toMicroseconds(window) },
  };
  const search = bestOrder(task, Object.values(named), scenario.seed);
  for (let step = search.next(); ; step = search.next()) {
    if (step.done) return step.value;
    yield { share: 0.7, sentence: 'Looking for the best order' };
  }
}

/**
 * How a host is emptied where not all is known: each VM's migration in each way that it may go (`pointsInLane`), and a
 * thousand nights drawn among them by the scenario's seed, in an order by the medians, in
 * which a VM that is to leave first or last does, before others have the room. Times, pauses and chances of a VM are those
 * of its points; starts, ends and the window are those of the nights. A migration that nothing ends is given up by hand
 * after as long as the slowest that ends. A VM that is likelier not to arrive than to is not tried.
 * Units: s, MiB, Mbit/s. Assumes lanes of equal, fixed share, and that `loadPlatforms` has been awaited. Errors: throws beyond
 * `MOST_PLANNED` VMs, which nobody may ask for.
 * The paper's eight VMs by Algorithm 1, one at a time over 800 Mbit/s -> all nights end after 191.0 s.
 */
export function* planRange(scenario: Scenario, fleet: Fleet, settings: PlanSettings): Generator<Progress, PlanRange> {
  if (fleet.length > MOST_PLANNED) throw new Error(`At most ${MOST_PLANNED} VMs are planned.`);
  return yield* planOfPoints(yield* pointsOfAll(scenario, fleet, settings), scenario, fleet, settings);
}

/** The plan of VMs whose points are known, as `pointsOfAll` has them for this fleet but for places in the order. */
export function* planOfPoints(
  all: readonly VmPoints[],
  scenario: Scenario,
  fleet: Fleet,
  settings: PlanSettings,
): Generator<Progress, PlanRange> {
  const summaries: Summary[] = [];
  for (const [i, points] of all.entries()) {
    if (i % VMS_A_STEP === 0) yield { share: 0.7, sentence: 'Putting the plan in order' };
    summaries.push(summaryOf(points, fleet[i]?.maxDowntime ?? null));
  }
  const why = summaries.map(whyUnplanned);
  const able = fleet.flatMap((_, vm) => (why[vm] === null ? [vm] : []));
  const predictions = able.map((vm) => mediansOf(summaries[vm] as Summary, all[vm]?.points[0]?.resume ?? 0, scenario));
  const blocks = able.map((vm) => blockOf(fleet[vm]));
  const sorted = (yield* orderOf(predictions, blocks, scenario, settings)).flatMap((place) => able[place] ?? []);
  const fits = withRoom(sorted, fleet, settings.room);
  const order = sorted.filter((vm) => fits.has(vm));
  const draws: VmDraws[] = [];
  for (const vm of order) {
    if (draws.length % VMS_A_STEP === 0) yield { share: 0.7, sentence: 'Drawing each VM a thousand times' };
    draws.push(drawVm(all[vm] as VmPoints, scenario.seed, vm));
  }
  const nights = yield* nightsOf(draws, settings);
  const deciders = yield* decidersOf(order, draws, nights.ends);
  const placeOf = new Map(order.map((vm, k) => [vm, k]));
  const vms: PlannedVm[] = [];
  for (const [vm, summary] of summaries.entries()) {
    if (vm % VMS_A_STEP === 0) yield { share: 0.9 + (0.1 * vm) / fleet.length, sentence: 'Summing up' };
    const place = placeOf.get(vm) ?? null;
    const of = <Value>(values: readonly Value[]): Value | null => (place === null ? null : (values[place] ?? null));
    const [starts, over] = [of(nights.starts), of(nights.over)];
    vms.push({
      ...{ ...summary, vm, place, lane: of(nights.lanes), chanceInWindow: (of(nights.inWindow) ?? 0) / DRAWS },
      unplanned: why[vm] ?? (place === null ? 'no-room' : null),
      starts: starts && quantilesOf(starts),
      ends: over && quantilesOf(over),
    });
  }
  const makes = nights.left.reduce((sum, left) => sum + (left === fleet.length ? 1 : 0), 0) / DRAWS;
  return {
    ...{ settings, link: linkOf(scenario), quantiles: QUANTILES, draws: DRAWS, vms, order, deciders },
    ...{ ends: quantilesOf(nights.ends), leave: quantilesOf(nights.left), makesWindow: makes },
  };
}
