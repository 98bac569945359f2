import type { MiB, MiBPerSecond } from '../../models/units';
import type { LogDirtyRate } from '../../readers/logs/migration-log';
import { fitDirtyCurve } from '../fit/fit-curve';
import { fitTwoWindows } from '../fit/fit-meter';
import type { ToldRound } from './spans';

/** D and W of a log, each with what it can be; null where it cannot be told, and a sentence that says why. */
export interface LogCurve {
  readonly rate: Bounded | null;
  readonly set: Bounded | null;
  readonly why: string | null;
}

/** A value and its likely range; null ends are open. */
export interface Bounded {
  readonly value: MiB | MiBPerSecond;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The longer window must find this much more than the shorter one: below it, the set is full in the shorter window
 * already, and D hangs on the rounding.
 */
const FINDS_MORE = 1.5;
const SEED = 1;
/** So many rounds tell a curve; of more the newest count. */
const MOST_ROUNDS = 2000;

const untold = (why: string): LogCurve => ({ rate: null, set: null, why });

/**
 * D and W from dirtying rates over two periods, each cut to whole MiB/s (docs/data-formats.md). Null where rounding leaves
 * them open. 90 MiB/s over 1 s, 25 over 10 s -> D 111.2 MiB/s, W 253.1 MiB.
 */
export function curveOfRates(rates: readonly LogDirtyRate[]): LogCurve {
  const sorted = [...rates].sort((a, b) => a.period - b.period);
  const [short, long] = [sorted[0], sorted.at(-1)];
  if (!short || !long || short === long) {
    return untold('One period tells a rate, not how large the working set is. Run it again with 10 seconds.');
  }
  const [found, later] = [short.rate * short.period, long.rate * long.period];
  if (later < FINDS_MORE * found) {
    return untold(
      'The longer period finds hardly more than the shorter one: the working set is about that large, and the rate is higher than either.',
    );
  }
  if (long.rate + 1 > short.rate) {
    return untold('Both periods have the same rate within their rounding, so the working set cannot be told.');
  }
  const fit = fitTwoWindows({ window: short.period, rate: short.rate }, { window: long.period, rate: long.rate }, 1);
  if (fit.kind === 'refused') return untold('No curve goes through both rates.');
  return { rate: fit.rate, set: fit.set, why: null };
}

/**
 * D and W by least squares over the rounds that are told alone: U = W (1 - exp(-D T / W)), two rounds exactly. What was
 * dirtied in an unsent rest is missing from U. Errors: a sentence.
 */
export function curveOfRounds(rounds: readonly ToldRound[]): LogCurve {
  const timed = rounds
    .slice(-MOST_ROUNDS)
    .flatMap(({ duration, dirtied }) => (duration !== null && duration > 0 ? [{ duration, dirtied }] : []));
  const [first, second] = timed;
  if (!first || !second)
    return untold('Fewer than two rounds are told alone, with their lengths: D and W cannot be fitted.');
  if (timed.length === 2) {
    const call = ({ duration, dirtied }: typeof first) => ({ window: duration, rate: dirtied / duration });
    const fit = fitTwoWindows(call(first), call(second), 0);
    if (fit.kind === 'refused') return untold('No curve goes through the two rounds that are told.');
    // Two points leave no scatter to tell a doubt by.
    return {
      rate: { value: fit.rate.value, low: null, high: null },
      set: { value: fit.set.value, low: null, high: null },
      why: null,
    };
  }
  const fit = fitDirtyCurve(
    timed.map(({ duration }) => duration),
    timed.map(({ dirtied }) => dirtied),
    { seed: SEED },
  );
  if (fit.kind === 'refused') return untold('No curve can be fitted to the rounds of this log.');
  const { rate, set, known } = fit.fit;
  const bounded = (of: typeof rate): Bounded | null => (of ? { value: of.value, low: of.low, high: of.high } : null);
  const reasons = {
    both: null,
    straight: 'What is dirtied grows with the length of a round: the working set is larger than all rounds show.',
    flat: 'All rounds dirty as much, however long they are: the working set is about that large, and the rate is higher than any shows.',
  };
  return { rate: bounded(rate), set: bounded(set), why: reasons[known] };
}
