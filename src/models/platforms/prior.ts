import { stopReasons } from '../../vocabulary/stop-reasons';
import type { Intervals } from '../platform-result';
import type { PlatformInput } from '../result';
import type { Fraction, MiB, MiBPerSecond } from '../units';
import { isRatioMeasured, measuredPackings, type Packings, packingsOf, packingsOfPoint } from './compression';
import { evenWrites, type GuestWrites, isSetKnown, straightWrites } from './guest-writes';
import { learnedPrior } from './learned-prior';
import { type Assumed, type Platform, predictPlatform } from './platform';
import type { PlatformResult } from './predict-platform';
import { type PriorPoint, priorPoints } from './prior-points';
import { type Noise, noisyQuantiles, type Weighted, weightedQuantiles } from './weighted-quantiles';

/** The shares that are given, each below the next. */
export const QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** How much of a kind's points come from the general ones. */
const GENERAL_SHARE: Fraction = 0.03;
/** No guest writes less than this. */
export const LEAST_SET: MiB = 0.5;

const noiseOf = (factors: readonly number[], shares: readonly Fraction[]): Noise =>
  factors.map((factor, i) => [factor, shares[i] ?? 0]);

const Z = [-1.64, -0.84, -0.39, 0, 0.39, 0.84, 1.64];
const Z_SHARES = [0.1, 0.15, 0.16, 0.18, 0.16, 0.15, 0.1];
const TIME_SHARES = [0.125, 0.15, 0.15, 0.15, 0.15, 0.15, 0.125];
const trafficNoise = (spread: number): Noise =>
  noiseOf(
    Z.map((z) => Math.exp(spread * z)),
    Z_SHARES,
  );
/** How measured numbers scatter around the model's. */
export const noises = {
  traffic: trafficNoise(0.012),
  packedTraffic: trafficNoise(0.03),
  slowTime: noiseOf([0.995, 0.998, 0.999, 1, 1.001, 1.004, 1.023], TIME_SHARES),
  fastTime: noiseOf([1, 1.003, 1.007, 1.013, 1.023, 1.043, 1.107], TIME_SHARES),
  pause: noiseOf(
    [-0.8, -0.25, -0.1, -0.03, 0.03, 0.1, 0.25, 0.8].map(Math.exp),
    [0.06, 0.1, 0.16, 0.18, 0.18, 0.16, 0.1, 0.06],
  ),
};
/** Below this rate, in MiB/s, times were measured to scatter less. */
export const SLOW: MiBPerSecond = 100;

/** The points of a kind of guest, with shares that sum to 1; of one's own as of any guest where nothing was learned. */
export function pointsOf(input: Pick<PlatformInput, 'guest'>): readonly PriorPoint[] {
  const scaled = (points: readonly PriorPoint[], share: Fraction): readonly PriorPoint[] => {
    const sum = points.reduce((total, { weight }) => total + weight, 0);
    return points.map((point) => ({ ...point, weight: (share * point.weight) / sum }));
  };
  const kind = input.guest === 'own' ? learnedPrior() : priorPoints[input.guest];
  if (!kind || input.guest === 'general') return scaled(priorPoints.general, 1);
  return [...scaled(kind, 1 - GENERAL_SHARE), ...scaled(priorPoints.general, GENERAL_SHARE)];
}

/** How a guest of one point writes: never more than the memory in use. */
export function guestOf(
  { kind, a, family, w }: PriorPoint,
  { dirtyRate, memory, zeroMemory }: Pick<PlatformInput, 'dirtyRate' | 'memory' | 'zeroMemory'>,
): GuestWrites {
  const used = memory - Math.min(zeroMemory, memory);
  const rate = kind === 'k' ? a * dirtyRate : dirtyRate + a;
  if (family === 's') return straightWrites(rate, w * used);
  const set = Math.max(family === 't' ? w * rate : w * used, LEAST_SET);
  const { distinct, ...rest } = evenWrites(rate, set);
  return { ...rest, distinct: (duration) => Math.min(distinct(duration), used), assumedSet: set };
}

/** The packings that may be, with their shares: those that were measured for the guest, or the one that is set. */
export function packingsAndShares(input: PlatformInput): readonly Weighted<Packings>[] {
  if (!isRatioMeasured(input)) return [{ value: packingsOf(input), weight: 1 }];
  const points = measuredPackings(input);
  const sum = points.reduce((total, { weight }) => total + weight, 0);
  return points.map((point) => ({ value: packingsOfPoint(input, point), weight: point.weight / sum }));
}

/** The share of the runs on either side of the numbers that are shown. */
const MIDDLE = 0.5;

/** How measured times scatter around the model's, by the rate that it sends at. */
export const noiseOfTime = ({ cap, bandwidth }: Pick<PlatformInput, 'cap' | 'bandwidth'>): Noise =>
  (cap > 0 ? Math.min(cap, bandwidth) : bandwidth) < SLOW ? noises.slowTime : noises.fastTime;

const isOwnEnd = ({ stopReason }: PlatformResult): boolean => stopReasons[stopReason].isOwnEnd;

function intervalsOf(input: PlatformInput, runs: readonly Weighted<PlatformResult>[]): Omit<Intervals, 'listed'> {
  const weights = runs.map(({ weight }) => weight);
  const numbers = (of: (result: PlatformResult) => number, noise: Noise): readonly number[] =>
    noisyQuantiles(
      runs.map(({ value }) => of(value)),
      weights,
      noise,
      QUANTILES,
    );
  const { compression } = input;
  const isPacked = compression === 'zlib' || compression === 'zstd';
  return {
    quantiles: QUANTILES,
    traffic: numbers(({ traffic }) => traffic, isPacked ? noises.packedTraffic : noises.traffic),
    totalTime: numbers(({ totalTime }) => totalTime, noiseOfTime(input)),
    downtime: numbers(({ downtime }) => downtime, noises.pause),
    chanceNotConverging: runs.reduce((sum, { value, weight }) => sum + (isOwnEnd(value) ? 0 : weight), 0),
  };
}

/** Whether a platform looks at a working set that nobody knows. */
export const isPriorAsked = (platform: Platform, input: PlatformInput): boolean =>
  !isSetKnown(input) && platform.reads.includes('workingSet');

/** A run of the loop that has not been made yet: it may never be asked for. */
type PossibleRun = Weighted<() => PlatformResult>;

/** The loop, once for each point of the prior, with what is assumed in it. */
function runsOf(platform: Platform, input: PlatformInput): readonly (PossibleRun & { readonly assumed: Assumed })[] {
  const packings = packingsAndShares(input);
  return pointsOf(input).flatMap((point) => {
    const guest = guestOf(point, input);
    return packings.map(({ value, weight }) => {
      const assumed = { guest, packings: value };
      return { assumed, value: () => predictPlatform(platform, input, assumed, 0), weight: point.weight * weight };
    });
  });
}

/** What a platform may do with a migration, with shares that sum to 1: one way where the working set is known. */
export function possibleRuns(platform: Platform, input: PlatformInput): readonly PossibleRun[] {
  if (isPriorAsked(platform, input)) return runsOf(platform, input);
  return [{ value: () => predictPlatform(platform, input, undefined, 0), weight: 1 }];
}

/**
 * What a platform would do with a migration whose working set may be unknown: then once for each point of the prior of
 * such guests (docs/model.md), with the scatter of measured migrations around the model. The numbers are the
 * medians; rounds and events are those of the run in the middle by its time.
 * A platform that does not look at the working set has one number. Lists at most `listed` rounds before the pause. Units: s, MiB, MiB/s. Assumes D as a meter reads it over about a
 * second. Errors: none.
 */
export function predictWithPrior(platform: Platform, input: PlatformInput, listed?: number): PlatformResult {
  if (!isPriorAsked(platform, input)) return predictPlatform(platform, input, undefined, listed);
  const runs = runsOf(platform, input).map(({ value, ...rest }) => ({ ...rest, value: value() }));
  const intervals = intervalsOf(input, runs);
  const times = runs.map(({ value, weight }) => ({ value: value.totalTime, weight }));
  const [median] = weightedQuantiles(times, [MIDDLE]);
  const assumed = runs.find(({ value }) => value.totalTime === median)?.assumed;
  const middle = predictPlatform(platform, input, assumed, listed);
  const inTheMiddle = (values: readonly number[]): number => values[QUANTILES.indexOf(MIDDLE)] ?? Number.NaN;
  return {
    ...middle,
    traffic: inTheMiddle(intervals.traffic),
    totalTime: inTheMiddle(intervals.totalTime),
    downtime: inTheMiddle(intervals.downtime),
    platform: {
      ...middle.platform,
      intervals: { ...intervals, listed: { traffic: middle.traffic, downtime: middle.downtime } },
    },
  };
}
