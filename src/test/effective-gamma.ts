import type { GammaSample } from '../analysis/training/training-gamma';
import type { Seconds } from '../models/units';
import type { MeasuredRounds, MeasuredRun } from '../readers/measured-run';

/** Shorter rounds were read from polls that are too rough for them. */
const SHORTEST: Seconds = 0.2;

/**
 * Effective gamma of measured rounds, whose sender skips nothing or does not say what: gamma = 1 - V / (D T), with T the
 * time of the round before, V the distinct memory that it dirtied, and D the rate that was sampled before the migration
 * (Eq. 10, where a log has no skip counts). Units: MiB, MiB/s, s -> none. It is what Algorithm 1 would have to skip
 * to be right, no share of skipped pages: below 0 where the guest wrote more than the sample said.
 * D = 40 MiB/s, T = 2 s, 60 MiB newly dirty -> 1 - 60 / 80 = 0.25.
 */
export function effectiveGamma(runs: readonly MeasuredRun[], measured: readonly MeasuredRounds[]): GammaSample[] {
  return runs.flatMap(({ id, dirtyRate }) => {
    const { rounds } = measured.find((each) => each.id === id) ?? { rounds: [] };
    return rounds.slice(1).flatMap(({ round, stopAndCopy, dirtied }, i) => {
      const { duration } = rounds[i] ?? { duration: 0 };
      if (stopAndCopy || dirtied === null || duration < SHORTEST || dirtyRate <= 0) return [];
      return [
        {
          duration,
          dirtyRate,
          sampledRate: dirtyRate,
          skipRatio: 1 - dirtied / (dirtyRate * duration),
          program: id,
          round,
        },
      ];
    });
  });
}
