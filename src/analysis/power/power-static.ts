import type { Seconds, Watts } from '../../models/units';
import type { PowerSeries } from '../../readers/power-trace';
import { median, robustDeviation } from './power-levels';
import type { TimeSpan } from './power-trace';

/** Fewer quiet readings on one side of the migration are not looked at. */
const FEWEST_QUIET = 5;
/** Before and after count as one level while they differ by no more than so many standard errors. */
const SAME_LEVEL = 3;
/** Standard error of a median of normal readings over that of their mean: sqrt(pi / 2). */
const MEDIAN_ERROR = 1.2533;

/** What a host draws without the migration, as its quiet readings tell it. */
export interface StaticPower {
  readonly watts: Watts;
  readonly standardError: Watts;
  /** Which quiet readings tell it, and how many they are. */
  readonly from: 'before' | 'after' | 'both';
  readonly readings: number;
  /** How one quiet reading scatters. */
  readonly deviation: Watts;
  /** What the host draws more after the migration than before it, where that is no chance; else null. */
  readonly change: Watts | null;
}

const errorOf = (watts: readonly Watts[]): Watts =>
  watts.length === 0 ? 0 : (MEDIAN_ERROR * robustDeviation(watts)) / Math.sqrt(watts.length);

/** The readings outside the span, before and after it. */
function quietReadings({ times, watts }: PowerSeries, { from, to }: TimeSpan) {
  const where = (isThere: (time: Seconds) => boolean) => [...watts].filter((_, i) => isThere(times[i] ?? Number.NaN));
  return { before: where((time) => time < from), after: where((time) => time > to) };
}

/**
 * Static power P_0 of one host (Eq. 16). The rule: the median of the quiet readings on both sides of the migration; of
 * those before it alone, where the levels differ by more than three standard errors or fewer than five came after;
 * of those after it, where fewer than five came before. Units: W. Errors: null with fewer than five on either side.
 * 200, 201, 199, 200, 202 before and nothing after -> 200.
 */
export function findStaticPower(series: PowerSeries, span: TimeSpan): StaticPower | null {
  const { before, after } = quietReadings(series, span);
  const [hasBefore, hasAfter] = [before.length >= FEWEST_QUIET, after.length >= FEWEST_QUIET];
  if (!hasBefore && !hasAfter) return null;
  const difference = median(after) - median(before);
  const isOther =
    hasBefore && hasAfter && Math.abs(difference) > SAME_LEVEL * Math.hypot(errorOf(before), errorOf(after));
  const isBoth = hasBefore && hasAfter && !isOther;
  const quiet = isBoth ? [...before, ...after] : hasBefore ? before : after;
  return {
    watts: median(quiet),
    standardError: errorOf(quiet),
    from: isBoth ? 'both' : hasBefore ? 'before' : 'after',
    readings: quiet.length,
    deviation: robustDeviation(quiet),
    change: isOther ? difference : null,
  };
}
