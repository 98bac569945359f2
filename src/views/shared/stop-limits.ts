import { joined, scaleDowntime, scaleDuration, scaleVolume } from '../../format/number';
import type { Outcome } from '../../models/result';
import type { Scenario } from '../../scenario/scenario';
import type { StopLimits } from '../../vocabulary/stop-words';
import * as words from './words';

/** What a platform's rules made of the limits: the time limit, in s, as it counted the memory, and the last downtime limit, in ms. */
function inForce(outcome: Outcome | undefined, what: 'deadline' | 'limit'): number | undefined {
  if (!outcome?.applicable) return undefined;
  return outcome.platform?.events.findLast((event) => event.what === what)?.value;
}

/**
 * The limits of a scenario as sentences about an end name them. `used`: pre-copy rounds that ran, where that is known; and
 * the outcome, whose rules may have changed the limits.
 */
export function stopLimits(scenario: Scenario, used = 0, outcome?: Outcome): StopLimits {
  const { threshold, maxRounds, maxTrafficFactor } = scenario;
  const downtimeLimit = inForce(outcome, 'limit') ?? scenario.downtimeLimit;
  const timeLimit = inForce(outcome, 'deadline') ?? scenario.timeLimit;
  return {
    threshold: threshold === 0 ? null : joined(scaleVolume(threshold)),
    rounds: words.roundsText(maxRounds + 1),
    traffic: words.timesTheMemory(maxTrafficFactor),
    downtime: joined(scaleDowntime(downtimeLimit / 1000)),
    time: joined(scaleDuration(timeLimit)),
    areRoundsUsed: used > maxRounds,
  };
}
