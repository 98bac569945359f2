import { meanDirtyRate, phiOf, predictedRate, type RateMemory, remember, startMemory } from '../../models/refined-rate';
import type { Fraction, MiBPerSecond } from '../../models/units';
import type { PastMigration } from '../../scenario/vm-history';

/** mu of eq. 12, and phi of eq. 13 before it has learned anything. */
interface HistoryKnobs {
  readonly mu: Fraction;
  readonly phi: Fraction;
}

/** What may predict D-bar: the sample alone, history alone, and both put together (eq. 13). */
export const PREDICTORS = ['sample', 'history', 'refined'] as const;
export type Predictor = (typeof PREDICTORS)[number];

/** 100 (predicted / D-bar - 1): above 0 is too much. Null where nothing was predicted, or D-bar is 0. */
export type PredictorErrors = Readonly<Record<Predictor, number | null>>;

/** One past migration as the history saw it: what was predicted before it, what was measured, what was learned. */
export interface ReplayedMigration {
  /** From 1, in the order of the history. */
  readonly migration: number;
  /** S, counted just before. */
  readonly sample: MiBPerSecond | null;
  /** D-bar (eq. 11). */
  readonly mean: MiBPerSecond;
  /** D-hat of the migrations before this one; null before the first (eq. 12). */
  readonly historyBefore: MiBPerSecond | null;
  readonly historyAfter: MiBPerSecond;
  readonly phiBefore: Fraction;
  readonly phiAfter: Fraction;
  /** D-tilde before it (eq. 13); D-hat alone without a sample; null without either. */
  readonly refined: MiBPerSecond | null;
  readonly errors: PredictorErrors;
}

export interface ReplayedHistory {
  readonly migrations: readonly ReplayedMigration[];
  /** What is remembered after the last one. */
  readonly memory: RateMemory;
}

/** D-bar of a past migration (eq. 11), or null where no time of pre-copy is known. 24 MiB/s in 4 s of 5, else 0 -> 19.2. */
export function meanRateOf({ rounds }: PastMigration): MiBPerSecond | null {
  const spent = rounds.some(({ duration }) => duration > 0);
  return spent
    ? meanDirtyRate(rounds.map(({ duration, dirtyRate }) => ({ dirtied: dirtyRate * duration, duration })))
    : null;
}

/** D-tilde where there is a sample, D-hat alone where there is none; null without either (eq. 13). MiB/s. */
function rateFrom(memory: RateMemory, sample: MiBPerSecond | null): MiBPerSecond | null {
  return sample === null ? memory.history : predictedRate(memory, sample);
}

const errorOf = (predicted: MiBPerSecond | null, mean: MiBPerSecond): number | null =>
  predicted === null || mean === 0 ? null : 100 * (predicted / mean - 1);

/**
 * Past migrations gone through once more, the oldest first: before each what sample, history and both together say of
 * its dirtying rate, after it what is learned (eqs 11 to 13).
 * Units: s, MiB/s -> MiB/s, per cent. Assumes 0.5 < mu <= 1, 0 < phi < 1. Migrations without any time of pre-copy are
 * passed over: nothing is known of their rate.
 * D-bar 36, then S = 60 and D-bar 40 at mu = 0.75, phi = 0.5: D-tilde 48, 20 % too much; then D-hat 39, phi 0.231.
 */
export function replayHistory(migrations: readonly PastMigration[], { mu, phi }: HistoryKnobs): ReplayedHistory {
  const replayed: ReplayedMigration[] = [];
  let memory = startMemory(phi);
  migrations.forEach((past, i) => {
    const mean = meanRateOf(past);
    if (mean === null) return;
    const { sample } = past;
    const refined = rateFrom(memory, sample);
    const after = remember(memory, sample, mean, mu);
    replayed.push({
      migration: i + 1,
      sample,
      mean,
      historyBefore: memory.history,
      historyAfter: after.history ?? mean,
      phiBefore: phiOf(memory),
      phiAfter: phiOf(after),
      refined,
      errors: {
        sample: errorOf(sample, mean),
        history: errorOf(memory.history, mean),
        refined: errorOf(refined, mean),
      },
    });
    memory = after;
  });
  return { migrations: replayed, memory };
}

/** What is remembered after all of these migrations: D-hat, and the sums behind phi. No list is made. */
export function memoryOf(migrations: readonly PastMigration[], { mu, phi }: HistoryKnobs): RateMemory {
  let memory = startMemory(phi);
  for (const past of migrations) {
    const mean = meanRateOf(past);
    if (mean !== null) memory = remember(memory, past.sample, mean, mu);
  }
  return memory;
}

/**
 * D-tilde for the next migration, from what was sampled now and what came before (eq. 13). MiB/s.
 * Without past migrations it is the sample. After D-bar 36, S = 60 at phi = 0.5 -> 48.
 */
export function knownRate(
  migrations: readonly PastMigration[],
  sample: MiBPerSecond | null,
  knobs: HistoryKnobs,
): MiBPerSecond | null {
  const memory = memoryOf(migrations, knobs);
  return sample === null ? memory.history : predictedRate(memory, sample);
}
