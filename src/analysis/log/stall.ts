import type { MiB, Seconds } from '../../models/units';
import type { LogTold } from './tell-log';

/** Why rounds did not come to an end: what each of the last ones sent and left, beside what a pause has room for. */
export interface Stall {
  /** Means of the last rounds. */
  readonly sent: MiB;
  readonly dirtied: MiB;
  /** What the rate sends within the downtime limit. */
  readonly fits: MiB;
  readonly limit: Seconds;
}

/** Looks back over so many spans: those before them are of another course. */
const LAST = 5;

/**
 * The stall in which a log was last seen: in its last rounds more was dirtied than a pause of the downtime limit has room for.
 * 6 GiB dirtied a round, 330 MiB of room -> a stall. Units: MiB, s. Errors: none; null where the log does not tell, or where
 * what is left would fit.
 */
export function stallOf({ spans, rate, limit, ended }: LogTold): Stall | null {
  if (rate === null || limit === null || ended === 'completed') return null;
  const last = spans.slice(-LAST).filter(({ from }) => from > 1);
  let [rounds, time, dirtied] = [0, 0, 0];
  for (const span of last) {
    if (span.began === null || span.ended === null) continue;
    rounds += span.to - span.from + 1;
    time += span.ended - span.began;
    dirtied += span.dirtied;
  }
  const fits = limit * rate;
  if (rounds === 0 || !(time > 0) || dirtied / rounds <= fits) return null;
  return { sent: (time * rate) / rounds, dirtied: dirtied / rounds, fits, limit };
}
