import type { LanePrediction } from '../../analysis/drain/drain-lane';
import type { Misfit, OrderPlan } from '../../analysis/drain/drain-order-plan';
import type { OrderId } from '../../analysis/drain/drain-orders';
import type { LanesPlan } from '../../analysis/drain/drain-plan';
import type { DrainAnswer, DrainQuestion } from '../../engine/drain-job';
import type { PlanAnswer, PlanQuestion } from '../../engine/plan-job';
import type { Fleet } from '../../scenario/fleet';
import type { Scenario } from '../../scenario/scenario';
import type { VmHistory } from '../../scenario/vm-history';
import { MOST_PLANNED } from '../../vocabulary/limits';

const SECONDS_A_MINUTE = 60;

/** What the worker is asked; null for a fleet that is not planned. Only the histories of its VMs go along. */
export function drainQuestion(
  scenario: Scenario,
  fleet: Fleet,
  all: readonly VmHistory[],
  minutes: number,
): DrainQuestion | null {
  if (fleet.length === 0 || fleet.length > MOST_PLANNED) return null;
  const names = new Set(fleet.map(({ name }) => name));
  const histories = all.filter(({ vm }) => names.has(vm));
  return { scenario, fleet, histories, window: minutes * SECONDS_A_MINUTE };
}

/** One VM of the plan on screen, in the order of the plan. */
export interface PlannedMove {
  /** Its place in the order, from 1. */
  readonly place: number;
  readonly name: string;
  /** Its place in the fleet. */
  readonly vm: number;
  readonly maxDowntime: number | null;
  readonly lane: number;
  readonly start: number;
  readonly end: number;
  readonly prediction: LanePrediction & { readonly applicable: true };
  readonly misfit: Misfit;
  /** What is said of it, where its numbers are ranges. */
  readonly said?: string;
}

/** The plan that is chosen, with the VMs' names. */
export interface ShownPlan {
  readonly of: DrainQuestion;
  readonly window: number;
  /** The time of day at which the window opens; ''. */
  readonly from: string;
  readonly link: number;
  readonly byLanes: readonly LanesPlan[];
  readonly lanes: LanesPlan;
  readonly plan: OrderPlan;
  readonly moves: readonly PlannedMove[];
  readonly withHistory: number;
  /** VMs that the model has no number for. */
  readonly without: readonly string[];
}

/** A plan as a range, with the names of its VMs, as it is drawn: by its medians. */
export interface ShownRange {
  readonly answer: PlanAnswer;
  readonly fleet: Fleet;
  readonly from: string;
  readonly window: number;
  readonly lanes: { readonly lanes: number };
  readonly plan: { readonly totalTime: number };
  readonly moves: readonly PlannedMove[];
}

/** The plan of an order and a number at a time; a fleet of three moves three at a time at most. */
export function shownPlan(
  { of, plans, withHistory }: DrainAnswer,
  order: OrderId,
  atATime: number,
  from = '',
): ShownPlan | null {
  const lanes = plans.byLanes[Math.min(atATime, plans.byLanes.length) - 1];
  if (lanes === undefined) return null;
  const plan = lanes.orders[order];
  const moves = [...plan.vms].flatMap((vm, i): PlannedMove[] => {
    const prediction = lanes.predictions[vm];
    const known = of.fleet[vm];
    if (!prediction?.applicable || !known) return [];
    return [
      {
        place: i + 1,
        name: known.name,
        vm,
        maxDowntime: known.maxDowntime,
        lane: (plan.lanes[i] ?? 0) + 1,
        start: plan.starts[i] ?? 0,
        end: plan.ends[i] ?? 0,
        prediction,
        misfit: plan.misfits[i] ?? null,
      },
    ];
  });
  const without = of.fleet.filter((_, vm) => !lanes.predictions[vm]?.applicable).map(({ name }) => name);
  const { window, link, byLanes } = plans;
  return { of, window, from, link, byLanes, lanes, plan, moves, withHistory, without };
}

/** The question of the plan on screen, as a plan of ranges would be asked it: nothing is left to assume. */
export function planOf({ of, window, from, lanes, plan }: ShownPlan): PlanQuestion {
  const settings = { lanes: lanes.lanes, order: plan.order, window, assumption: 'prior', room: null } as const;
  return { scenario: of.scenario, fleet: of.fleet, histories: of.histories, settings, opens: from };
}
