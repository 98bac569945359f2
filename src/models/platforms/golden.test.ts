import { describe, expect, it } from 'vitest';
import { readLines } from '../../test/golden';
import { differencesFrom } from '../../test/golden-differences';
import { platformOfLink } from '../../test/platform-link';
import { predictPlatform } from './platform';
import type { PlatformResult } from './predict-platform';

interface GoldenEvent {
  readonly at_s: number;
  readonly iteration: number;
  readonly what: string;
  readonly value: number;
}

type Wanted = Readonly<Record<string, unknown>> & { readonly events: readonly GoldenEvent[] };

interface GoldenLine {
  readonly link: string;
  readonly want: Wanted;
}

const lines = readLines<GoldenLine>('golden-platforms.jsonl');

/** A result under the names of results. */
function toFile({ platform, ...result }: PlatformResult): Wanted {
  const downtime = Number.isFinite(result.downtime) ? result.downtime : null;
  return {
    outcome: platform.outcome,
    stop_reason: result.stopReason,
    traffic_mib: result.traffic,
    total_time_s: result.totalTime,
    downtime_s: downtime,
    wasted_mib: platform.wasted,
    events: platform.events.slice(0, 12).map(({ at, ...rest }) => ({ at_s: at, ...rest })),
    pre_copy_rounds: result.preCopyRounds,
    throttled_s: platform.throttledTime,
    convergence_coefficient: platform.convergence,
    post_copy_s: platform.postCopyTime,
    slowdown: platform.slowdown,
    paused_s: downtime ?? 0,
    d0_mib_per_s: platform.rate,
    assumed_working_set_mib: platform.assumedSet,
  };
}

describe('the golden lines of platforms, to 1e-9', () => {
  it('are 150, of all platforms', () => {
    expect(lines).toHaveLength(150);
    expect(new Set(lines.map(({ link }) => platformOfLink(link).platform.id)).size).toBe(18);
  });

  it.each(lines)('$link', ({ link, want }) => {
    const { platform, input } = platformOfLink(link);
    const mine = toFile(predictPlatform(platform, input));
    expect(differencesFrom(want, mine)).toEqual([]);
    expect([mine.events.length, mine['pre_copy_rounds']]).toEqual([want.events.length, want['pre_copy_rounds']]);
  });
});
