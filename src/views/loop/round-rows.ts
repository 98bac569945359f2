import type { LoopTurn } from '../../analysis/loop/loop-record';
import { joined, scaleDuration, scaleVolume } from '../../format/number';

/** One round of the migration of a turn, in words. */
export interface RoundRow {
  readonly name: string;
  readonly duration: string;
  readonly sent: string;
  readonly skipped: string;
  readonly dirtied: string;
}

/** The rounds of a turn's simulated migration, the pause last. */
export function roundRows({ rounds }: LoopTurn): RoundRow[] {
  const volume = (mib: number): string => joined(scaleVolume(mib));
  return rounds.map(({ duration, sent, skipped, dirtied, stopAndCopy }, i) => ({
    name: stopAndCopy ? 'Stop-and-copy' : `Round ${i}`,
    duration: joined(scaleDuration(duration)),
    sent: volume(sent),
    skipped: volume(skipped),
    dirtied: volume(dirtied),
  }));
}
