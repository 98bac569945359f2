import type { Seconds, Watts } from '../../models/units';
import type { PowerSeries, PowerTrace } from '../../readers/power-trace';
import { mean } from '../statistics';
import { median, partLevels, robustDeviation, withoutSpikes } from './power-levels';
import { powerSeries, type TimeSpan } from './power-trace';

/** Fewer readings than this say nothing. */
const FEWEST_READINGS = 10;
/** A reading counts as raised above this share of the way from the low to the high level ... */
const RAISED = 0.25;
/** ... but at least so many standard deviations of the low readings. */
const ABOVE_NOISE = 2;
/** The rise must be this many standard errors, or nothing is seen. The best run of mere noise easily has 6. */
const SURE = 10;
/** Readings added on both sides: one may be raised in part only, and the next is quiet. */
const EDGE_READINGS = 2;

/** Both hosts added up where both were read at a time; one host where the other was not read. */
export function bothHosts({ source, destination }: PowerTrace): PowerSeries | null {
  if (!source || !destination) return source ?? destination;
  const points: { time: Seconds; watts: Watts }[] = [];
  let k = 0;
  for (let i = 0; i < source.times.length; i += 1) {
    const time = source.times[i] ?? 0;
    while ((destination.times[k] ?? Number.POSITIVE_INFINITY) < time) k += 1;
    if (destination.times[k] === time)
      points.push({ time, watts: (source.watts[i] ?? 0) + (destination.watts[k] ?? 0) });
  }
  // Clocks of two meters need not agree: then the host with more readings tells.
  if (2 * points.length < Math.min(source.times.length, destination.times.length)) {
    return source.times.length >= destination.times.length ? source : destination;
  }
  return powerSeries(points);
}

/** The time that each reading stands for: half-way to its neighbours. */
function lengths(times: Float64Array): Seconds[] {
  return Array.from(times, (time, i) => ((times[i + 1] ?? time) - (times[i - 1] ?? time)) / 2);
}

/** The run of readings whose heights over the level, times their lengths, have the largest sum: first and last index. */
function highestRun(heights: readonly number[]): { readonly first: number; readonly last: number } | null {
  let best: { first: number; last: number } | null = null;
  let [bestSum, sum, first] = [0, 0, 0];
  for (const [i, height] of heights.entries()) {
    if (sum <= 0) [sum, first] = [0, i];
    sum += height;
    if (sum > bestSum) [best, bestSum] = [{ first, last: i }, sum];
  }
  return best;
}

/** Whether the readings of a run lie so far above the others that chance does not do it. */
function isSure(watts: readonly Watts[], first: number, last: number): boolean {
  const inside = watts.slice(first, last + 1);
  const outside = [...watts.slice(0, first), ...watts.slice(last + 1)];
  if (inside.length < 2 || outside.length < 2) return false;
  const rise = mean(inside) - median(outside);
  // What is left outside a run of mere noise scatters less than the noise; from reading to reading it shows in full.
  const steps = watts.slice(1).map((value, i) => value - (watts[i] ?? value));
  const noise = Math.max(robustDeviation(outside), robustDeviation(steps) / Math.SQRT2);
  return rise > (SURE * noise) / Math.sqrt(inside.length);
}

/**
 * When a trace shows a migration. The rule: single spikes are taken out; readings are parted into low and high; a quarter
 * of the way up, but at least two standard deviations of the low ones, is the level; the run of readings with the
 * largest area over the level is the migration, if it stands ten standard errors above the rest. Two readings are
 * added on both sides. Units: s, W. Assumes one migration. Errors: null below ten readings, or where nothing rises.
 */
export function findSpan(trace: PowerTrace): TimeSpan | null {
  const series = bothHosts(trace);
  if (!series || series.times.length < FEWEST_READINGS) return null;
  const { times } = series;
  const watts = [...series.watts];
  const smooth = withoutSpikes(watts);
  const levels = partLevels(smooth);
  if (!levels) return null;
  const low = median(levels.low);
  const level = low + Math.max(RAISED * (levels.high - low), ABOVE_NOISE * robustDeviation(levels.low));
  const spans = lengths(times);
  const run = highestRun(smooth.map((value, i) => (value - level) * (spans[i] ?? 0)));
  if (!run || !isSure(watts, run.first, run.last)) return null;
  const at = (i: number): Seconds => times[Math.min(Math.max(i, 0), times.length - 1)] ?? 0;
  return { from: at(run.first - EDGE_READINGS), to: at(run.last + EDGE_READINGS) };
}
