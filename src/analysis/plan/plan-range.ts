import { energyOf } from '../../models/energy';
import { QUANTILES } from '../../models/platforms/prior';
import { noisyQuantiles } from '../../models/platforms/weighted-quantiles';
import type { Fraction, MbitPerSecond, MiB, Seconds } from '../../models/units';
import type { Assumption } from '../../scenario/assumed-rates';
import type { Fleet } from '../../scenario/fleet';
import { type Scenario, toCostWeights, toEnergyCoefficients } from '../../scenario/scenario';
import type { Progress } from '../../simulator/simulated-migration';
import { MOST_PLANNED } from '../../vocabulary/limits';
import type { StopReason } from '../../vocabulary/stop-reasons';
import { type LanePrediction, linkOf, toMicroseconds } from '../drain/drain-lane';
import { namedOrders, type OrderId } from '../drain/drain-orders';
import { bestOrder, likenessOf } from '../drain/drain-plan';
import { firstFree, type Order } from '../drain/drain-schedule';
import { type Decider, decidersOf } from './plan-deciders';
import { DRAWS, drawVm, type VmDraws } from './plan-draws';
import { type PlanOutcome, pointsInLane, type VmPoints } from './plan-points';

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

/** Its place among the quantiles. */
export const MEDIAN = QUANTILES.indexOf(0.5);
const VMS_A_STEP = 8;
/** The loop is run about so many times for a whole plan: with more VMs that differ, each has fewer ways. */
const MOST_RUNS = 9000;
/** No VM has fewer ways than this, where its platform knows more. */
const LEAST_WAYS = 8;
const DRAWS_A_STEP = 4;

/** Sorts in place; the least value with which so much of all draws is reached. */
function quantilesOf(values: Float64Array): readonly number[] {
  values.sort();
  return QUANTILES.map((share) => values[Math.max(0, Math.ceil(share * values.length) - 1)] ?? 0);
}

/** Points of one VM as numbers over the quantiles, and its chances. */
function summaryOf(vm: VmPoints, maxDowntime: number | null) {
  const { points, timeNoise, pauseNoise } = vm;
  const shares = points.map(({ share }) => share);
  const times = points.map(({ totalTime }) => totalTime);
  const pauses = points.map(({ downtime }) => downtime);
  const chances: Record<PlanOutcome, number> = { completed: 0, aborted: 0, 'does-not-end': 0, 'no-number': 0 };
  const reasons = new Map<StopReason | null, number>();
  let [converges, keeps] = [0, 0];
  for (const { share, outcome, stopReason, converges: isOwnEnd, downtime } of points) {
    chances[outcome] += share;
    reasons.set(stopReason, (reasons.get(stopReason) ?? 0) + share);
    if (isOwnEnd) converges += share;
    for (const [by, part] of pauseNoise) {
      if (maxDowntime === null || downtime * by * 1000 <= maxDowntime) keeps += share * part;
    }
  }
  // Shares sum to 1 but for the last digits.
  for (const key of Object.keys(chances) as PlanOutcome[]) chances[key] = Number(chances[key].toFixed(12));
  const likeliest = <Key>(entries: Iterable<readonly [Key, number]>, first: Key): Key =>
    [...entries].reduce((best, each) => (each[1] > best[1] + 1e-12 ? each : best), [first, 0] as readonly [
      Key,
      number,
    ])[0];
  return {
    totalTime: noisyQuantiles(times, shares, timeNoise, QUANTILES),
    downtime: noisyQuantiles(pauses, shares, pauseNoise, QUANTILES),
    traffic: noisyQuantiles(
      points.map(({ traffic }) => traffic),
      shares,
      [[1, 1]],
      QUANTILES,
    ),
    outcome: likeliest(Object.entries(chances) as [PlanOutcome, number][], 'completed'),
    ...{ chances, stopReason: likeliest<StopReason | null>(reasons, null) },
    ...{ chanceConverges: converges, chanceKeepsSla: Math.min(1, keeps), points: points.length },
    ...{ isRateUnknown: vm.isRateUnknown, isSetUnknown: vm.isSetUnknown },
  };
}

type Summary = ReturnType<typeof summaryOf>;

/** The medians of a VM, as the orders of a plan take them. */
function mediansOf(summary: Summary, resume: Seconds, scenario: Scenario): LanePrediction & { applicable: true } {
  const at = (values: readonly number[]): number => values[MEDIAN] ?? 0;
  const [time, downtime, traffic] = [at(summary.totalTime), at(summary.downtime), at(summary.traffic)];
  const energy = energyOf(traffic, time, toEnergyCoefficients(scenario)).total;
  return {
    applicable: true,
    metrics: { time, downtime: Number.isFinite(downtime) ? downtime : time, traffic, energy },
    stopReason: summary.stopReason ?? 'threshold',
    converges: summary.chanceConverges >= 0.5,
    keepsSla: summary.chanceKeepsSla >= 0.5,
    slot: toMicroseconds(time),
    pauseInSlot: Math.min(Math.max(downtime - resume, 0), time),
  };
}

/** Everything that the points of a fleet come to, VMs that are alike worked out once. */
function* pointsOfAll(
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

/** What a thousand nights come to. */
interface Nights {
  readonly starts: readonly Float64Array[];
  readonly over: readonly Float64Array[];
  readonly lanes: readonly number[];
  readonly inWindow: readonly number[];
  readonly ends: Float64Array;
  readonly left: Float64Array;
}

/** Each VM of the order starts as soon as a lane is free, night by night. */
function* nightsOf(order: readonly VmDraws[], { lanes, window }: PlanSettings): Generator<Progress, Nights> {
  const starts = order.map(() => new Float64Array(DRAWS));
  const over = order.map(() => new Float64Array(DRAWS));
  const uses = order.map(() => new Uint16Array(lanes));
  const inWindow = order.map(() => 0);
  const [ends, left] = [new Float64Array(DRAWS), new Float64Array(DRAWS)];
  for (let night = 0; night < DRAWS; night += 1) {
    if (night % DRAWS_A_STEP === 0)
      yield { share: 0.7 + (0.2 * night) / DRAWS, sentence: 'Drawing the night a thousand times' };
    const freeAt = new Array<number>(lanes).fill(0);
    for (const [k, { slots, arrives }] of order.entries()) {
      const lane = firstFree(freeAt);
      const start = freeAt[lane] ?? 0;
      const end = start + (slots[night] ?? 0);
      freeAt[lane] = end;
      (starts[k] as Float64Array)[night] = start;
      (over[k] as Float64Array)[night] = end;
      const use = uses[k] as Uint16Array;
      use[lane] = (use[lane] ?? 0) + 1;
      if (end > (ends[night] ?? 0)) ends[night] = end;
      if (arrives[night] === 1 && end <= window) {
        inWindow[k] = (inWindow[k] ?? 0) + 1;
        left[night] = (left[night] ?? 0) + 1;
      }
    }
  }
  return { starts, over, lanes: uses.map((use) => use.indexOf(Math.max(...use))), inWindow, ends, left };
}

/** The order that is asked for, of VMs known by their places among the planned. */
function* orderOf(
  predictions: readonly (LanePrediction & { applicable: true })[],
  scenario: Scenario,
  { order, lanes, window }: PlanSettings,
): Generator<Progress, Order> {
  const named = namedOrders(predictions, toCostWeights(scenario));
  if (order !== 'best') return named[order];
  const task = {
    ...{ slots: predictions.map(({ slot }) => slot), keepsSla: predictions.map(({ keepsSla }) => keepsSla) },
    ...{ lanes, window: toMicroseconds(window) },
  };
  const search = bestOrder(task, Object.values(named), scenario.seed);
  for (let step = search.next(); ; step = search.next()) {
    if (step.done) return step.value;
    yield { share: 0.7, sentence: 'Looking for the best order' };
  }
}

/**
 * How a host is emptied where not all is known: each VM's migration in each way that it may go (`pointsInLane`), and a
 * thousand nights drawn among them by the scenario's seed, in an order by the medians. Times, pauses and chances of a VM are those
 * of its points; starts, ends and the window are those of the nights. A migration that nothing ends is given up by hand
 * after as long as the slowest that ends. A VM that is likelier not to arrive than to is not tried.
 * Units: s, MiB, Mbit/s. Assumes lanes of equal, fixed share, and that `loadPlatforms` has been awaited. Errors: throws beyond
 * `MOST_PLANNED` VMs, which nobody may ask for.
 * The paper's eight VMs by Algorithm 1, one at a time over 800 Mbit/s -> all nights end after 191.0 s.
 */
export function* planRange(scenario: Scenario, fleet: Fleet, settings: PlanSettings): Generator<Progress, PlanRange> {
  if (fleet.length > MOST_PLANNED) throw new Error(`At most ${MOST_PLANNED} VMs are planned.`);
  const all = yield* pointsOfAll(scenario, fleet, settings);
  const summaries: Summary[] = [];
  for (const [i, points] of all.entries()) {
    if (i % VMS_A_STEP === 0) yield { share: 0.7, sentence: 'Putting the plan in order' };
    summaries.push(summaryOf(points, fleet[i]?.maxDowntime ?? null));
  }
  const why = summaries.map(whyUnplanned);
  const able = fleet.flatMap((_, vm) => (why[vm] === null ? [vm] : []));
  const predictions = able.map((vm) => mediansOf(summaries[vm] as Summary, all[vm]?.points[0]?.resume ?? 0, scenario));
  const sorted = (yield* orderOf(predictions, scenario, settings)).flatMap((place) => able[place] ?? []);
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
