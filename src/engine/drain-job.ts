import { type DrainPlans, planDrain } from '../analysis/drain/drain-plan';
import { ratedFleet } from '../analysis/drain/drain-rates';
import type { Seconds } from '../models/units';
import type { Fleet } from '../scenario/fleet';
import type { Scenario } from '../scenario/scenario';
import type { VmHistory } from '../scenario/vm-history';
import type { Progress } from '../simulator/simulated-migration';

/** How all VMs of a fleet leave over the scenario's link, within a window. At most `MOST_PLANNED` VMs. */
export interface DrainQuestion {
  readonly scenario: Scenario;
  readonly fleet: Fleet;
  /** Of VMs in the fleet; of others they are ignored. */
  readonly histories: readonly VmHistory[];
  readonly window: Seconds;
}

export interface DrainAnswer {
  readonly of: DrainQuestion;
  readonly plans: DrainPlans;
  /** VMs whose rate comes from their history too (eq. 13). */
  readonly withHistory: number;
}

/** The plans of emptying a host: every number at a time, every order. */
export function* runDrain(question: DrainQuestion): Generator<Progress, DrainAnswer> {
  const { scenario, fleet, histories, window } = question;
  const rated = ratedFleet(fleet, histories, scenario);
  const plans = yield* planDrain(scenario, rated.fleet, window);
  return { of: question, plans, withHistory: rated.withHistory };
}
