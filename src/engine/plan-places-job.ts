import { ratedFleet } from '../analysis/drain/drain-rates';
import { type PlaceEffect, planPlaces } from '../analysis/plan/plan-places';
import type { Progress } from '../simulator/simulated-migration';
import type { PlanQuestion } from './plan-job';

/** What it does to a plan that one of its VMs leaves first or last. */
interface PlacesQuestion {
  readonly plan: PlanQuestion;
  /** Its place in the fleet. */
  readonly vm: number;
  /** Whether all is known, so that the plan has one number each. */
  readonly isExact: boolean;
}

interface PlacesAnswer {
  /** As the plan has it, first, last. */
  readonly effects: readonly PlaceEffect[];
}

/** The plan with one VM in each place. Assumes what `runPlan` does. */
export function* runPlanPlaces({ plan, vm, isExact }: PlacesQuestion): Generator<Progress, PlacesAnswer> {
  const { scenario, histories, settings } = plan;
  const { fleet } = ratedFleet(plan.fleet, histories, scenario);
  return { effects: yield* planPlaces(scenario, fleet, settings, vm, isExact) };
}
