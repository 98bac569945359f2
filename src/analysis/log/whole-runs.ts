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
 * not have ended yet. Wide, for next to nothing is known. Yields after each. Errors: none; empty where all would have ended.
 */
export function* wholeRuns(situation: Situation, machine: Machine): Generator<void, readonly Weighted<Onward>[]> {
  const input = withPlatform(situation);
  const platform = platforms[situation.platform];
  const packings = packingsOf(input);
  const runs: Weighted<Onward>[] = [];
  for (const { value: guest, weight } of blindGuests(machine)) {
    const { totalTime, downtime, stopReason } = predictPlatform(platform, input, { guest, packings }, 0);
    const converges = stopReasons[stopReason].isOwnEnd && Number.isFinite(downtime);
    if (!converges || totalTime >= situation.time) runs.push({ value: { totalTime, downtime, converges }, weight });
    yield;
  }
  return runs;
}
