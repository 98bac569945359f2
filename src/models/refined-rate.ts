import type { Fraction, MiB, MiBPerSecond, Seconds } from './units';

/** What one pre-copy round tells of the dirtying rate: how much was dirtied in how long. */
interface DirtiedRound {
  readonly dirtied: MiB;
  readonly duration: Seconds;
}

/** mu of eq. 12: how much the last migration counts against those before it. The paper wants 0.5 < mu <= 1. */
const DEFAULT_MU: Fraction = 0.75;
/** phi of eq. 13, before it has learned anything: sample and history count alike. */
const DEFAULT_PHI: Fraction = 0.5;

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

/** What is remembered of one VM between migrations: D-hat, and the sums that phi is learned from. */
export interface RateMemory {
  /** D-hat after the last migration; null before the first. */
  readonly history: MiBPerSecond | null;
  /** A and B: decayed sums of x y and x squared. phi = A / B. */
  readonly a: number;
  readonly b: number;
}

/** The bounds of phi, and how much of A and B is kept at each migration. */
const PHI_LIMITS = { min: 0.05, max: 0.95 } as const;
const KEPT = 0.95;
/** B before anything was learned: about as much as one clear lesson of 0.2 of the rate. */
const FIRST_B = 0.04;

/** The memory of a VM that has not been migrated yet, with phi as it is at first. phi = 0.5 -> A = 0.02, B = 0.04. */
export function startMemory(phi: Fraction = DEFAULT_PHI): RateMemory {
  return { history: null, a: phi * FIRST_B, b: FIRST_B };
}

/** phi as learned so far, within 0.05 to 0.95 (Eq. 13). */
export function phiOf({ a, b }: RateMemory): Fraction {
  return Math.min(PHI_LIMITS.max, Math.max(PHI_LIMITS.min, a / b));
}

/** D-tilde before a migration, from its sample and all that is remembered (Eq. 13). MiB/s. */
export function predictedRate(memory: RateMemory, sample: MiBPerSecond): MiBPerSecond {
  return refinedRate(sample, memory.history, phiOf(memory));
}

/**
 * The memory after a migration with sample S and mean D-bar: phi learns by least squares with forgetting, then D-hat
 * takes D-bar in (Eqs 12 and 13). x = (S - D-hat) / k, y = (D-bar - D-hat) / k with k the largest of the three;
 * A = 0.95 A + x y, B = 0.95 B + x^2. Units: MiB/s. Learns nothing without history, without a sample (null), or where
 * all three are 0. S = 60, D-hat = 36, D-bar = 40 after a start at 0.5: x = 0.4, y = 1/15, A = 0.0456667, B = 0.198.
 */
export function remember(
  memory: RateMemory,
  sample: MiBPerSecond | null,
  mean: MiBPerSecond,
  mu: Fraction = DEFAULT_MU,
): RateMemory {
  const history = historyRate(mean, memory.history, mu);
  if (memory.history === null || sample === null) return { ...memory, history };
  const k = Math.max(sample, memory.history, mean);
  if (!(k > 0)) return { ...memory, history };
  const x = (sample - memory.history) / k;
  const y = (mean - memory.history) / k;
  return { history, a: KEPT * memory.a + x * y, b: KEPT * memory.b + x * x };
}
