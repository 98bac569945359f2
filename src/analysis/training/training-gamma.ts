import { type Fraction, type MiBPerSecond, PAGES_PER_MIB, type Seconds } from '../../models/units';
import type { Scenario } from '../../scenario/scenario';
import { simulateMigration } from '../../simulator/migrate';
import type { Progress, SimulatedMigration } from '../../simulator/simulated-migration';
import { trainingPrograms } from '../../simulator/training-programs';
import { subProgress } from '../sub-progress';
import { toMigrationSetup } from '../trials/migration-setup';

/** What one round says of the skip ratio. T, D and gamma are the columns of a gamma training file. */
export interface GammaSample {
  /** T of the round before. */
  readonly duration: Seconds;
  /** D of the round before: what it dirtied over its time. */
  readonly dirtyRate: MiBPerSecond;
  /** S of the VM before its migration: the D of eq. 10 as it is printed, without an index. */
  readonly sampledRate: MiBPerSecond;
  /** gamma of this round: skipped over sent and skipped. */
  readonly skipRatio: Fraction;
  /** Which program, and which of its rounds, from 1. */
  readonly program: string;
  readonly round: number;
}

/**
 * Samples of gamma from the rounds of one migration: skipped_i / (sent_i + skipped_i) on (T_{i-1}, D_{i-1}),
 * i = 1 .. last pre-copy round (Eq. 10). Units: pages -> none, s, MiB/s. A round that came after one without any time,
 * or that had nothing to send, says nothing. Sent 60 and skipped 40 after 2 s that dirtied 512 pages -> 0.4 on (2, 1).
 */
export function gammaSamples(
  program: string,
  { rounds, sampledRate }: Pick<SimulatedMigration, 'rounds' | 'sampledRate'>,
): GammaSample[] {
  const live = rounds.filter(({ stopAndCopy }) => !stopAndCopy);
  return live.slice(1).flatMap(({ round, sent, skipped }, i) => {
    const before = live[i];
    if (!before || before.duration <= 0 || sent + skipped === 0) return [];
    const { duration, dirtied } = before;
    const dirtyRate = dirtied / PAGES_PER_MIB / duration;
    return [{ duration, dirtyRate, sampledRate, skipRatio: skipped / (sent + skipped), program, round }];
  });
}

/**
 * The training suite: each made-up program migrated once over the scenario's link and by its stop rules, and a sample
 * from every round but the first (sec. 3.1). Assumes classic Xen, which skips in round 0 too. The same seed gives the
 * same samples. 1 GiB at 800 Mbit/s, seed 1 -> 279 samples.
 */
export function* trainGamma(scenario: Scenario, seed: number): Generator<Progress, readonly GammaSample[]> {
  const samples: GammaSample[] = [];
  for (const [i, { label, parts }] of trainingPrograms.entries()) {
    const place = (share: number): Progress => ({
      share: (i + share) / trainingPrograms.length,
      sentence: `${label}: migration ${i + 1} of ${trainingPrograms.length}`,
    });
    yield place(0);
    const setup = toMigrationSetup(scenario, parts, seed);
    const { migration } = yield* subProgress(simulateMigration(setup, null), ({ share }) => place(share));
    samples.push(...gammaSamples(label, migration));
  }
  return samples;
}
