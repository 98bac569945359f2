import { firstRate } from './pre-copy-loop';
import type { MigrationInput, Outcome } from './result';

/**
 * Convergence coefficient lambda = D / R (Sec. 3.1); with an adaptive rate, R is clamp(D + delta, R_min, R_max).
 * No unit. Below 1 each round is smaller than the one before. 40 MiB/s over 800 Mbit/s -> 0.4194304.
 */
export function convergenceCoefficient(input: MigrationInput): number {
  return input.vm.dirtyRate / firstRate(input);
}

/**
 * The same of the curve in force: what the last round before the pause dirtied for each MiB that it sent. A platform says
 * it itself, of its last whole round. No unit. Errors: NaN where no round sent anything.
 */
export function coefficientOfLastRound(outcome: Outcome): number {
  if (!outcome.applicable) return Number.NaN;
  if (outcome.platform) return outcome.platform.convergence ?? Number.NaN;
  const last = outcome.rounds.findLast(({ stopAndCopy, volume }) => !stopAndCopy && volume > 0);
  return last ? last.dirtied / last.volume : Number.NaN;
}
