import type { LogRead } from '../../engine/log-job';
import { joined, scaleDuration, scaleVolume } from '../../format/number';
import * as words from './words';

/** The same memory, but for rounding in another column or unit. */
const SAME_MEMORY = 0.01;

/** Whether a log is a later look at the migration of another: one of the same product and memory that has gone on. */
function isLaterLook(before: LogRead, after: LogRead): boolean {
  const [memory, later] = [before.told.memory, after.told.memory];
  const [from, to] = [before.last, after.last];
  return (
    !before.isOver &&
    before.told.format === after.told.format &&
    memory !== null &&
    later !== null &&
    Math.abs(later / memory - 1) < SAME_MEMORY &&
    from.time !== null &&
    to.time !== null &&
    to.time > from.time &&
    (from.round ?? 0) <= (to.round ?? Number.POSITIVE_INFINITY)
  );
}

/**
 * What has changed since the same migration was looked at before: 'The same migration, 8.0 s later: round 5 instead of 3,
 * 52 MiB left instead of 65 MiB.' Null where it is another one.
 */
export function changeSince(before: LogRead, after: LogRead): string | null {
  if (!isLaterLook(before, after)) return null;
  const [from, to] = [before.last, after.last];
  const changes = [
    from.round !== null && to.round !== null && to.round !== from.round && words.roundInstead(to.round, from.round),
    from.remaining !== null &&
      to.remaining !== null &&
      words.leftInstead(joined(scaleVolume(to.remaining)), joined(scaleVolume(from.remaining))),
  ].filter((part) => part !== false);
  return words.laterText(joined(scaleDuration((to.time ?? 0) - (from.time ?? 0))), changes, after.told.ended);
}
