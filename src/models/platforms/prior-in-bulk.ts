import { GUEST_KINDS, type GuestKind, type PlatformInput } from '../result';
import type { MiB, Seconds } from '../units';
import { LEAST_SET, noises, packingsAndShares, pointsOf, QUANTILES, SLOW } from './prior';
import type { PriorPoint } from './prior-points';
import { type PointWrites, type Qemu2End, type Qemu2Setting, runQemu2 } from './qemu-2-run';
import { HEADERS, STREAM, ZERO_PAGE } from './qemu-family';
import { noisyQuantiles, type Weighted } from './weighted-quantiles';

/** The quantiles of what may come out, by the shares of `QUANTILES`. */
interface BulkIntervals {
  readonly traffic: readonly MiB[];
  readonly totalTime: readonly Seconds[];
  readonly downtime: readonly Seconds[];
}

const measured = Object.fromEntries(GUEST_KINDS.map((guest) => [guest, pointsOf({ guest })])) as Readonly<
  Record<GuestKind, readonly PriorPoint[]>
>;
/** What is learned of one's own guests changes; all else is measured once. */
const pointsFor = (guest: GuestKind): readonly PriorPoint[] =>
  guest === 'own' ? pointsOf({ guest }) : measured[guest];

/** How a guest of one point writes; `used` is its memory in use. MiB, MiB/s. */
export function writesOf({ kind, a, family, w }: PriorPoint, dirtyRate: number, used: MiB): PointWrites {
  const rate = kind === 'k' ? a * dirtyRate : dirtyRate + a;
  if (family === 's') return { rate, set: 0, most: w * used };
  return { rate, set: Math.max(family === 't' ? w * rate : w * used, LEAST_SET), most: used };
}

/** All runs of one migration: a number of each, and their shares. */
interface Runs {
  readonly weights: readonly number[];
  readonly traffic: readonly number[];
  readonly totalTime: readonly number[];
  readonly downtime: readonly number[];
}

/** The ways in which the loop may pack a migration, with their shares: one where nothing is packed. */
export function settingsOf(input: PlatformInput): readonly Weighted<Qemu2Setting>[] {
  const { bandwidth: link, cap, zeroMemory, memory, downtimeLimit, switchover, autoConverge } = input;
  const zero = Math.min(zeroMemory, memory);
  const shared = {
    ...{ first: (memory - zero) * HEADERS['qemu-2'], traffic: ZERO_PAGE * zero + STREAM },
    ...{ rate: cap > 0 ? Math.min(cap, link) : link, link, downtimeLimit, switchover, autoConverge },
  };
  return packingsAndShares(input).map(({ value, weight }) => ({ value: { ...shared, ...value }, weight }));
}

function runsOf(input: PlatformInput): Runs {
  const used = input.memory - Math.min(input.zeroMemory, input.memory);
  const settings = settingsOf(input);
  const runs = {
    ...{ weights: [] as number[], traffic: [] as number[], totalTime: [] as number[], downtime: [] as number[] },
  };
  const end: Qemu2End = { traffic: 0, totalTime: 0, downtime: 0 };
  for (const point of pointsFor(input.guest)) {
    const writes = writesOf(point, input.dirtyRate, used);
    for (const { value, weight } of settings) {
      runQemu2(value, writes, end);
      runs.weights.push(point.weight * weight);
      runs.traffic.push(end.traffic);
      runs.totalTime.push(end.totalTime);
      runs.downtime.push(end.downtime);
    }
  }
  return runs;
}

/**
 * The prior of an unknown working set with the constants of QEMU 2, as `predictWithPrior` has it for the platform `qemu`
 * (held by a test), for tables of thousands of migrations. Units: s, MiB, MiB/s. Looks at memory, zero memory, D, cap,
 * link, downtime limit, switchover, auto-converge, compression and guest. Errors: none.
 */
export function predictPriorInBulk(input: PlatformInput): BulkIntervals {
  const { weights, traffic, totalTime, downtime } = runsOf(input);
  const rate = input.cap > 0 ? Math.min(input.cap, input.bandwidth) : input.bandwidth;
  const isPacked = input.compression === 'zlib' || input.compression === 'zstd';
  return {
    traffic: noisyQuantiles(traffic, weights, isPacked ? noises.packedTraffic : noises.traffic, QUANTILES),
    totalTime: noisyQuantiles(totalTime, weights, rate < SLOW ? noises.slowTime : noises.fastTime, QUANTILES),
    downtime: noisyQuantiles(downtime, weights, noises.pause, QUANTILES),
  };
}
