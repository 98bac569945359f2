import type { Knobs } from '../models/result';

/** Algorithm 1's arrays and what it returns; index i is the round. */
interface Twin {
  readonly V: readonly number[];
  readonly T: readonly number[];
  readonly R: readonly number[];
  /** What was dirtied in round i, and W[i + 1], what was left out of the round after it. */
  readonly dirtied: readonly number[];
  readonly W: readonly number[];
  readonly reason: string;
  readonly V_mig: number;
  readonly T_mig: number;
  readonly T_down: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const last = (values: readonly number[]): number => values.at(-1) ?? Number.NaN;
const clamp = (value: number, low: number, high: number): number => (value < low ? low : value > high ? high : value);

/**
 * Algorithm 1 and the dirty curve a second time, line by line from the printed algorithm with its holes filled, with
 * arrays instead of running sums, and nothing taken from `src/models` but the names of the knobs.
 */
export function slowTwin(knobs: Knobs, model: 'algorithm-1' | 'dirty-curve'): Twin {
  const { memory, dirtyRate: D, threshold, maxRounds, maxTrafficFactor: factor } = knobs;
  const curve = model === 'dirty-curve';
  const asPrinted = !curve && !knobs.guards;
  const workingSet = knobs.workingSet === 0 ? memory : Math.min(knobs.workingSet, memory);
  const U = (t: number): number => -workingSet * Math.expm1((-D * t) / workingSet);
  const follow = (observed: number): number =>
    clamp(observed + knobs.increment, knobs.minBandwidth, knobs.maxBandwidth);

  const V = [memory];
  const R = [knobs.adaptive ? follow(D) : knobs.bandwidth];
  const T: number[] = [];
  const dirtied: number[] = [];
  const W = [0];
  for (let i = 0; i <= maxRounds; i += 1) {
    T.push(last(V) / last(R));
    const t = last(T);
    const noCap = curve ? U(t) : t * D;
    const pages = asPrinted || noCap <= memory ? noCap : memory;
    const line = curve ? 0 : knobs.gammaTime * t + knobs.gammaRate * D + knobs.gammaConstant;
    const gamma = asPrinted ? line : clamp(line, 0, 1);
    const skipped = gamma * pages;
    const next = pages - skipped;
    const mayNotGrow = asPrinted || !knobs.adaptive || last(R) === knobs.maxBandwidth;
    const grows = mayNotGrow && (1 - gamma) * noCap > last(V) * (1 + 1e-12);
    const reason =
      next <= threshold
        ? 'threshold'
        : grows
          ? 'not-shrinking'
          : i === maxRounds
            ? 'max-rounds'
            : factor !== 0 && sum(V) > factor * memory
              ? 'max-traffic'
              : '';
    dirtied.push(pages);
    W.push(reason === '' ? skipped : 0);
    V.push(reason === '' ? next : pages);
    R.push(knobs.adaptive && t > 0 ? follow(pages / t) : last(R));
    if (reason === '') continue;
    T.push(last(V) / last(R));
    return { V, T, R, dirtied, W, reason, V_mig: sum(V), T_mig: sum(T), T_down: last(T) + knobs.resumeTime };
  }
  throw new Error('The loop ends in its last round at the latest.');
}
