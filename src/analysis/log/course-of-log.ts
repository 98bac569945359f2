import type { MiB, Seconds } from '../../models/units';
import type { MigrationLog } from '../../readers/logs/migration-log';
import { spansInSteps } from './spans';

/** A look at what was left. */
export interface CoursePoint {
  readonly time: Seconds;
  readonly remaining: MiB;
  /** The round being sent, from 1; null where the log does not say. */
  readonly round: number | null;
}

/** What was left over time, few enough to be drawn. Survives structured clone. */
export interface LogCourse {
  readonly points: readonly CoursePoint[];
  /** When rounds ended: each alone, or the last of several between two looks. */
  readonly ends: readonly { readonly round: number; readonly time: Seconds }[];
}

/** A chart is hardly wider; more points hide each other. */
const MOST_POINTS = 400;
const MOST_ENDS = 60;

/** Of each run of neighbours the least and the most, so that no peak and no valley is lost. */
function thinned(points: readonly CoursePoint[]): readonly CoursePoint[] {
  if (points.length <= MOST_POINTS) return points;
  const length = Math.ceil((2 * points.length) / MOST_POINTS);
  const kept: CoursePoint[] = [];
  for (let from = 0; from < points.length; from += length) {
    const run = points.slice(from, from + length);
    const least = run.reduce((best, each) => (each.remaining < best.remaining ? each : best));
    const most = run.reduce((best, each) => (each.remaining > best.remaining ? each : best));
    kept.push(...(least === most ? [least] : least.time < most.time ? [least, most] : [most, least]));
  }
  return kept;
}

/**
 * What was left where each look comes when a round is sent, so that all show 0: each round began with all that it sent.
 */
function fromRounds(points: readonly CoursePoint[], { rounds }: MigrationLog): readonly CoursePoint[] {
  if (points.length === 0 || points.some(({ remaining }) => remaining > 0)) return points;
  const byNumber = new Map(rounds.map((each) => [each.round, each]));
  return points.flatMap((end) => {
    const round = byNumber.get(end.round ?? 0);
    if (!round || round.duration === null) return [end];
    return [{ ...end, time: Math.max(0, end.time - round.duration), remaining: round.sent }, end];
  });
}

/**
 * What was left over time in pre-copy, and when rounds ended; of very many looks those that show peaks and valleys, of very
 * many rounds the newest. Yields now and then. Units: s, MiB. Errors: none; empty where the log does not tell what is left.
 */
export function* courseInSteps(log: MigrationLog): Generator<void, LogCourse> {
  const points: CoursePoint[] = [];
  for (const { phase, time, remaining, iteration } of log.samples) {
    if (phase === 'pre-copy' && time !== null && remaining !== null) points.push({ time, remaining, round: iteration });
  }
  yield;
  const kept = thinned(fromRounds(points, log));
  yield;
  const spans = yield* spansInSteps(log, true);
  const ends = spans.slice(-MOST_ENDS).flatMap(({ to, ended }) => (ended === null ? [] : [{ round: to, time: ended }]));
  return { points: kept, ends };
}
