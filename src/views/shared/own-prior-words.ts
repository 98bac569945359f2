import type { LearnedPrior } from '../../engine/own-prior-job';
import { formatNumber } from '../../format/number';
import { DEPENDABLE, LEAST_LEARNED } from '../../vocabulary/limits';

const migrations = (count: number): string => `${formatNumber(count)} migration${count === 1 ? '' : 's'}`;

/**
 * What a prediction for a guest as one's own rests on, in sentences; null: the journal is still being read. 62 migrations ->
 * 'as 62 migrations of your journal went. With each of them left out in turn, ...'.
 */
export function ownPriorText(prior: LearnedPrior | null): string {
  if (prior === null) return 'as any guest, until your journal has been read.';
  const { rows, holds50, holds90 } = prior;
  if (rows < LEAST_LEARNED) {
    return `as any guest: the journal of this browser has ${migrations(rows)} to learn from, and ${LEAST_LEARNED} are the fewest. Add some in Log.`;
  }
  const few = rows < DEPENDABLE ? ` So few depend on chance: from ${DEPENDABLE} on it is dependable.` : '';
  return (
    `as ${migrations(rows)} of your journal went. With each of them left out in turn, its traffic lay in the range ` +
    `of 90 % ${formatNumber(holds90)} times, in that of 50 % ${formatNumber(holds50)} times.${few}`
  );
}
