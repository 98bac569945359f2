import type { LanePrediction } from '../../analysis/drain/drain-lane';
import type { PlannedVm, PlanSettings } from '../../analysis/plan/plan-range';
import type { PlanAnswer, PlanQuestion } from '../../engine/plan-job';
import { scaleDuration } from '../../format/number';
import { modelFacts } from '../../models/facts';
import type { Fleet } from '../../scenario/fleet';
import type { Scenario } from '../../scenario/scenario';
import type { VmHistory } from '../../scenario/vm-history';
import { MOST_PLANNED } from '../../vocabulary/limits';
import { nineOfTen } from '../shared/likely-range';
import type { PlannedMove, ShownRange } from './shown-plan';
import * as words from './words';

/** Whether something of the plan is not known: a dirtying rate, or a working set that the platform has a prior for. */
export function hasDoubt(fleet: Fleet, { model, curve }: Scenario): boolean {
  const hasPrior = modelFacts[model].group === 'platform' && curve === '';
  return fleet.some(({ dirtyRate, workingSet }) => dirtyRate === null || (hasPrior && workingSet === 0));
}

/** What the worker is asked; null for a fleet that is not planned. Only the histories of its VMs go along. */
export function planQuestion(
  scenario: Scenario,
  fleet: Fleet,
  all: readonly VmHistory[],
  settings: PlanSettings,
  opens: string,
): PlanQuestion | null {
  if (fleet.length === 0 || fleet.length > MOST_PLANNED) return null;
  const names = new Set(fleet.map(({ name }) => name));
  return { scenario, fleet, histories: all.filter(({ vm }) => names.has(vm)), settings, opens };
}

/** Whether a plan is told in ranges: something is not known, or the room at the destination counts. */
export const isInRanges = (fleet: Fleet, scenario: Scenario, room: number): boolean =>
  hasDoubt(fleet, scenario) || room > 0;

/** A plan as the page's options have it: minutes of the window, so many at a time, MiB of room or 0. */
interface PlanAsked extends Pick<PlanSettings, 'lanes' | 'order' | 'assumption'> {
  readonly scenario: Scenario;
  readonly fleet: Fleet;
  readonly histories: readonly VmHistory[];
  readonly minutes: number;
  readonly room: number;
  readonly from: string;
}

const SECONDS_A_MINUTE = 60;

/** The question of that plan; a fleet of three moves three at a time at most. */
export function planQuestionFor({ scenario, fleet, histories, minutes, room, from, ...rest }: PlanAsked) {
  const lanes = Math.min(rest.lanes, Math.max(fleet.length, 1));
  const settings = { ...rest, lanes, window: minutes * SECONDS_A_MINUTE, room: room || null };
  return planQuestion(scenario, fleet, histories, settings, from);
}

/** The places of the quantiles. */
export const [LOW, MEDIAN, HIGH] = [0, 2, 4] as const;

export const medianOf = (values: readonly number[] | null): number => values?.[MEDIAN] ?? Number.NaN;

/** What a bar is drawn from: the middle of its VM's numbers. */
function predictionOf(vm: PlannedVm, length: number): LanePrediction & { readonly applicable: true } {
  const downtime = medianOf(vm.downtime);
  const paused = Number.isFinite(downtime) ? downtime : 0;
  return {
    applicable: true,
    metrics: { time: medianOf(vm.totalTime), downtime: paused, traffic: medianOf(vm.traffic), energy: 0 },
    stopReason: vm.stopReason ?? 'threshold',
    converges: vm.chanceConverges >= 0.5,
    keepsSla: vm.chanceKeepsSla >= 0.5,
    slot: 0,
    pauseInSlot: Math.min(paused, length),
  };
}

/** The range plan as it is shown, in the order of the plan. */
export function shownRange(answer: PlanAnswer, from: string): ShownRange {
  const { plan, of } = answer;
  const { window, lanes } = plan.settings;
  const moves = plan.order.flatMap((place, i): PlannedMove[] => {
    const [vm, known] = [plan.vms[place], of.fleet[place]];
    if (!vm || !known || vm.lane === null) return [];
    const [start, end] = [medianOf(vm.starts), medianOf(vm.ends)];
    const misfit = vm.chanceKeepsSla < 0.5 ? 'sla' : end > window ? 'late' : null;
    return [
      {
        ...{ place: i + 1, name: known.name, vm: place, maxDowntime: known.maxDowntime, lane: vm.lane + 1, start, end },
        ...{
          prediction: predictionOf(vm, end - start),
          misfit,
          said: words.moveSaid(known.name, vm, from, nineOfTen(vm.totalTime, scaleDuration)),
        },
      },
    ];
  });
  return {
    ...{ answer, fleet: of.fleet, from, window, lanes: { lanes }, moves },
    plan: { totalTime: medianOf(plan.ends) },
  };
}
