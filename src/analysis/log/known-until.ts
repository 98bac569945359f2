import type { MigrationLog } from '../../readers/logs/migration-log';

/** Whether a sample shows that more than so many rounds have begun. */
const isBeyond = (iteration: number | null, rounds: number): boolean => iteration !== null && iteration > rounds;

/**
 * A log as it was known at the end of a round: until the first look that shows it to be over. Where fewer rounds are seen
 * all of pre-copy counts. What is told at the end only (how it ended, the mean rate) is taken away. Errors: none.
 */
export function knownUntil(log: MigrationLog, after: number): MigrationLog {
  const running = log.samples.filter(({ phase }) => phase === 'pre-copy');
  const found = running.findIndex(({ iteration }) => isBeyond(iteration, after));
  const samples = found < 0 ? running : running.slice(0, found + 1);
  const latest = samples.at(-1)?.time ?? Number.POSITIVE_INFINITY;
  const printed = log.rounds.filter(({ round }) => round <= after + 1);
  const last = printed.at(-1);
  return {
    ...log,
    ...{ samples, isOver: false, ended: null, totalTime: null, downtime: null, rate: null },
    syncs: log.syncs.filter(({ time }) => time <= latest),
    // What a printed round dirtied is told by the next one.
    rounds: last && last !== log.rounds.at(-1) ? [...printed.slice(0, -1), { ...last, dirtied: null }] : printed,
    limit: log.isLimitLate ? null : log.limit,
  };
}
