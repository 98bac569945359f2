import type { Intervals, PlatformOutcome } from '../../models/platform-result';
import type { Platform } from '../../models/platforms/platform';
import { platformList } from '../../models/platforms/platforms';
import { models } from '../../models/registry';
import type { PlatformId } from '../../models/result';
import type { MiB, Seconds } from '../../models/units';
import { effectiveInput, type Scenario } from '../../scenario/scenario';
import type { StopReason } from '../../vocabulary/stop-reasons';

/** What one platform would do with a VM, at its own defaults. Times in s, volumes in MiB. */
export interface PlatformRow {
  readonly id: PlatformId;
  readonly label: string;
  readonly version: string;
  readonly group: Platform['group'];
  readonly exact: Platform['exact'];
  readonly outcome: PlatformOutcome;
  readonly stopReason: StopReason;
  /** Parts of the total time: pre-copy at full speed, pre-copy with a slowed guest, the pause, post-copy. */
  readonly parts: Readonly<Record<'free' | 'throttled' | 'paused' | 'postCopy', Seconds>>;
  readonly totalTime: Seconds;
  /** Null where no pause comes: the VM stays where it is, or it never ends. */
  readonly downtime: Seconds | null;
  readonly traffic: MiB;
  readonly slowdown: number;
  /** Where nobody knows the working set; times and traffic that do not end are infinite. */
  readonly intervals: Intervals | null;
  /** The scenario with what the product sets by itself: what opens in Explore. */
  readonly scenario: Scenario;
}

/** The scenario as a platform would run it: what the product sets by itself, and all else as it stands. */
export function onPlatform(scenario: Scenario, { id, sets }: Pick<Platform, 'id' | 'sets'>): Scenario {
  return { ...scenario, ...sets, model: id };
}

/** Quantiles of which those are infinite that are of migrations without an end: their time and traffic are those until they were left. */
function withoutEnd(intervals: Intervals): Intervals {
  const { traffic, totalTime, downtime } = intervals;
  const ended = (values: readonly number[]) =>
    values.map((value, i) => (downtime[i] === Number.POSITIVE_INFINITY ? Number.POSITIVE_INFINITY : value));
  return { ...intervals, traffic: ended(traffic), totalTime: ended(totalTime) };
}

/** One platform's row. A platform has a number for every scenario. */
export function platformRow(scenario: Scenario, platform: Platform): PlatformRow {
  const own = onPlatform(scenario, platform);
  const outcome = models[platform.id].predict(effectiveInput(own));
  if (!outcome.applicable || !outcome.platform) throw new Error(`${platform.label} has no number.`);
  const { totalTime, downtime, traffic, stopReason, platform: on } = outcome;
  const paused = Number.isFinite(downtime) ? downtime : 0;
  const { throttledTime, postCopyTime, intervals } = on;
  return {
    ...{ id: platform.id, label: platform.label, version: platform.version },
    ...{ group: platform.group, exact: platform.exact, outcome: on.outcome, stopReason, totalTime, traffic },
    parts: {
      free: Math.max(0, totalTime - paused - postCopyTime - throttledTime),
      ...{ throttled: throttledTime, paused, postCopy: postCopyTime },
    },
    downtime: on.outcome === 'completed' && Number.isFinite(downtime) ? downtime : null,
    intervals: intervals && withoutEnd(intervals),
    ...{ slowdown: on.slowdown, scenario: own },
  };
}

/**
 * One VM on every platform, in the order of the table. 1 GiB at 40 MiB/s with W = all over 800 Mbit/s: QEMU takes
 * 16.5 s with a pause of 297 ms.
 */
export function comparePlatforms(scenario: Scenario): readonly PlatformRow[] {
  return platformList.map((platform) => platformRow(scenario, platform));
}
