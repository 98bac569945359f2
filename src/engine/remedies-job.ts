import { type Remedy, remediesFor } from '../analysis/remedies';
import type { Scenario } from '../scenario/scenario';
import type { Progress } from '../simulator/simulated-migration';

interface RemediesQuestion {
  readonly scenario: Scenario;
}

interface RemediesAnswer {
  readonly remedies: readonly Remedy[];
}

/** What would help a migration that does not converge. */
export function* findRemedies({ scenario }: RemediesQuestion): Generator<Progress, RemediesAnswer> {
  return { remedies: yield* remediesFor(scenario) };
}
