import { type DrainPlans, planDrain } from '../analysis/drain-plan';
import type { Seconds } from '../models/units';
import type { Fleet } from '../scenario/fleet';
import type { Scenario } from '../scenario/scenario';
import type { Progress } from '../simulator/simulated-migration';

/** How all VMs of a fleet leave over the scenario's link, within a window. At most `MOST_PLANNED` VMs. */
export interface DrainQuestion {
  readonly scenario: Scenario;
  readonly fleet: Fleet;
  readonly window: Seconds;
}

export interface DrainAnswer {
  readonly of: DrainQuestion;
  readonly plans: DrainPlans;
}

/** The plans of emptying a host: every number at a time, every order. */
export function* runDrain(question: DrainQuestion): Generator<Progress, DrainAnswer> {
  const plans = yield* planDrain(question.scenario, question.fleet, question.window);
  return { of: question, plans };
}
