import { platforms } from '../../models/platforms/platforms';
import type { PlatformId } from '../../models/result';
import type { Fraction, MiB, MiBPerSecond, Seconds } from '../../models/units';
import type { MigrationLog } from '../../readers/logs/migration-log';
import { limitOf, looksOf, meanRate, memoryOf, zeroOf } from './looks';
import { type Span, spansInSteps } from './spans';

/** Where a running migration stands. Units: s, MiB of memory, MiB/s on the wire. */
export interface Situation {
  readonly platform: PlatformId;
  readonly memory: MiB;
  readonly zero: MiB;
  readonly rate: MiBPerSecond;
  /** The cap that holds the rate down; null: the link does. */
  readonly cap: MiBPerSecond | null;
  /** How likely any cap does: 0 where none is near, 1 where it is told. */
  readonly capChance: Fraction;
  readonly limit: Seconds;
  readonly throttle: Fraction;
  /** Now. */
  readonly time: Seconds;
  readonly remaining: MiB | null;
  /** The round being sent, from 1, for how long it has been, and how long the one before was. */
  readonly iteration: number | null;
  readonly elapsed: Seconds;
  readonly lastLength: Seconds | null;
  /** The share of zero memory in what was sent so far, where the first round is not over; else 0. */
  readonly zeroShare: Fraction;
  readonly spans: readonly Span[];
  /** Sentences on what was taken for granted. */
  readonly notes: readonly string[];
}

/** QEMU's default, and everybody's who does not change it. */
const USUAL_LIMIT: Seconds = 0.3;

/** QEMU's limiter lets 0.5 to 2 % more through than a cap that is a whole number (measured, docs/model.md). */
const OVERSHOOTS = [1.005, 1.02] as const;
const POWERS = Array.from({ length: 12 }, (_, i) => 2 ** (i + 2));
const DECIMALS = [1, 10, 100, 1000].flatMap((unit) => [1, 2, 3, 4, 5, 6, 8].map((digit) => digit * unit));
const USUAL_CAPS = [...POWERS, ...DECIMALS.filter((cap) => cap >= 5)];

/** The cap behind a rate: what is told, or the round number that the limiter overshoots. 65.1 -> 64; 64.1 -> null. */
export function capBehind(rate: MiBPerSecond, told: MiBPerSecond | null): MiBPerSecond | null {
  if (told !== null) return rate > 0.9 * told ? told : null;
  return USUAL_CAPS.find((cap) => rate > OVERSHOOTS[0] * cap && rate < OVERSHOOTS[1] * cap) ?? null;
}

/** How likely a cap is behind a rate that is near a round number of MiB/s. */
const CAP_CHANCES = { steady: 0.96, mean: 0.85, unsteady: 0.35, near: 0.25 } as const satisfies Readonly<
  Record<string, Fraction>
>;
/** A limiter sends the same in each moment: half of the printed rates are so near to their median. */
const STEADY = 0.003;
/** Links that are shared, or have a round number of their own, send just less. */
const LEAST_NEAR = 0.98;

const isAbove = (rate: number, cap: number): boolean => rate > OVERSHOOTS[0] * cap && rate < OVERSHOOTS[1] * cap;
const isNear = (rate: number, cap: number): boolean => rate > LEAST_NEAR * cap && rate < OVERSHOOTS[1] * cap;

/** A cap that may hold the rate down, and how likely it does. */
interface LikelyCap {
  readonly cap: MiBPerSecond;
  readonly chance: Fraction;
}

/**
 * The cap that may be behind the rates of a log: told, or a round number that its mean, or the median of the printed ones,
 * is just above, or near. How likely it is was set by the measured runs (docs/model.md). Null where none is near.
 */
export function likelyCap(log: MigrationLog, rate: MiBPerSecond): LikelyCap | null {
  const mean = meanRate(log) ?? rate;
  if (log.cap !== null) return mean > 0.9 * log.cap ? { cap: log.cap, chance: 1 } : null;
  const printed = looksOf(log).flatMap((look) => (look.rate ? [look.rate] : []));
  const median = [...printed].sort((a, b) => a - b)[Math.floor(printed.length / 2)] ?? mean;
  const alike = printed.filter((each) => Math.abs(each / median - 1) < STEADY).length;
  const isSteady = printed.length > 1 && alike >= printed.length / 2;
  const ofMedian = USUAL_CAPS.find((cap) => isAbove(median, cap));
  const ofMean = USUAL_CAPS.find((cap) => isAbove(mean, cap));
  if (ofMedian !== undefined && isSteady) return { cap: ofMedian, chance: CAP_CHANCES.steady };
  if (ofMean !== undefined) return { cap: ofMean, chance: CAP_CHANCES.mean };
  if (ofMedian !== undefined) return { cap: ofMedian, chance: CAP_CHANCES.unsteady };
  const near = USUAL_CAPS.find((cap) => isNear(median, cap) || isNear(mean, cap));
  return near === undefined ? null : { cap: near, chance: CAP_CHANCES.near };
}

/** Looks that tell the rate of the moment. */
const RECENT = 5;
/** A printed rate that is this far from the mean is of another moment. */
const NEAR = 0.2;

/** The rate now: the median of the last printed ones, where they are near the mean. */
function rateNow(log: MigrationLog): MiBPerSecond | null {
  const mean = meanRate(log);
  const printed = looksOf(log).flatMap(({ rate }) => (rate ? [rate] : []));
  const recent = printed.slice(-RECENT).sort((a, b) => a - b);
  const median = recent[Math.floor(recent.length / 2)];
  if (mean === null || median === undefined) return mean ?? median ?? null;
  return Math.abs(median / mean - 1) < NEAR ? median : mean;
}

const lengthOf = ({ began, ended, from, to }: Span): Seconds | null =>
  began === null || ended === null ? null : Math.max(ended - began, 0) / (to - from + 1);

/** Where a log leaves a running migration, or a sentence that says why nothing can be foretold. Yields now and then. */
export function* situationInSteps(log: MigrationLog): Generator<void, Situation | string> {
  const [memory, rate] = [memoryOf(log), rateNow(log)];
  const last = log.samples.findLast(({ phase }) => phase === 'pre-copy');
  if (!last && log.rounds.length > 0) return 'The log has no times, so no end can be foretold.';
  if (!last) return 'There is no sample of a running pre-copy in this log.';
  if (memory === null || memory <= 0) return 'The log does not tell the memory.';
  if (rate === null || last.time === null) return 'The log does not tell how fast it sends.';
  const spans = yield* spansInSteps(log, true);
  yield;
  const span = spans.at(-1);
  const told = limitOf(log);
  const { platform } = log;
  const likely = platforms[platform].family === 'rounds' ? null : likelyCap(log, rate);
  const cap = likely !== null && likely.chance >= 0.5 ? likely.cap : null;
  const isFirst = last.iteration === 1 && log.rounds.length === 0;
  const share = isFirst && last.pages ? Math.min((last.zero ?? 0) / last.pages, 1) : 0;
  const notes = [
    told === null ? `The downtime limit is not told: ${USUAL_LIMIT * 1000} ms are assumed.` : null,
    cap !== null && log.cap === null
      ? `The rate is just above ${cap} MiB/s, so a cap is assumed, which is lifted for the pause.`
      : null,
    cap === null && likely !== null
      ? `The rate is near ${likely.cap} MiB/s: a cap may be behind it, which is lifted for the pause.`
      : null,
    cap !== null ? 'How fast the pause goes without the cap is not told: as measured on one host, 1,845 MiB/s.' : null,
    isFirst
      ? 'The first round is not over: what is dirtied is not known yet, nor are the zero pages still to come.'
      : null,
  ].filter((note) => note !== null);
  return {
    ...{ platform, memory, zero: Math.min(zeroOf(log) ?? 0, memory), rate, cap },
    capChance: likely?.chance ?? 0,
    ...{ limit: told ?? USUAL_LIMIT, throttle: last.throttle ?? 0, time: last.time, remaining: last.remaining },
    iteration: last.iteration,
    elapsed: Math.max(last.time - (span?.ended ?? 0), 0),
    lastLength: span ? lengthOf(span) : null,
    ...{ zeroShare: share, spans, notes },
  };
}
