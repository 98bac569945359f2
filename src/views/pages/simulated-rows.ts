import type { TableData } from '../../format/csv';
import { joined, scaleDuration, scaleVolume } from '../../format/number';
import { mibOfPages } from '../../format/pages';
import type { SimulatedMigration } from '../../simulator/simulated-migration';
import type { RoundRow, RoundsData } from '../charts/rounds-rows';
import { count, preCopyRoundsOf } from './pages-sentence';

const volume = (mib: number): string => joined(scaleVolume(mib));

/** The bars of a simulated migration: sent, skipped above it, and the stop-and-copy. Volumes in MiB. */
export function simulatedRows(migration: SimulatedMigration, threshold: number): RoundsData {
  const rows: readonly RoundRow[] = migration.rounds.map(
    ({ round, sent, skipped, duration, dirtied, stopAndCopy }) => ({
      round,
      sent: mibOfPages(sent),
      skipped: mibOfPages(skipped),
      duration,
      dirtied: mibOfPages(dirtied),
      left: null,
      absorbed: null,
      stopAndCopy,
      guards: [],
    }),
  );
  const sizes = rows.map(({ sent }) => sent).filter((sent) => sent > 0);
  return {
    rows,
    overlay: null,
    overlayRefused: false,
    baseline: null,
    simulated: [],
    limit: { value: threshold, label: 'threshold', symbol: 'threshold' },
    largest: rows.reduce((max, { sent, skipped }) => Math.max(max, sent + skipped), 0),
    smallest: sizes.reduce((min, size) => Math.min(min, size), Number.POSITIVE_INFINITY),
    leftOut: 0,
    traffic: migration.traffic,
  };
}

/** The finding of the chart, for its title. */
export function simulatedTitle(migration: SimulatedMigration): string {
  const rounds = preCopyRoundsOf(migration);
  return rounds === 1 ? 'Simulated: one round, then the pause' : `Simulated: ${count(rounds)} rounds, then the pause`;
}

/** What the chart shows, in a sentence; with the round in play. */
export function simulatedSummary(migration: SimulatedMigration, roundInPlay: number | null): string {
  const { rounds, traffic, totalTime } = migration;
  const skipped = rounds.reduce((sum, round) => sum + round.skipped, 0);
  const last = rounds.at(-1);
  const inPlay = roundInPlay === null ? undefined : rounds[roundInPlay];
  const playing = inPlay ? ` In play: ${inPlay.stopAndCopy ? 'the stop-and-copy' : `round ${inPlay.round}`}.` : '';
  return (
    `${count(rounds.length)} transfers carry ${volume(traffic)} in ${joined(scaleDuration(totalTime))}. ` +
    `Pages that were dirty again before their turn were skipped, ${volume(mibOfPages(skipped))} over all rounds. ` +
    `The last ${volume(mibOfPages(last?.sent ?? 0))} go while the VM is paused.${playing}`
  );
}

/** The numbers of the chart as a table, in pages and in MiB. */
export function simulatedTable({ rounds }: SimulatedMigration, roundInPlay: number | null): TableData {
  return {
    columns: [
      { key: 'round', label: 'Round' },
      { key: 'phase', label: 'Phase' },
      { key: 'to_send_pages', label: 'To send (pages)' },
      { key: 'sent_pages', label: 'Sent (pages)' },
      { key: 'skipped_pages', label: 'Skipped (pages)' },
      { key: 'dirtied_pages', label: 'Dirty at the end (pages)' },
      { key: 'sent_mib', label: 'Sent (MiB)' },
      { key: 'duration_s', label: 'Time (s)' },
      { key: 'rate_mib_per_s', label: 'Rate (MiB/s)' },
      { key: 'remarks', label: 'Remarks' },
    ],
    rows: rounds.map((round) => [
      round.round,
      round.stopAndCopy ? 'stop-and-copy' : 'pre-copy',
      round.toSend,
      round.sent,
      round.skipped,
      round.dirtied,
      mibOfPages(round.sent),
      round.duration,
      round.achievedRate,
      round.round === roundInPlay ? 'in play' : '',
    ]),
  };
}
