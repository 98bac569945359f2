import { withGuestInTheMiddle } from '../analysis/what-if/known-set';
import { type LimitTable, limitTable } from '../analysis/what-if/limit-table';
import type { MiB } from '../models/units';
import type { Scenario } from '../scenario/scenario';
import type { Progress } from '../simulator/simulated-migration';

export interface LimitsAnswer {
  readonly of: Scenario;
  readonly table: LimitTable | null;
  readonly assumedSet: MiB | null;
}

/** A scenario by the speed of its link and by its limit. */
export function* runLimits({ scenario }: { readonly scenario: Scenario }): Generator<Progress, LimitsAnswer> {
  const known = withGuestInTheMiddle(scenario);
  return { of: scenario, table: yield* limitTable(known.scenario), assumedSet: known.assumedSet };
}
