import type { MiBPerSecond } from './units';

/**
 * Transmission rate that follows the dirtying rate: R = clamp(D + delta, R_min, R_max) (Sec. 4.3).
 * For the first round `observed` is D itself; afterwards it is what the round before dirtied, over its duration.
 * Units: MiB/s. Assumes R_min <= R_max; where they cross, R_max wins. Omits the metering in batches (within 5 %).
 * 40 MiB/s + 11.920928955078125 MiB/s (100 Mbit/s) between 47.68 and 95.37 -> 51.920928955078125 MiB/s.
 */
export function adaptiveRate(
  observed: MiBPerSecond,
  increment: MiBPerSecond,
  minBandwidth: MiBPerSecond,
  maxBandwidth: MiBPerSecond,
): MiBPerSecond {
  return Math.min(Math.max(observed + increment, minBandwidth), maxBandwidth);
}
