import { noises, QUANTILES } from '../../models/platforms/prior';
import { type Noise, noisyQuantiles, type Weighted } from '../../models/platforms/weighted-quantiles';
import type { Fraction, MiB, MiBPerSecond, Seconds } from '../../models/units';
import type { MigrationLog } from '../../readers/logs/migration-log';
import { runToEnd } from '../../simulator/run-to-end';
import { guestsBehind, type Machine } from './candidates';
import { knownUntil } from './known-until';
import { observedOf } from './net-dirtied';
import { type Onward, onwardFrom } from './onward';
import { SWITCHOVER, UNCAPPED, withPlatform } from './platform-input';
import { type Situation, situationInSteps } from './situation';
import { type Switched, switchedOf } from './switched';
import { type WayOut, waysOut } from './ways-out';
import { wholeRuns } from './whole-runs';

/** What will come of a running migration. Survives structured clone. */
export interface LogForecast {
  /** From the start of the migration: the last sample that counts. */
  readonly at: Seconds;
  readonly remaining: MiB | null;
  readonly rate: MiBPerSecond;
  readonly limit: Seconds;
  readonly chanceConverges: Fraction;
  /** The shares at which times are given. */
  readonly quantiles: readonly Fraction[];
  /** From the start, with the pause; of the guests with which it converges, null where there are none. */
  readonly totalTime: readonly (Seconds | null)[];
  readonly downtime: readonly (Seconds | null)[];
  /** What would end it now. */
  readonly waysOut: readonly WayOut[];
  readonly notes: readonly string[];
}

/** Either a forecast, or a sentence that says why there is none. */
export type ForecastOutcome =
  | { readonly kind: 'forecast'; readonly forecast: LogForecast }
  | { readonly kind: 'none'; readonly why: string };

/** How the zero pages still to come may differ from those so far, in the first round only. */
const ZERO_DRAWS = [
  [0.5, 0.25],
  [1, 0.5],
  [2, 0.25],
] as const;
const MOST_ZERO = 0.95;

/** Links that may be behind a lifted cap: 10 Gbit/s, the one that was measured, a faster one; as factors of its pause. */
const LINKS: Noise = [
  [1.56, 0.2],
  [1, 0.6],
  [0.66, 0.2],
];

/**
 * How the time that migrations still took was off from what the loop says, on the 46 measured runs and on 60 simulated
 * guests, steady and not, each looked at six times: nine in ten of both lie between the outer quantiles. With one round
 * seen, what is left is known worse; shortly before the end the very next sync may be the last.
 */
const TO_GO = {
  one: [
    [0.1, 0.06],
    [0.5, 0.1],
    [0.95, 0.18],
    [1.05, 0.2],
    [1.15, 0.2],
    [1.5, 0.15],
    [2.3, 0.11],
  ],
  more: [
    [0.15, 0.06],
    [0.6, 0.1],
    [0.9, 0.18],
    [1, 0.22],
    [1.12, 0.2],
    [1.5, 0.14],
    [2.4, 0.1],
  ],
} as const satisfies Readonly<Record<string, Noise>>;

/** The scatter of the time still to go, by how much of the guest was seen. */
const toGoNoise = (spans: number): Noise => (spans === 0 ? noises.slowTime : spans === 1 ? TO_GO.one : TO_GO.more);

/** A run with what its pause is, in one of the ways in which it may go. */
type Paused = Weighted<{ readonly totalTime: Seconds; readonly downtime: Seconds; readonly converges: boolean }>;

/**
 * Each run with its pause without the cap, over links that may be behind it, and with none, at the rate of the log: as often
 * as a cap is likely. Whether there is one is not told by most logs, and the pause hangs on it.
 */
function pausesOf(runs: readonly Weighted<Onward>[], situation: Situation): readonly Paused[] {
  const { rate, capChance } = situation;
  if (capChance === 0) return runs;
  const { bandwidth } = withPlatform(situation);
  return runs.flatMap(({ value: { totalTime, downtime, converges }, weight }) => {
    const rest = (downtime - SWITCHOVER) * bandwidth;
    const at = (speed: number, share: number): Paused => {
      const pause = rest / speed + SWITCHOVER;
      return { value: { totalTime: totalTime - downtime + pause, downtime: pause, converges }, weight: weight * share };
    };
    const lifted = LINKS.map(([factor, share]) => at(UNCAPPED / factor, capChance * share));
    return capChance < 1 ? [...lifted, at(rate, 1 - capChance)] : lifted;
  });
}

function* runsOf(situation: Situation, machine: Machine): Generator<void, readonly Weighted<Onward>[]> {
  const { remaining, iteration, zeroShare } = situation;
  if (remaining === null || iteration === null) return yield* wholeRuns(situation, machine);
  const draws = zeroShare > 0 ? ZERO_DRAWS : ([[1, 1]] as const);
  const runs: Weighted<Onward>[] = [];
  for (const { value: guest, weight } of yield* guestsBehind(observedOf(situation), machine)) {
    for (const [times, share] of draws) {
      const value = onwardFrom(situation, guest, Math.min(times * zeroShare, MOST_ZERO));
      runs.push({ value, weight: weight * share });
      yield;
    }
  }
  return runs;
}

function numbers(
  runs: readonly Paused[],
  of: (run: Paused['value']) => number,
  noise: Noise,
): readonly (number | null)[] {
  const good = runs.filter(({ value }) => value.converges);
  if (good.length === 0) return QUANTILES.map(() => null);
  return noisyQuantiles(
    good.map(({ value }) => of(value)),
    good.map(({ weight }) => weight),
    noise,
    QUANTILES,
  );
}

/** Of one that has switched over: nothing has to end it any more. */
function forecastSwitched({ sample, totalTime, downtime, note }: Switched, situation: Situation): LogForecast {
  const { time, rate, limit, notes } = situation;
  return {
    ...{ at: sample.time ?? time, remaining: sample.remaining, rate, limit, chanceConverges: 1, quantiles: QUANTILES },
    ...{ totalTime, downtime: downtime ?? QUANTILES.map(() => null), waysOut: [], notes: [...notes, note] },
  };
}

/**
 * What will come of a migration: from its last sample on, or with `after` from the end of that round, of which only what
 * was known then is used. The curve behind the rounds is drawn with its doubt, and the platform's loop runs on from there
 * for each draw (docs/model.md). Yields after each draw. Units: s, MiB. Assumes that guest, rate and limit stay as they
 * are. Errors: a sentence.
 */
export function* forecastInSteps(
  log: MigrationLog,
  { after }: { readonly after?: number } = {},
): Generator<void, ForecastOutcome> {
  if (log.isOver && after === undefined)
    return { kind: 'none', why: 'The migration is over: there is nothing to foretell.' };
  const known = after === undefined ? { ...log, rate: null } : knownUntil(log, after);
  yield;
  const situation = yield* situationInSteps(known);
  if (typeof situation === 'string') return { kind: 'none', why: situation };
  const { time, remaining, rate, limit, memory, zero, notes } = situation;
  const switched = after === undefined ? switchedOf(known, situation) : null;
  if (switched) return { kind: 'forecast', forecast: forecastSwitched(switched, situation) };
  const machine: Machine = { memory, zero: Math.min(zero, memory * MOST_ZERO), rate };
  const runs = yield* runsOf(situation, machine);
  const sum = runs.reduce((total, { weight }) => total + weight, 0);
  if (!(sum > 0)) return { kind: 'none', why: 'No kind of guest that was measured would have come so far.' };
  const good = runs.reduce((total, { value, weight }) => total + (value.converges ? weight : 0), 0);
  const paused = pausesOf(runs, situation);
  const toGo = numbers(paused, ({ totalTime }) => Math.max(totalTime - time, 0), toGoNoise(situation.spans.length));
  return {
    kind: 'forecast',
    forecast: {
      ...{ at: time, remaining, rate, limit, chanceConverges: Math.min(good / sum, 1), quantiles: QUANTILES },
      totalTime: toGo.map((each) => (each === null ? null : time + each)),
      downtime: numbers(paused, ({ downtime }) => downtime, noises.pause),
      waysOut: waysOut(situation, machine),
      notes,
    },
  };
}

/** The same at one go. */
export const forecastLog = (log: MigrationLog, options: { readonly after?: number } = {}): ForecastOutcome =>
  runToEnd(forecastInSteps(log, options));
