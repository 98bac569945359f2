import type { Fraction, Seconds } from '../../models/units';
import type { Fleet } from '../../scenario/fleet';
import type { Scenario } from '../../scenario/scenario';
import { withOrder } from '../../scenario/vm-own-settings';
import type { VmOrder } from '../../scenario/vm-settings';
import type { Progress } from '../../simulator/simulated-migration';
import { planInLanes } from '../drain/drain-plan';
import { type PlanSettings, planOfPoints, pointsOfAll } from './plan-range';
import { MEDIAN } from './plan-summary';

/** What the whole plan comes to with one VM in a place of its order. Times are medians where the plan is a range. */
export interface PlaceEffect {
  /** Null: as the plan has it. */
  readonly order: VmOrder | null;
  /** When all have left. */
  readonly ends: Seconds;
  /** How many have left by the end of the window. */
  readonly leave: number;
  /** That all have; null where the plan has one number for each. */
  readonly makesWindow: Fraction | null;
  /** When the VM itself has left; null where it is not planned. */
  readonly vmEnds: Seconds | null;
}

const ORDERS = [null, 'first', 'last'] as const;

/** The plan where all is known, a number each: VMs that leave in the window and keep their SLA count. */
function* exactEffect(scenario: Scenario, fleet: Fleet, vm: number, { lanes, order, window }: PlanSettings) {
  const progress: Progress = { share: 0.5, sentence: 'Planning with another place' };
  const work = planInLanes(scenario, fleet, window, Math.max(1, Math.min(lanes, fleet.length)));
  let step = work.next();
  for (; !step.done; step = work.next()) yield progress;
  const { totalTime, fits, vms, ends } = step.value.orders[order];
  return { ends: totalTime, leave: fits, makesWindow: null, vmEnds: ends[vms.indexOf(vm)] ?? null };
}

/**
 * What it does to a plan that one VM leaves first, last, or as the plan has it; the others keep the places of their own.
 * `isExact` asks the plan where all is known, else that of the ranges. Units: s. Assumes and errors as `planRange`.
 * Idle VMs of 3,000, 1,000 and 2,000 MiB at 100 MiB/s, one at a time as in the fleet, 30 s: the first of them takes the
 * window for itself; last it lets the other two leave in it, and all have left after 60 s in either.
 */
export function* planPlaces(
  scenario: Scenario,
  fleet: Fleet,
  settings: PlanSettings,
  vm: number,
  isExact: boolean,
): Generator<Progress, readonly PlaceEffect[]> {
  const points = isExact ? [] : yield* pointsOfAll(scenario, fleet, settings);
  const effects: PlaceEffect[] = [];
  for (const order of ORDERS) {
    const changed = fleet.map((each, place) => (place === vm ? withOrder(each, order) : each));
    if (isExact) {
      effects.push({ order, ...(yield* exactEffect(scenario, changed, vm, settings)) });
      continue;
    }
    const { ends, leave, makesWindow, vms } = yield* planOfPoints(points, scenario, changed, settings);
    const [all, left] = [ends[MEDIAN] ?? 0, leave[MEDIAN] ?? 0];
    effects.push({ ...{ order, ends: all, leave: left, makesWindow }, vmEnds: vms[vm]?.ends?.[MEDIAN] ?? null });
  }
  return effects;
}
