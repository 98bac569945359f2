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
export function endingOf({ platform, downtime, totalTime }: Migration): Ending | null {
  if (!platform) return null;
  const { postCopyTime, events, outcome } = platform;
  const last = events.at(-1);
  if (outcome === 'does-not-end' || !last) return { kind: 'none', at: totalTime, pause: null, postCopyTime: 0 };
  if (outcome === 'aborted') return { kind: 'abort', at: last.at, pause: null, postCopyTime: 0 };
  return { kind: postCopyTime > 0 ? 'post-copy' : 'pause', at: last.at, pause: downtime, postCopyTime };
}
