import { packingsOf } from '../../models/platforms/compression';
import { predictPlatform } from '../../models/platforms/platform';
import { platforms } from '../../models/platforms/platforms';
import type { Weighted } from '../../models/platforms/weighted-quantiles';
import { stopReasons } from '../../vocabulary/stop-reasons';
import { blindGuests, type Machine } from './candidates';
import type { Onward } from './onward';
import { withPlatform } from './platform-input';
import type { Situation } from './situation';

/**
 * Whole migrations of guests that were measured, where a log tells neither rounds nor what is left: those count that would
 * not have ended yet. Wide, for next to nothing is known. Errors: none; empty where all would have ended.
 */
export function wholeRuns(situation: Situation, machine: Machine): readonly Weighted<Onward>[] {
  const input = withPlatform(situation);
  const platform = platforms[situation.platform];
  const packings = packingsOf(input);
  return blindGuests(machine).flatMap(({ value: guest, weight }) => {
    const { totalTime, downtime, stopReason } = predictPlatform(platform, input, { guest, packings }, 0);
    const converges = stopReasons[stopReason].isOwnEnd && Number.isFinite(downtime);
    if (converges && totalTime < situation.time) return [];
    return [{ value: { totalTime, downtime, converges }, weight }];
  });
}
