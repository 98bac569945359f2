import { type PreCopyLaw, predictPreCopy } from './pre-copy-loop';
import type { Migration, MigrationInput } from './result';
import type { Fraction, MiB, MiBPerSecond, Seconds } from './units';

/**
 * Volume dirtied at a constant rate: T D (Eq. 1), without a cap.
 * Units: s, MiB/s -> MiB. Omits that a page written twice is dirty once. 10 s at 40 MiB/s -> 400 MiB.
 */
export function linearlyDirtied(duration: Seconds, dirtyRate: MiBPerSecond): MiB {
  return duration * dirtyRate;
}

/**
 * The skip ratio's line: gamma = omega T + xi D + psi (Eq. 10), not clamped.
 * Units: s and MiB/s -> none; omega in 1/s, xi in s/MiB. Learned by the paper on DaCapo, R^2 = 0.843.
 * Omits that it leaves [0, 1] beyond T = 7.7 s; the loop's guard takes care of that.
 * T = 1 s, D = 40 MiB/s, the paper's coefficients -> -0.0463 - 0.004 + 0.3586 = 0.3083.
 */
export function skipRatioLine(
  duration: Seconds,
  dirtyRate: MiBPerSecond,
  gammaTime: number,
  gammaRate: number,
  gammaConstant: number,
): Fraction {
  return gammaTime * duration + gammaRate * dirtyRate + gammaConstant;
}

/** Algorithm 1's law: pages are dirtied at a constant rate, and a share gamma of them is skipped as hot (Eqs. 9-10). */
const algorithm1Law: PreCopyLaw = {
  dirtied: (duration, { dirtyRate }) => linearlyDirtied(duration, dirtyRate),
  skipRatio: (duration, { dirtyRate }, { gammaTime, gammaRate, gammaConstant }) =>
    skipRatioLine(duration, dirtyRate, gammaTime, gammaRate, gammaConstant),
  guarded: ({ guards }) => guards,
};

/**
 * Algorithm 1: pre-copy round by round, with the writable working set skipped (Eqs. 9-10, Alg. 1).
 * Units: MiB, MiB/s, s. Assumes a constant dirtying rate. Omits that dirtied pages overlap; its downtime never shows
 * the hot set. With `guards` gamma is clamped to [0, 1] and a round dirties at most the memory; without, as printed.
 * Errors: none; it is applicable to every input in range.
 * 1024 MiB, D = 40 MiB/s, R = 800 Mbit/s, 50 pages -> 8 pre-copy rounds, 1671.70 MiB, 17.529 s, downtime 21.15 ms.
 */
export function predictAlgorithm1(input: MigrationInput): Migration {
  return predictPreCopy(input, algorithm1Law);
}
