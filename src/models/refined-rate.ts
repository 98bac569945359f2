import type { Fraction, MiB, MiBPerSecond, Seconds } from './units';

/** What one pre-copy round tells of the dirtying rate: how much was dirtied in how long. */
export interface DirtiedRound {
  readonly dirtied: MiB;
  readonly duration: Seconds;
}

/** mu of eq. 12: how much the last migration counts against those before it. The paper wants 0.5 < mu <= 1. */
export const DEFAULT_MU: Fraction = 0.75;
/** phi of eq. 13, before it has learned anything: sample and history count alike. */
export const DEFAULT_PHI: Fraction = 0.5;

/**
 * Mean dirtying rate of one migration: D-bar = sum(D_i T_i) / sum(T_i) over its pre-copy rounds (Eq. 11).
 * Units: MiB, s -> MiB/s. Assumes stop-and-copy left out: the VM is paused there. Omits nothing: D_i T_i is what was
 * dirtied. Rounds that took no time give 0. 100 MiB in 4 s and 20 MiB in 1 s -> 24 MiB/s.
 */
export function meanDirtyRate(rounds: readonly DirtiedRound[]): MiBPerSecond {
  let dirtied: MiB = 0;
  let duration: Seconds = 0;
  for (const round of rounds) {
    dirtied += round.dirtied;
    duration += round.duration;
  }
  return duration > 0 ? dirtied / duration : 0;
}

/**
 * The history's rate after one more migration: D-hat_m = mu D-bar_m + (1 - mu) D-hat_{m-1} (Eq. 12).
 * Units: MiB/s. `before` is null before the first migration: D-hat_1 = D-bar_1. Assumes 0.5 < mu <= 1.
 * 40 after 24 with mu = 0.75 -> 36 MiB/s.
 */
export function historyRate(mean: MiBPerSecond, before: MiBPerSecond | null, mu: Fraction = DEFAULT_MU): MiBPerSecond {
  return before === null ? mean : mu * mean + (1 - mu) * before;
}

/**
 * The rate to predict with: D-tilde = phi S + (1 - phi) D-hat, history before this migration (Eq. 13).
 * Units: MiB/s. `history` is null without one: then the sample alone counts. Assumes 0 < phi < 1.
 * S = 60, D-hat = 36, phi = 0.5 -> 48 MiB/s.
 */
export function refinedRate(
  sample: MiBPerSecond,
  history: MiBPerSecond | null,
  phi: Fraction = DEFAULT_PHI,
): MiBPerSecond {
  return history === null ? sample : phi * sample + (1 - phi) * history;
}
