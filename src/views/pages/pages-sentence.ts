import type { PagesAnswer } from '../../engine/pages-job';
import { exactNumber, fixedNumber, formatNumber, joined, scaleTransferRate, scaleVolume } from '../../format/number';
import { mibOfPages } from '../../format/pages';
import type { PagesRecording } from '../../simulator/pages-recording';
import type { SimulatedMigration } from '../../simulator/simulated-migration';
import { stopWords } from '../../vocabulary/stop-words';
import { stopLimits } from '../shared/stop-limits';
import { type GridLayout, pagesOfDot, stateOfDot } from './grid-layout';
import { DIRTIED_AGAIN, namedStates, SKIPPED, TO_SEND } from './page-states';
import { countsAt } from './pages-player';

/** Pages in a batch of the simulated sender. A test holds it to the simulator. */
export const BATCH_PAGES = 1024;

/** A whole number with its thousands separated. */
export const count = (value: number): string => formatNumber(value, 15);

/** A time of the film, always with two decimals, so that it keeps its width while it runs. 3.4123 -> '3.41 s'. */
export const clock = (seconds: number): string => `${fixedNumber(seconds, 2)}\u00a0s`;

const pagesInWords = (pages: number): string => `${count(pages)} ${pages === 1 ? 'page' : 'pages'}`;

/** Where the film is, in a few words: for the scrubber. */
export function describePlace({ migration, recording }: PagesAnswer, frame: number): string {
  const round = recording.frameRound[frame] ?? 0;
  const name = migration.rounds[round]?.stopAndCopy ? 'Stop-and-copy' : `Round ${round}`;
  return `${name}, ${clock(recording.frameTime[frame] ?? 0)}`;
}

/** What happens at a frame, in a plain sentence. Sent and skipped count since the round began. */
export function describeNow(answer: PagesAnswer, frame: number): string {
  const { migration, recording } = answer;
  const time = recording.frameTime[frame] ?? 0;
  if (frame === 0) return `Start: all ${count(recording.pages)} pages are still to send.`;
  if (frame === recording.frames - 1) {
    return `Done after ${clock(time)}: all ${count(recording.pages)} pages have arrived.`;
  }
  const round = migration.rounds[recording.frameRound[frame] ?? 0];
  if (!round) return '';
  const counts = countsAt(recording, frame);
  const skipped = counts[SKIPPED] ?? 0;
  const sent = round.toSend - (counts[TO_SEND] ?? 0) - skipped;
  const place = describePlace(answer, frame);
  if (round.stopAndCopy) {
    return `${place}: the VM is paused. ${count(sent)} of the last ${pagesInWords(round.toSend)} sent.`;
  }
  return (
    `${place}: ${count(sent)} of ${pagesInWords(round.toSend)} sent, ${count(skipped)} skipped because they were ` +
    `written again, ${count(counts[DIRTIED_AGAIN] ?? 0)} dirtied again.`
  );
}

/** What the magnifier shows in its middle: which pages, and what became of them. */
export function describeDot(layout: GridLayout, recording: PagesRecording, states: Uint8Array, dot: number): string {
  const { first, last } = pagesOfDot(layout, recording, dot);
  const state = namedStates[stateOfDot(layout, states, dot)];
  return first === last
    ? `Page ${count(first)} ${state?.ofOne}.`
    : `Of the pages ${count(first)} to ${count(last)} the dot shows one: it ${state?.ofOne}.`;
}

/** What a dot and a row of the grid are. 1 GiB in 512 columns: 'Each dot is a page of 4 KiB. Each row is 2 MiB.' */
export function describeGrid({ cellsPerDot, columns, rows }: GridLayout, { pagesPerCell }: PagesRecording): string {
  const perDot = cellsPerDot * pagesPerCell;
  const dot =
    perDot === 1 ? 'Each dot is a page of 4\u00a0KiB.' : `Each dot is ${count(perDot)} pages, and shows one of them.`;
  const row = joined(scaleVolume(mibOfPages(columns * perDot)));
  return rows > 1 ? `${dot} Each row is ${row} of memory.` : dot;
}

/** Pre-copy rounds of a simulated migration: all but the stop-and-copy. */
export function preCopyRoundsOf({ rounds }: SimulatedMigration): number {
  return rounds.filter(({ stopAndCopy }) => !stopAndCopy).length;
}

/** A long film has fewer frames than batches, and says so. Empty for one that shows each batch. */
function describeFrames({ recording: { frames, frameStep } }: PagesAnswer): string {
  const together = Math.round((frameStep[frames - 1] ?? 0) / frames);
  return together > 1
    ? ` While it plays, this film shows about ${count(together)} batches at a time. A step by a batch simulates those around it once more, and shows each.`
    : '';
}

/** Who sent, how, and why it stopped: what there is to know of the simulated migration besides its numbers. */
export function describeSender(answer: PagesAnswer): readonly string[] {
  const { migration, of } = answer;
  const rate = joined(scaleTransferRate(migration.sampledRate));
  const writer =
    of.workload === null
      ? 'The VM writes to random pages of its working set W, or of all memory if W is 0, at rate D.'
      : 'The VM writes as the chosen workload does; the model beside it takes D and W from the controls.';
  return [
    `Simulated page by page as classic Xen migrates: batches of ${count(BATCH_PAGES)} pages, in the order of memory. ` +
      `Before each batch it looks which pages are dirty again and skips them.${describeFrames(answer)}`,
    `${writer} In the ${exactNumber(of.scenario.window)}\u00a0s before the start it dirtied ${rate} (S in the paper).`,
    `Pre-copy ended because ${stopWords[migration.stopReason].because(stopLimits(of.scenario))}.`,
  ];
}

/** A film that was cut short is no prediction: it says so. Null for a whole one. */
export function describeShortage({ migration }: PagesAnswer): string | null {
  return migration.stopReason === 'event-budget'
    ? `This was too much to simulate: after ${count(Math.round(migration.pageEvents / 1e6))} million writes and page visits the simulation paused the VM and sent the rest. Its numbers say nothing of a real migration.`
    : null;
}
