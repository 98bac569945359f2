import { compactNumber, formatNumber, joined, scaleDowntime, scaleDuration, scaleVolume } from '../../format/number';
import type { Scenario } from '../../scenario/scenario';
import type { StopLimits } from '../../vocabulary/stop-reasons';

/** '1 round', '30 rounds'. */
export const roundsText = (rounds: number): string => `${compactNumber(rounds)} round${rounds === 1 ? '' : 's'}`;

/** The limits of a scenario as sentences about an end name them. `used`: pre-copy rounds that ran, where that is known. */
export function stopLimits(scenario: Scenario, used = 0): StopLimits {
  const { threshold, maxRounds, maxTrafficFactor, downtimeLimit, timeLimit } = scenario;
  return {
    threshold: threshold === 0 ? null : joined(scaleVolume(threshold)),
    rounds: roundsText(maxRounds + 1),
    traffic: maxTrafficFactor === 1 ? 'the memory' : `${formatNumber(maxTrafficFactor)} times the memory`,
    downtime: joined(scaleDowntime(downtimeLimit / 1000)),
    time: joined(scaleDuration(timeLimit)),
    areRoundsUsed: used > maxRounds,
  };
}
