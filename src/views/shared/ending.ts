import type { Migration } from '../../models/result';
import type { Seconds } from '../../models/units';

/** How a migration ended: the pause, or a platform's other ends. */
export interface Ending {
  readonly kind: 'pause' | 'post-copy' | 'abort' | 'none';
  /** When pre-copy was over, of the run that is listed. */
  readonly at: Seconds;
  /** How long the VM stands still; null where it never does. */
  readonly pause: Seconds | null;
  readonly postCopyTime: Seconds;
}

/** The end of a platform's migration; of the paper's models it is always the pause, and null says so. */
export function endingOf({ platform, downtime, totalTime, rounds, roundsLeftOut }: Migration): Ending | null {
  if (!platform) return null;
  const { postCopyTime, events, outcome } = platform;
  const last = events.at(-1);
  if (outcome === 'does-not-end' || !last) {
    // Where the numbers are medians, the run that is listed has a time of its own.
    const at = roundsLeftOut > 0 ? totalTime : rounds.reduce((sum, { duration }) => sum + duration, 0);
    return { kind: 'none', at, pause: null, postCopyTime: 0 };
  }
  if (outcome === 'aborted') return { kind: 'abort', at: last.at, pause: null, postCopyTime: 0 };
  return { kind: postCopyTime > 0 ? 'post-copy' : 'pause', at: last.at, pause: downtime, postCopyTime };
}
