import { GUEST_KINDS, type GuestKind, type PlatformInput } from '../result';
import type { MiB, Seconds } from '../units';
import { LEAST_SET, type Noise, noises, packingsAndShares, pointsOf, QUANTILES, SLOW } from './prior';
import type { PriorPoint } from './prior-points';
import { type PointWrites, type Qemu2End, type Qemu2Setting, runQemu2 } from './qemu-2-run';
import { HEADERS, STREAM, ZERO_PAGE } from './qemu-family';

/** The quantiles of what may come out, by the shares of `QUANTILES`. */
export interface BulkIntervals {
  readonly traffic: readonly MiB[];
  readonly totalTime: readonly Seconds[];
  readonly downtime: readonly Seconds[];
}

const points = Object.fromEntries(GUEST_KINDS.map((guest) => [guest, pointsOf({ guest })])) as Readonly<
  Record<GuestKind, readonly PriorPoint[]>
>;

/** How a guest of one point writes; `used` is its memory in use. */
function writesOf({ kind, a, family, w }: PriorPoint, dirtyRate: number, used: MiB): PointWrites {
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

function runsOf(input: PlatformInput): Runs {
  const { bandwidth: link, cap, zeroMemory, memory, downtimeLimit, switchover, autoConverge } = input;
  const zero = Math.min(zeroMemory, memory);
  const used = memory - zero;
  const shared = {
    ...{ first: used * HEADERS['qemu-2'], traffic: ZERO_PAGE * zero + STREAM },
    ...{ rate: cap > 0 ? Math.min(cap, link) : link, link, downtimeLimit, switchover, autoConverge },
  };
  const settings = packingsAndShares(input).map(({ value, weight }) => {
    const setting: Qemu2Setting = { ...shared, ...value };
    return { setting, weight };
  });
  const runs = {
    ...{ weights: [] as number[], traffic: [] as number[], totalTime: [] as number[], downtime: [] as number[] },
  };
  const end: Qemu2End = { traffic: 0, totalTime: 0, downtime: 0 };
  for (const point of points[input.guest]) {
    const writes = writesOf(point, input.dirtyRate, used);
    for (const { setting, weight } of settings) {
      runQemu2(setting, writes, end);
      runs.weights.push(point.weight * weight);
      runs.traffic.push(end.traffic);
      runs.totalTime.push(end.totalTime);
      runs.downtime.push(end.downtime);
    }
  }
  return runs;
}

/**
 * Quantiles of numbers with shares, each of them scattered by a noise: as if every number stood there times every factor.
 * Merges the sorted numbers, once for each factor: a tenth of the time of sorting all of them. Adds the shares up in the
 * order in which `weightedQuantiles` does, for sums of shares may hit a quantile to the last digit.
 */
export function noisyQuantiles(values: readonly number[], weights: readonly number[], noise: Noise): readonly number[] {
  const order = Uint16Array.from(values, (_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const [count, ways] = [values.length, noise.length];
  const [factors, shares] = [Float64Array.from(noise, ([by]) => by), Float64Array.from(noise, ([, share]) => share)];
  const [sorted, held] = [new Float64Array(count + 1), new Float64Array(count)];
  for (let i = 0; i < count; i += 1) {
    sorted[i] = values[order[i] as number] as number;
    held[i] = weights[order[i] as number] as number;
  }
  // What comes behind the last number is never the least.
  sorted[count] = Number.POSITIVE_INFINITY;
  const places = new Uint16Array(ways);
  const heads = factors.map((factor) => (sorted[0] as number) * factor);
  const [merged, reached] = [new Float64Array(count * ways), new Float64Array(count * ways)];
  let sum = 0;
  for (let k = 0; k < merged.length; k += 1) {
    let least = 0;
    for (let i = 1; i < ways; i += 1) if ((heads[i] as number) < (heads[least] as number)) least = i;
    const place = places[least] as number;
    sum += (held[place] as number) * (shares[least] as number);
    merged[k] = heads[least] as number;
    reached[k] = sum;
    places[least] = place + 1;
    heads[least] = (sorted[place + 1] as number) * (factors[least] as number);
  }
  let k = 0;
  return QUANTILES.map((quantile) => {
    while (k < merged.length - 1 && (reached[k] as number) < quantile * sum) k += 1;
    return merged[k] ?? Number.NaN;
  });
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
    traffic: noisyQuantiles(traffic, weights, isPacked ? noises.packedTraffic : noises.traffic),
    totalTime: noisyQuantiles(totalTime, weights, rate < SLOW ? noises.slowTime : noises.fastTime),
    downtime: noisyQuantiles(downtime, weights, noises.pause),
  };
}
