import type { Seconds } from '../../models/units';
import type { PowerSeries } from '../../readers/power-trace';

/** Both hosts, in the order of tables. */
/** From when to when: a migration, or where readings are missing. */
export interface TimeSpan {
  readonly from: Seconds;
  readonly to: Seconds;
}

/** A series of pairs. Assumes that the times ascend. */
export function powerSeries(points: readonly { readonly time: Seconds; readonly watts: number }[]): PowerSeries {
  return {
    times: Float64Array.from(points, ({ time }) => time),
    watts: Float64Array.from(points, ({ watts }) => watts),
  };
}
