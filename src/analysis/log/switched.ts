import type { LogSample, MigrationLog } from '../../readers/logs/migration-log';
import { SWITCHOVER, withPlatform } from './platform-input';
import type { Situation } from './situation';

/** How the rest of a migration that has switched over may differ from what is left over the rate, by the quantiles. */
const FACTORS = [0.8, 0.92, 1, 1.15, 1.5];

/** What comes of a migration that runs at the destination already, or is paused for it. Units: s. */
export interface Switched {
  readonly sample: LogSample;
  readonly totalTime: readonly number[];
  /** Null where the log does not tell it: it is over, and was not foretold. */
  readonly downtime: readonly number[] | null;
  readonly note: string;
}

/**
 * The rest of a migration whose last sample is of post-copy, or of the final pause: what is left over the rate. It converges
 * whatever the guest writes. Null before that. 130 MiB left at 65 MiB/s, 20 s after the start -> 22 s.
 */
export function switchedOf({ samples, downtime }: MigrationLog, situation: Situation): Switched | null {
  const sample = samples.at(-1);
  if (!sample || (sample.phase !== 'post-copy' && sample.phase !== 'pause')) return null;
  const isPause = sample.phase === 'pause';
  const { bandwidth } = withPlatform(situation);
  // In the pause the last rest goes at what the link carries; in post-copy the log tells what is left.
  const left = isPause ? (situation.remaining ?? 0) / bandwidth + SWITCHOVER : (sample.remaining ?? 0) / situation.rate;
  const from = sample.time ?? situation.time;
  return {
    sample,
    totalTime: FACTORS.map((factor) => from + factor * left),
    downtime: isPause ? FACTORS.map((factor) => factor * left) : downtime === null ? null : FACTORS.map(() => downtime),
    note: isPause
      ? 'It is in its final pause.'
      : 'It has switched to post-copy: it completes whatever the guest writes, unless a host fails.',
  };
}
