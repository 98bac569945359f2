import { ratedFleet } from '../analysis/drain/drain-rates';
import { planRange } from '../analysis/plan/plan-range';
import { MEDIAN } from '../analysis/plan/plan-summary';
import type { Fraction, MbitPerSecond, Seconds } from '../models/units';
import type { Progress } from '../simulator/simulated-migration';
import { MOST_LANES } from '../vocabulary/limits';
import type { PlanQuestion } from './plan-job';

/** A plan as a range with so many VMs at a time. Arrays are over the quantiles of a plan. */
export interface LanesRange {
  readonly lanes: number;
  readonly share: MbitPerSecond;
  readonly ends: readonly Seconds[];
  readonly leave: readonly number[];
  readonly makesWindow: Fraction;
  /** The longest of the VMs' pauses, each in the middle of its draws; null where none is planned. */
  readonly longestPause: Seconds | null;
  /** VMs that are likelier not to arrive than to. */
  readonly stays: number;
}

interface LanesAnswer {
  readonly of: PlanQuestion;
  readonly byLanes: readonly LanesRange[];
}

/** The same plan as a range with one to eight VMs at a time. Assumes what `runPlan` does. */
export function* runPlanLanes(question: PlanQuestion): Generator<Progress, LanesAnswer> {
  const { scenario, histories, settings } = question;
  const { fleet } = ratedFleet(question.fleet, histories, scenario);
  const most = Math.min(MOST_LANES, fleet.length);
  const byLanes: LanesRange[] = [];
  for (let lanes = 1; lanes <= most; lanes += 1) {
    const work = planRange(scenario, fleet, { ...settings, lanes });
    let step = work.next();
    for (; !step.done; step = work.next()) {
      yield { share: (lanes - 1 + step.value.share) / most, sentence: `Planning with ${lanes} at a time` };
    }
    const { link, ends, leave, makesWindow, vms } = step.value;
    const pauses = vms.flatMap(({ place, downtime }) => (place === null ? [] : [downtime[MEDIAN] ?? 0]));
    byLanes.push({
      ...{ lanes, share: link / lanes, ends, leave, makesWindow },
      longestPause: pauses.length === 0 ? null : Math.max(...pauses),
      stays: vms.filter(({ unplanned }) => unplanned === 'does-not-arrive').length,
    });
  }
  return { of: question, byLanes };
}
