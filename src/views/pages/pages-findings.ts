import type { PagesAnswer } from '../../engine/pages-job';
import { exactNumber, fixedNumber, formatNumber, joined, scaleTransferRate, scaleVolume } from '../../format/number';
import { mibOfPages } from '../../format/pages';
import type { PagesRecording } from '../../simulator/pages-recording';
import type { SimulatedMigration } from '../../simulator/simulated-migration';
import { stopWords } from '../../vocabulary/stop-words';
import { stopLimits } from '../shared/stop-limits';
import { type GridLayout, pagesOfDot, stateOfDot } from './grid-layout';
import * as late from './late-words';
import { DIRTIED_AGAIN, namedStates, SKIPPED, TO_SEND } from './page-states';
import { countsAt } from './pages-player';

/** Pages in a batch of the simulated sender. A test holds it to the simulator. */
export const BATCH_PAGES = 1024;

/** A whole number with its thousands separated. */
export const count = (value: number): string => formatNumber(value, 15);

/** A time of the film, always with two decimals, so that it keeps its width while it runs. 3.4123 -> '3.41 s'. */
export const clock = (seconds: number): string => `${fixedNumber(seconds, 2)}\u00a0s`;

/** Where the film is, in a few words: for the scrubber. */
export function describePlace({ migration, recording }: PagesAnswer, frame: number): string {
  const round = recording.frameRound[frame] ?? 0;
  const name = migration.rounds[round]?.stopAndCopy ? late.stopAndCopyTitle : late.roundTitle(round);
  return late.placeAt(name, clock(recording.frameTime[frame] ?? 0));
}

/** What happens at a frame, in a plain sentence. Sent and skipped count since the round began. */
export function describeNow(answer: PagesAnswer, frame: number): string {
  const { migration, recording } = answer;
  const time = recording.frameTime[frame] ?? 0;
  if (frame === 0) return late.start(count(recording.pages));
  if (frame === recording.frames - 1) return late.done(clock(time), count(recording.pages));
  const round = migration.rounds[recording.frameRound[frame] ?? 0];
  if (!round) return '';
  const counts = countsAt(recording, frame);
  const skipped = counts[SKIPPED] ?? 0;
  const sent = round.toSend - (counts[TO_SEND] ?? 0) - skipped;
  const now = {
    place: describePlace(answer, frame),
    sent: count(sent),
    toSend: count(round.toSend),
    isOne: round.toSend === 1,
  };
  return round.stopAndCopy
    ? late.isPaused(now)
    : late.isSending(now, count(skipped), count(counts[DIRTIED_AGAIN] ?? 0));
}

/** What the magnifier shows in its middle: which pages, and what became of them. */
export function describeDot(layout: GridLayout, recording: PagesRecording, states: Uint8Array, dot: number): string {
  const { first, last } = pagesOfDot(layout, recording, dot);
  const state = namedStates[stateOfDot(layout, states, dot)]?.ofOne ?? '';
  return first === last ? late.pageOfDot(count(first), state) : late.pagesOfDot(count(first), count(last), state);
}

/** What a dot and a row of the grid are. 1 GiB in 512 columns: 'Each dot is a page of 4 KiB. Each row is 2 MiB.' */
export function describeGrid({ cellsPerDot, columns, rows }: GridLayout, { pagesPerCell }: PagesRecording): string {
  const perDot = cellsPerDot * pagesPerCell;
  const dot = perDot === 1 ? late.dotIsPage : late.dotIsPages(count(perDot));
  return rows > 1 ? `${dot}${late.rowIs(joined(scaleVolume(mibOfPages(columns * perDot))))}` : dot;
}

/** Pre-copy rounds of a simulated migration: all but the stop-and-copy. */
export function preCopyRoundsOf({ rounds }: SimulatedMigration): number {
  return rounds.filter(({ stopAndCopy }) => !stopAndCopy).length;
}

/** A long film has fewer frames than batches, and says so. Empty for one that shows each batch. */
function describeFrames({ recording: { frames, frameStep } }: PagesAnswer): string {
  const together = Math.round((frameStep[frames - 1] ?? 0) / frames);
  return together > 1 ? late.batchesAtATime(count(together)) : '';
}

/** Who sent, how, and why it stopped: what there is to know of the simulated migration besides its numbers. */
export function describeSender(answer: PagesAnswer): readonly string[] {
  const { migration, of } = answer;
  const rate = joined(scaleTransferRate(migration.sampledRate));
  const writer = of.workload === null ? late.writesRandomly : late.writesAsWorkload;
  return [
    `${late.asXenMigrates(count(BATCH_PAGES))}${describeFrames(answer)}`,
    `${writer}${late.dirtiedBefore(exactNumber(of.scenario.window), rate)}`,
    late.endedBecause(stopWords[migration.stopReason].because(stopLimits(of.scenario))),
  ];
}

/** A film that was cut short is no prediction: it says so. Null for a whole one. */
export function describeShortage({ migration }: PagesAnswer): string | null {
  return migration.stopReason === 'event-budget'
    ? late.tooMuchToSimulate(count(Math.round(migration.pageEvents / 1e6)))
    : null;
}
