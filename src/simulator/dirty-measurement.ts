import type { MiBPerSecond, Seconds } from '../models/units';
import type { WorkloadPart } from './workload';

/** What is measured of one workload without migrating it (secs. 4.2 and 5.2). */
export interface MeasurementSetup {
  readonly pages: number;
  readonly parts: readonly WorkloadPart[];
  readonly seed: number;
  /** 60 s in the paper. */
  readonly duration: Seconds;
  /** Peeks without clearing, 50 ms in the paper. Windows are whole multiples of it. */
  readonly peekEvery: Seconds;
  /** The dirtying rate's window: 0.5 s in the paper. */
  readonly window: Seconds;
}

/** The mean number of distinct pages written in a window of this length, and the rate that it gives. */
export interface WindowRate {
  readonly window: Seconds;
  readonly meanPages: number;
  /** Standard deviation over the windows, of the pages. */
  readonly deviation: number;
  readonly windows: number;
  readonly rate: MiBPerSecond;
}

export interface DirtyMeasurement {
  /** Fig. 8: distinct pages written in each window, one after the other. */
  readonly windowPages: Float64Array;
  readonly window: Seconds;
  /** Fig. 9: distinct pages written since the start, at each peek; entry i is at (i + 1) x peekEvery. */
  readonly cumulativePages: Float64Array;
  readonly peekEvery: Seconds;
  /** D by window: 0.1, 0.25, 0.5, 1, 2, 5, 10, 30 s and the chosen one, ascending; none longer than the duration. */
  readonly byWindow: readonly WindowRate[];
  /** Writes made, repeats included. */
  readonly writes: number;
}
