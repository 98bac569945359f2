import { settingsOf, writesOf } from '../../models/platforms/prior-in-bulk';
import type { PriorPoint } from '../../models/platforms/prior-points';
import { type Qemu2End, runQemu2 } from '../../models/platforms/qemu-2-run';
import type { Fraction, MiB } from '../../models/units';
import type { OwnMigration } from '../../readers/migrations';
import { inputOf } from '../validation/validated-models';

/** How measured numbers scatter around the model's, in logarithms: mostly narrow, now and then wide. */
interface Scatter {
  readonly narrow: number;
  readonly wide: number;
  readonly wideShare: Fraction;
}

const TRAFFIC: Scatter = { narrow: 0.012, wide: 0.07, wideShare: 0.15 };
/** What is packed by a ratio that nobody knows scatters more. */
const PACKED: Scatter = { narrow: 0.03, wide: 0.1, wideShare: 0.15 };
const PAUSE: Scatter = { narrow: 0.1, wide: 0.5, wideShare: 0.25 };
/** Below so many s pauses tell nothing of each other. */
const LEAST_PAUSE = 0.02;

const normal = (x: number, spread: number): number => Math.exp(-((x / spread) ** 2) / 2) / spread;
const density = (x: number, { narrow, wide, wideShare }: Scatter): number =>
  (1 - wideShare) * normal(x, narrow) + wideShare * normal(x, wide);

/** How well each way to write explains one migration, and the traffic that each says. */
export interface Explained {
  /** No unit; a common factor means nothing. A point of the grid each. */
  readonly likelihoods: Float64Array;
  /** The expected traffic over the ways of packing. */
  readonly traffic: readonly MiB[];
}

/**
 * How well each point of a grid explains the traffic and the pause of a migration: two normal densities of the logarithm of
 * each. A pause of 0 s is none that was measured, and tells nothing. Units: MiB, s. Assumes QEMU's loop with 300 ms for the
 * pause. Errors: none. Traffic as the point says and 20 ms off nothing -> 0.85 / 0.012 + 0.15 / 0.07 for the traffic.
 */
export function explain(migration: OwnMigration, grid: readonly PriorPoint[]): Explained {
  const input = inputOf(migration, 'general');
  const settings = settingsOf(input);
  const scatter = input.compression === 'none' ? TRAFFIC : PACKED;
  const end: Qemu2End = { traffic: 0, totalTime: 0, downtime: 0 };
  const likelihoods = new Float64Array(grid.length);
  const paused = Math.log(Math.max(migration.downtime, LEAST_PAUSE));
  const traffic = grid.map((point, q) => {
    const writes = writesOf(point, migration.dirtyRate, migration.memoryInUse);
    let mean = 0;
    for (const { value, weight } of settings) {
      runQemu2(value, writes, end);
      const sent = density(Math.log(end.traffic / migration.traffic), scatter);
      const stood = migration.downtime > 0 ? density(Math.log(Math.max(end.downtime, LEAST_PAUSE)) - paused, PAUSE) : 1;
      likelihoods[q] = (likelihoods[q] ?? 0) + weight * sent * stood;
      mean += weight * end.traffic;
    }
    return mean;
  });
  return { likelihoods, traffic };
}
