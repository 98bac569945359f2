import type { MiB, MiBPerSecond, Seconds } from '../../models/units';

/** One call of a dirty-rate meter: distinct memory per second over a window. */
export interface MeterCall {
  readonly window: Seconds;
  readonly rate: MiBPerSecond;
}

/** A value and how far it can be off because the meter rounds; `high` is null where nothing bounds it. */
export interface Rounded {
  readonly value: number;
  readonly low: number;
  readonly high: number | null;
}

/** D and W of two calls. */
export interface MeterSolution {
  readonly rate: Rounded;
  readonly set: Rounded;
}

export type MeterOutcome =
  | ({ readonly kind: 'solved' } & MeterSolution)
  | {
      readonly kind: 'refused';
      readonly because: 'same-window' | 'not-positive' | 'does-not-fall' | 'finds-less' | 'finds-no-more';
    };

/** D / W at which the found memory of the two windows has this ratio. */
function bendFor(ratio: number, short: Seconds, long: Seconds): number {
  // (1 - e^(-b long)) / (1 - e^(-b short)) falls from long / short, at b = 0, to 1. Searched in ln b.
  const ratioAt = (bend: number) => Math.expm1(-bend * long) / Math.expm1(-bend * short);
  let [low, high] = [Math.log(1e-12 / long), Math.log(800 / short)];
  for (let i = 0; i < 200 && low < high; i += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (ratioAt(Math.exp(middle)) > ratio) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

/** D and W of two calls that agree with one curve, or null. */
function solve(short: MeterCall, long: MeterCall): { readonly rate: MiBPerSecond; readonly set: MiB } | null {
  const [found, foundLater] = [short.rate * short.window, long.rate * long.window];
  const ratio = foundLater / found;
  if (!(found > 0 && ratio > 1 && long.rate < short.rate)) return null;
  const bend = bendFor(ratio, short.window, long.window);
  // The longer window's: the shorter one's cannot be better where both are full.
  const set = -foundLater / Math.expm1(-bend * long.window);
  return { rate: bend * set, set };
}

/**
 * D and W of the dirty curve from two calls of a dirty-rate meter with different windows: r(T) T = W (1 - exp(-D T / W))
 * twice, solved for D / W by halving.
 *
 * Units: s, MiB/s -> MiB/s, MiB. Assumes that the load was the same in both, and a meter that rounds to `step` MiB/s:
 * `low` and `high` are what any numbers that round to these can give, null where some of them have no bound.
 * Errors as values: windows of one length; a rate of 0 or less; a rate that does not fall with the window, as D T of
 * an endless set, so that W cannot be told; less found in the longer window, which no curve does; and exactly as much,
 * where both windows are full and D cannot be told.
 * 91 MiB/s over 1 s and 43.94 MiB/s over 10 s -> D about 100 MiB/s, W about 512 MiB.
 */
export function fitTwoWindows(first: MeterCall, second: MeterCall, step: MiBPerSecond): MeterOutcome {
  const [short, long] = first.window <= second.window ? [first, second] : [second, first];
  const refused = (because: Extract<MeterOutcome, { kind: 'refused' }>['because']): MeterOutcome => ({
    kind: 'refused',
    because,
  });
  if (!(short.window > 0 && short.rate > 0 && long.rate > 0)) return refused('not-positive');
  if (short.window === long.window) return refused('same-window');
  const [found, foundLater] = [short.rate * short.window, long.rate * long.window];
  if (long.rate >= short.rate) return refused('does-not-fall');
  if (foundLater < found) return refused('finds-less');
  const solved = solve(short, long);
  if (!solved) return refused('finds-no-more');
  const half = step / 2;
  const moved = (by: number, later: number) =>
    solve({ ...short, rate: short.rate + by * half }, { ...long, rate: long.rate + later * half });
  // D grows and W shrinks the more the rate falls: the corners are the ends.
  const [steep, slow] = [moved(1, -1), moved(-1, 1)];
  return {
    kind: 'solved',
    rate: { value: solved.rate, low: slow?.rate ?? short.rate - half, high: steep?.rate ?? null },
    set: { value: solved.set, low: steep?.set ?? (long.rate - half) * long.window, high: slow?.set ?? null },
  };
}
