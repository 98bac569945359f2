import type { LanePrediction } from '../../analysis/drain/drain-lane';
import type { Misfit, OrderPlan } from '../../analysis/drain/drain-order-plan';
import type { OrderId } from '../../analysis/drain/drain-orders';
import type { LanesPlan } from '../../analysis/drain/drain-plan';
import type { DrainAnswer, DrainQuestion } from '../../engine/drain-job';
import type { PlanQuestion } from '../../engine/plan-job';
import type { Fleet } from '../../scenario/fleet';
import type { NumberParameter } from '../../scenario/parameter';
import { parameterByName } from '../../scenario/parameters';
import type { Scenario } from '../../scenario/scenario';
import type { VmHistory } from '../../scenario/vm-history';
import { MOST_LANES, MOST_PLANNED } from '../../vocabulary/limits';

const SECONDS_A_MINUTE = 60;

/** The window as a knob's row, for the slider and the field, which read range and scale from it. */
export const windowKnob: NumberParameter = {
  ...parameterByName.window,
  label: 'Window',
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
  label: 'Free at the destination',
  symbol: '',
  min: 0,
  max: 1e9,
  default: 0,
  scale: 'log-with-zero',
  firstStop: 1024,
  zeroMeans: 'no limit',
};

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

/** The numbers at a time that a fleet allows, for a row of choices. */
export function laneOptions(vms: number): { readonly id: string; readonly label: string }[] {
  return Array.from({ length: Math.min(vms, MOST_LANES) }, (_, i) => ({ id: String(i + 1), label: String(i + 1) }));
}

/** The number at a time that is in force: no more than there are VMs. */
export const laneReached = (lanes: number, vms: number): string => String(Math.min(lanes, vms));

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
