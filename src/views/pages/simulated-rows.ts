import type { TableData } from '../../format/csv';
import { joined, scaleDuration, scaleVolume } from '../../format/number';
import { mibOfPages } from '../../format/pages';
import type { SimulatedMigration } from '../../simulator/simulated-migration';
import type { RoundRow, RoundsData } from '../charts/rounds-rows';
import * as late from './late-words';
import { count, preCopyRoundsOf } from './pages-findings';

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
    limit: { value: threshold, label: late.threshold, symbol: 'threshold' },
    largest: rows.reduce((max, { sent, skipped }) => Math.max(max, sent + skipped), 0),
    smallest: sizes.reduce((min, size) => Math.min(min, size), Number.POSITIVE_INFINITY),
    leftOut: 0,
    traffic: migration.traffic,
  };
}

/** The finding of the chart, for its title. */
export function simulatedTitle(migration: SimulatedMigration): string {
  const rounds = preCopyRoundsOf(migration);
  return late.simulatedRounds(rounds, count(rounds));
}

/** What the chart shows, in a sentence; with the round in play. */
export function simulatedSummary(migration: SimulatedMigration, roundInPlay: number | null): string {
  const { rounds, traffic, totalTime } = migration;
  const skipped = rounds.reduce((sum, round) => sum + round.skipped, 0);
  const inPlay = roundInPlay === null ? undefined : rounds[roundInPlay];
  const playing = inPlay ? late.inPlayNow(inPlay.stopAndCopy ? null : inPlay.round) : '';
  const carried = late.transfersCarry(count(rounds.length), volume(traffic), joined(scaleDuration(totalTime)));
  const last = volume(mibOfPages(rounds.at(-1)?.sent ?? 0));
  return `${carried}${late.skippedAndLast(volume(mibOfPages(skipped)), last)}${playing}`;
}

/** The numbers of the chart as a table, in pages and in MiB. */
export function simulatedTable({ rounds }: SimulatedMigration, roundInPlay: number | null): TableData {
  return {
    columns: [
      { key: 'round', label: late.roundHeads.round },
      { key: 'phase', label: late.roundHeads.phase },
      { key: 'to_send_pages', label: late.roundHeads.toSend },
      { key: 'sent_pages', label: late.roundHeads.sent },
      { key: 'skipped_pages', label: late.roundHeads.skipped },
      { key: 'dirtied_pages', label: late.roundHeads.dirtied },
      { key: 'sent_mib', label: late.roundHeads.volume },
      { key: 'duration_s', label: late.roundHeads.time },
      { key: 'rate_mib_per_s', label: late.roundHeads.rate },
      { key: 'remarks', label: late.roundHeads.remarks },
    ],
    rows: rounds.map((round) => [
      round.round,
      round.stopAndCopy ? late.phases.stopAndCopy : late.phases.preCopy,
      round.toSend,
      round.sent,
      round.skipped,
      round.dirtied,
      mibOfPages(round.sent),
      round.duration,
      round.achievedRate,
      round.round === roundInPlay ? late.inPlay : '',
    ]),
  };
}
