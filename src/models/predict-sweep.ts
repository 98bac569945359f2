import type { DirtyCurve } from './measured-curve';
import { weightedQuantiles } from './platforms/weighted-quantiles';
import type { Fraction, MiB, MiBPerSecond, Seconds } from './units';
import { type Clean, cleanIn, type SweptRound, sweepInBatches, sweepLength } from './xen-sweep';

/** Below -6 and above 6 it is 0 and 1 to nine digits. */
const FAR = 6;

/**
 * Chance that a normal variable lies below its mean plus z deviations, by the series of its density (Abramowitz and
 * Stegun 26.2.11). No unit. Errors: none. z = 1 -> 0.8413.
 */
export function normalChance(z: number): Fraction {
  if (Math.abs(z) > FAR) return z > 0 ? 1 : 0;
  let [term, sum] = [z, 0];
  for (let k = 3; sum + term !== sum; k += 2) {
    sum += term;
    term *= (z * z) / k;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}

/** How fast a daemon sends: round 0, and each round by what the one before dirtied a second. */
export interface SweepLink {
  readonly first: MiBPerSecond;
  readonly after: (dirtied: MiBPerSecond) => MiBPerSecond;
  /** The highest rate, at which a round that sends more than the one before is the last; null: no such rule. */
  readonly most: MiBPerSecond | null;
}

/** What a Xen daemon does with a round, and when it stops. */
export interface SweepRules {
  /** Whether pages that are dirty again are left for the next round. */
  readonly skips: boolean;
  /** The most live rounds, counted from 1. */
  readonly rounds: number;
  /** A round with less than this to send is the last one. */
  readonly few: MiB;
  /** In times of the memory; 0: no limit. */
  readonly factor: number;
  /** One look at the log for so much; 0: for each page. */
  readonly batch: MiB;
  /** How much too late the timer wakes after a batch, in the mean. */
  readonly late: Seconds;
  readonly resume: Seconds;
}

/** Classic Xen's own numbers: 29 rounds, 50 pages, 3 times the memory, 1,024 pages a batch; its lateness is ours. */
export const CLASSIC_XEN: SweepRules = {
  ...{ skips: true, rounds: 29, few: 50 / 256, factor: 3, batch: 4, late: 0.0005, resume: 0.02 },
};

/** One way in which a migration may end, and how likely it is. */
interface SweepEnd {
  readonly chance: Fraction;
  readonly traffic: MiB;
  /** Until the last byte is sent. */
  readonly totalTime: Seconds;
  readonly downtime: Seconds;
  /** Live rounds. */
  readonly rounds: number;
  readonly stop: 'few-dirty' | 'max-rounds' | 'max-traffic' | 'rate-max';
}

/** Chances below this are not followed. */
const LEAST_CHANCE: Fraction = 1e-3;

/** Where a migration stands before a round. */
interface Before {
  readonly round: number;
  readonly toSend: MiB;
  readonly sent: MiB;
  readonly duration: Seconds | null;
}

function sendRound(clean: Clean, rate: MiBPerSecond, { batch, late }: SweepRules): SweptRound {
  if (batch > 0) return sweepInBatches(clean, rate, batch, late);
  const duration = sweepLength(clean, rate);
  return { duration, sent: rate * duration };
}

/**
 * Chance that a round sends more than the one before: the means say never for long, but each is one of many counts with
 * the measured spread, of which the share that is sent counts.
 */
function chanceOfMore(sent: MiB, before: Before, spread: MiB): Fraction {
  const both = before.toSend > 0 ? (Math.SQRT2 * spread * sent) / before.toSend : 0;
  return both > 0 ? normalChance((sent - before.sent) / both) : Number(sent > before.sent);
}

/** The rule of a round that ends it for certain, in the order of the simulated daemon. */
function stopAfter({ round, toSend }: Before, traffic: MiB, memory: MiB, rules: SweepRules): SweepEnd['stop'] | null {
  if (toSend < rules.few) return 'few-dirty';
  if (round >= rules.rounds) return 'max-rounds';
  return rules.factor > 0 && traffic > rules.factor * memory ? 'max-traffic' : null;
}

/**
 * Live rounds of a Xen daemon for any U(T), and every way in which they may end (docs/model.md); the chances sum
 * to 1, but for the last thousandth. `deviation` is the spread of a count over T seconds; null: none. Units: MiB, MiB/s,
 * s. Assumes a steady guest whose addresses tell nothing of its writes. Errors: bursts longer than a round, and writers
 * that go through neighbouring pages (5 %). U = 512 (1 - exp(-100 T / 512)) MiB of 4096 at 112 MiB/s, without batches
 * and lateness: 4,921 MiB in 43.94 s after 29 rounds (docs/model.md).
 */
export function predictSweep(
  memory: MiB,
  distinct: DirtyCurve,
  link: SweepLink,
  deviation: DirtyCurve | null = null,
  rules: SweepRules = CLASSIC_XEN,
): readonly SweepEnd[] {
  const ends: SweepEnd[] = [];
  let before: Before = { round: 1, toSend: memory, sent: memory, duration: null };
  let [rate, traffic, time, alive] = [link.first, 0, 0, 1];
  for (;;) {
    const { toSend, duration: last } = before;
    const { duration, sent } = sendRound(rules.skips ? cleanIn(distinct, memory, last) : () => toSend, rate, rules);
    traffic += sent;
    time += duration;
    const dirtied = Math.min(distinct(duration), memory);
    const next = duration > 0 ? link.after(dirtied / duration) : rate;
    const batches = rules.batch > 0 ? Math.ceil(dirtied / rules.batch) : 0;
    const pause = dirtied > 0 ? dirtied / next + rules.late * batches : 0;
    const totals = {
      traffic: traffic + dirtied,
      totalTime: time + pause,
      downtime: pause + rules.resume,
      rounds: before.round,
    };
    const stop = stopAfter(before, traffic, memory, rules);
    if (rules.skips && link.most !== null && rate >= link.most && stop !== 'few-dirty') {
      const more = chanceOfMore(sent, before, deviation?.(duration) ?? 0);
      if (more > 0) ends.push({ chance: alive * more, ...totals, stop: 'rate-max' });
      alive *= 1 - more;
    }
    if (stop) ends.push({ chance: alive, ...totals, stop });
    if (stop || alive < LEAST_CHANCE) return ends;
    before = { round: before.round + 1, toSend: dirtied, sent, duration };
    rate = next;
  }
}

/** A prediction of three numbers. */
type SweepMiddle = Pick<SweepEnd, 'traffic' | 'totalTime' | 'downtime'>;

/**
 * The middle of the ends, each number by itself: half of the chance lies on either side. Units as in the ends. Errors:
 * NaN of no ends. Traffic 100 (0.4), 120 (0.3) and 200 MiB (0.3) -> 120.
 */
export function middleOf(ends: readonly SweepEnd[]): SweepMiddle {
  const middle = (of: keyof SweepMiddle): number =>
    weightedQuantiles(
      ends.map((end) => ({ value: end[of], weight: end.chance })),
      [0.5],
    )[0] ?? Number.NaN;
  return { traffic: middle('traffic'), totalTime: middle('totalTime'), downtime: middle('downtime') };
}
