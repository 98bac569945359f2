import { firstRate } from './pre-copy-loop';
import type { MigrationInput } from './result';

/**
 * Convergence coefficient lambda = D / R (Sec. 3.1); with an adaptive rate, R is clamp(D + delta, R_min, R_max).
 * No unit. Below 1 each round is smaller than the one before. 40 MiB/s over 800 Mbit/s -> 0.4194304.
 */
export function convergenceCoefficient(input: MigrationInput): number {
  return input.vm.dirtyRate / firstRate(input);
}
