import { models } from '../../models/registry';
import type { MiB } from '../../models/units';
import type { Scenario } from '../../scenario/scenario';
import { withKnownSet } from '../mend';
import { predictScenario } from '../vm-cost';

/**
 * A scenario that can be asked thousands of times, and what was taken for its working set: null where that is given,
 * Infinity where it is all of the memory.
 */
interface KnownScenario {
  readonly scenario: Scenario;
  readonly assumedSet: MiB | null;
}

/**
 * Where nobody knows the working set a platform is run for each guest of its prior, some hundreds: too often for a map. The
 * guest in the middle stands for all, as it is at these knobs.
 */
export function withGuestInTheMiddle(scenario: Scenario): KnownScenario {
  if (models[scenario.model].speed === 'columns') return { scenario, assumedSet: null };
  const known = withKnownSet(scenario, predictScenario(scenario));
  if (known === scenario) return { scenario, assumedSet: null };
  const { workingSet, memory } = known;
  return { scenario: known, assumedSet: workingSet < memory ? workingSet : Number.POSITIVE_INFINITY };
}
