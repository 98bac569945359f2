import { packingsOf } from '../../models/platforms/compression';
import { guestWritesOf } from '../../models/platforms/guest-writes';
import { platformInputOf } from '../../models/platforms/models';
import { type Bursts, burstPhases } from '../../models/platforms/phases';
import { predictPlatform } from '../../models/platforms/platform';
import { platforms } from '../../models/platforms/platforms';
import type { PlatformResult } from '../../models/platforms/predict-platform';
import type { PlatformId } from '../../models/result';
import type { Seconds } from '../../models/units';
import { effectiveInput, type Scenario } from '../../scenario/scenario';
import type { Progress } from '../../simulator/simulated-migration';
import type { StopReason } from '../../vocabulary/stop-reasons';
import { withKnownSet } from '../mend';
import { onPlatform } from '../platforms/compare-platforms';
import { predictScenario } from '../vm-cost';
import { inPhases } from './when-guest';

/** Products that meet bursts in ways of their own: a fixed limit, limits that rise, and one that waits for a trough. */
const BURST_PLATFORMS = [
  'kubevirt',
  'kubevirt-ramp',
  'kubevirt-stall',
  'proxmox',
] as const satisfies readonly PlatformId[];

/** Starts at even distances over a period of the bursts. */
const BURST_STARTS = 12;

/** How a start ended. */
export interface BurstEnd {
  readonly reason: StopReason;
  readonly arrives: boolean;
  readonly time: Seconds;
  readonly downtime: Seconds;
}

/** A platform beside the same guest, once steady and once in bursts that write as much in the mean. */
export interface BurstRow {
  readonly id: PlatformId;
  readonly steady: BurstEnd;
  readonly starts: readonly BurstEnd[];
}

const endOf = ({ stopReason: reason, totalTime: time, downtime, platform }: PlatformResult): BurstEnd => ({
  ...{ reason, time, downtime, arrives: platform.outcome === 'completed' },
});

/**
 * A guest of the scenario's D under some products, each with its own rules and the scenario's time limits: steady, and in bursts,
 * started at twelve moments of them. Where nobody knows the working set it is that of the guest in the middle. Units: s.
 * Errors: none.
 */
export function* inBursts(scenario: Scenario, bursts: Bursts): Generator<Progress, readonly BurstRow[]> {
  const own = scenario.model as PlatformId;
  const isOwn = platforms[own] !== undefined && !BURST_PLATFORMS.some((id) => id === own);
  const ids: readonly PlatformId[] = isOwn ? [own, ...BURST_PLATFORMS] : BURST_PLATFORMS;
  const rows: BurstRow[] = [];
  for (const [i, id] of ids.entries()) {
    yield { share: i / ids.length, sentence: 'Starting at moments of a burst' };
    const platform = platforms[id];
    const { timeLimit, timeLimitPerGib, atDeadline } = scenario;
    const isWithLimit = timeLimitPerGib > 0 || atDeadline !== 'go-on';
    const set = id === own ? scenario : onPlatform(scenario, platform);
    const asked = isWithLimit ? { ...set, timeLimit, timeLimitPerGib, atDeadline } : set;
    const known = withKnownSet(asked, predictScenario(asked));
    const input = platformInputOf(effectiveInput(known));
    const guest = guestWritesOf(input);
    const run = (into: Seconds | null): BurstEnd => {
      const phases = into === null ? null : burstPhases(bursts, into);
      return endOf(
        predictPlatform(platform, input, { guest: inPhases(guest, phases), packings: packingsOf(input) }, 0),
      );
    };
    const starts: BurstEnd[] = [];
    for (let k = 0; k < BURST_STARTS; k += 1) {
      yield { share: (i + k / BURST_STARTS) / ids.length, sentence: 'Starting at moments of a burst' };
      starts.push(run((k * bursts.period) / BURST_STARTS));
    }
    rows.push({ id, steady: run(null), starts });
  }
  return rows;
}
