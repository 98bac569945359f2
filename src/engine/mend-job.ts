import { cheapestMend, type Mend } from '../analysis/mend';
import type { Scenario } from '../scenario/scenario';
import type { Progress } from '../simulator/simulated-migration';

export interface MendAnswer {
  readonly of: Scenario;
  readonly mend: Mend | null;
}

/** The cheapest change that mends a scenario. */
export function* findMend(scenario: Scenario): Generator<Progress, MendAnswer> {
  return { of: scenario, mend: yield* cheapestMend(scenario) };
}
