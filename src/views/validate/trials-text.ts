import type { WorkloadTrials } from '../../analysis/trials/trials';

/** Says how many migrations were too long to simulate to their end; null if none was. */
export function budgetSentence(trials: readonly WorkloadTrials[]): string | null {
  const cut = trials.flatMap(({ label, trials: all }) =>
    all.some(({ simulated }) => simulated.stopReason === 'event-budget') ? [label] : [],
  );
  if (cut.length === 0) return null;
  return (
    `Migrations of ${cut.join(', ')} write so often and last so long that they were stopped early: ` +
    'their numbers, and the claims that rest on them, mean nothing here. A faster link or a smaller memory helps.'
  );
}
