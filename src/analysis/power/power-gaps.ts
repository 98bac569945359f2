import type { Seconds } from '../../models/units';
import type { PowerSeries } from '../../readers/power-trace';
import { median } from './power-levels';
import type { TimeSpan } from './power-trace';

/** A stretch in which readings are missing: from the one before it to the one after. */
export interface PowerGap extends TimeSpan {
  /** How many readings would have been there. */
  readonly missing: number;
}

/** A longer time between two readings than this, in usual ones, is a gap. */
const GAP_AFTER = 3;

/** Times between neighbouring readings. */
const steps = (times: Float64Array): number[] => Array.from(times.subarray(1), (time, i) => time - (times[i] ?? time));

/** The usual time between two readings: the median. NaN below two. 0, 1, 2, 9 -> 1. */
export function usualInterval({ times }: PowerSeries): Seconds {
  return median(steps(times));
}

/** Where readings are missing for more than `after` usual intervals. 0, 1, 2, 9, 10 -> from 2 to 9, six missing. */
export function findGaps(series: PowerSeries, after = GAP_AFTER): PowerGap[] {
  const usual = usualInterval(series);
  return steps(series.times).flatMap((step, i) => {
    const from = series.times[i] ?? 0;
    return step > after * usual ? [{ from, to: from + step, missing: Math.round(step / usual) - 1 }] : [];
  });
}
