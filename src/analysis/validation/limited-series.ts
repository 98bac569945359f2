import type { Fraction, MiB, MiBPerSecond, Seconds } from '../../models/units';

/** What a model says of a migration, in one number each. */
export interface Predicted {
  readonly traffic: MiB;
  readonly totalTime: Seconds;
  readonly downtime: Seconds;
}

/**
 * The closed form's rounds, V_i = V_mem lambda^i (eq. 4), ended as Xen ends pre-copy: at the threshold, after `rounds`
 * rounds, or past `factor` times the memory; no round dirties more than the memory. Without those ends eq. 5 has no
 * meaning for D >= R and nearly none close to it. Units: MiB, MiB/s, s. The pause sends the last volume alone. Errors: none.
 * 1000 MiB, D = 50, R = 100 MiB/s, threshold 30 MiB, 30 rounds, 3 times -> 1000, 500 ... 31.25, and 15.625 MiB in 156 ms.
 */
export function limitedSeries(
  memory: MiB,
  dirtyRate: MiBPerSecond,
  bandwidth: MiBPerSecond,
  threshold: MiB,
  rounds: number,
  factor: Fraction,
): Predicted {
  const lambda = dirtyRate / bandwidth;
  let volume = memory;
  let traffic = 0;
  for (let i = 1; ; i += 1) {
    traffic += volume;
    volume = Math.min(volume * lambda, memory);
    if (volume <= threshold || i >= rounds || traffic > factor * memory) break;
  }
  traffic += volume;
  return { traffic, totalTime: traffic / bandwidth, downtime: volume / bandwidth };
}
