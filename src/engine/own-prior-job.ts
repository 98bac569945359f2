import { learnPrior, type OwnPrior } from '../analysis/own-prior/learn-prior';
import type { OwnMigration } from '../readers/migrations';
import type { Progress } from '../simulator/simulated-migration';

/** What was learned of one's own guests. */
export type LearnedPrior = OwnPrior;

/** Learns how one's own guests write from one's own migrations. Yields how far it has come. */
export const learnOwnPrior = ({
  migrations,
}: {
  readonly migrations: readonly OwnMigration[];
}): Generator<Progress, LearnedPrior> => learnPrior(migrations);
