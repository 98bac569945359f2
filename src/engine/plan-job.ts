import { ratedFleet } from '../analysis/drain/drain-rates';
import { type PlanRange, type PlanSettings, planRange } from '../analysis/plan/plan-range';
import { type RunbookEntry, runbookOf } from '../analysis/plan/runbook';
import { ticketOf } from '../analysis/plan/ticket';
import type { Fleet } from '../scenario/fleet';
import type { Scenario } from '../scenario/scenario';
import type { VmHistory } from '../scenario/vm-history';
import type { Progress } from '../simulator/simulated-migration';

/** How a host is emptied where not all is known. At most `MOST_PLANNED` VMs. */
export interface PlanQuestion {
  readonly scenario: Scenario;
  readonly fleet: Fleet;
  /** Of VMs in the fleet; of others they are ignored. */
  readonly histories: readonly VmHistory[];
  readonly settings: PlanSettings;
  /** When the window opens, 'hh:mm'; '' where no time of day is said. */
  readonly opens: string;
}

export interface PlanAnswer {
  readonly of: PlanQuestion;
  readonly plan: PlanRange;
  /** VMs whose rate comes from their history too (eq. 13). */
  readonly withHistory: number;
  /** The commands of the platform, in the order of the starts. */
  readonly runbook: readonly RunbookEntry[];
  /** The plan as text for a ticket. */
  readonly ticket: string;
}

/** The plan as a range. Assumes that `loadPlatforms` has been awaited where the scenario's model is a platform. */
export function* runPlan(question: PlanQuestion): Generator<Progress, PlanAnswer> {
  const { scenario, fleet, histories, settings, opens } = question;
  const rated = ratedFleet(fleet, histories, scenario);
  const plan = yield* planRange(scenario, rated.fleet, settings);
  const runbook = runbookOf(plan, scenario, fleet, opens);
  return {
    of: question,
    plan,
    withHistory: rated.withHistory,
    runbook,
    ticket: ticketOf(plan, scenario, fleet, opens),
  };
}
