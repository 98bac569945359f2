import type { Fraction, MiB, Seconds } from '../../models/units';
import type { Machine } from './candidates';
import { SWITCHOVER, withPlatform } from './platform-input';
import type { Situation } from './situation';

/** What would end a running migration now, and what it costs. Units: s, MiB. */
export interface WayOut {
  readonly id: 'limit' | 'throttle' | 'post-copy';
  /** The limit, or the throttle, that is needed; null where nothing is to be set. */
  readonly needed: Seconds | Fraction | null;
  /** How long the pause is. */
  readonly pause: Seconds | null;
  /** How long the guest fetches pages from the source. */
  readonly fetching: Seconds | null;
}

/** Bits for pages: what post-copy sends in its pause. */
const MEMORY_PER_BITMAP: MiB = 32_768;
/** QEMU's throttle goes so far. */
const MOST_THROTTLE: Fraction = 0.99;

/** The mean rate at which the newest rounds were dirtied; null where none is seen. */
function dirtyingOf({ spans }: Situation): number | null {
  const span = spans.at(-1);
  if (!span || span.began === null || span.ended === null || span.ended <= span.began) return null;
  return span.dirtied / (span.ended - span.began);
}

/** The most that is left right after a sync: a limit has to hold that, for a check may come then. */
function mostLeft({ spans, remaining }: Situation): MiB {
  const span = spans.at(-1);
  return Math.max(remaining ?? 0, span ? span.dirtied / (span.to - span.from + 1) + (span.left ?? 0) : 0);
}

/**
 * What would end a migration now: the limit that what is left needs (rest / rate), the throttle at which rounds halve, and
 * post-copy. 100 MiB left at 50 MiB/s -> a limit of 2 s. Errors: none; empty where the rest is not known.
 */
export function waysOut(situation: Situation, { rate, memory }: Machine): readonly WayOut[] {
  const { remaining, limit } = situation;
  // A cap is lifted for the pause.
  const { bandwidth: link } = withPlatform(situation);
  if (remaining === null) return [];
  const left = mostLeft(situation);
  const needed = left / rate;
  const ways: WayOut[] = [];
  if (needed > limit) ways.push({ id: 'limit', needed, pause: left / link + SWITCHOVER, fetching: null });
  const dirtying = dirtyingOf(situation);
  if (dirtying !== null && dirtying > rate / 2) {
    // Rounds halve where half the rate is dirtied.
    const throttle = Math.min(1 - (1 - situation.throttle) * (rate / 2 / dirtying), MOST_THROTTLE);
    ways.push({ id: 'throttle', needed: throttle, pause: null, fetching: null });
  }
  ways.push({
    id: 'post-copy',
    needed: null,
    pause: SWITCHOVER + memory / MEMORY_PER_BITMAP / link,
    fetching: remaining / link,
  });
  return ways;
}
