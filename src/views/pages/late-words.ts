import type { PageState } from '../../simulator/pages-recording';
import type { Speed } from './playback';

// The film
export const filmTitle = 'The pages at work';
export const closeAround = ['Close', ' the pages at work'] as const;
export const gridName = 'Grid of pages. Arrow keys move the magnifier.';
export const startsPaused = 'It starts paused, because your system asks for less motion. ';
export const keysHelp = (keys: readonly string[]): string => `Keys: ${keys.join(', ')}.`;

// The player
export const play = 'Play';
export const replay = 'Replay';
export const pause = 'Pause';
export const speed = 'Speed';
export const speeds: Readonly<Record<Speed, string>> = {
  0.01: '1/100 as fast',
  0.1: '1/10 as fast',
  0.5: 'half as fast',
  1: 'real time',
  2: '2 × as fast',
  5: '5 × as fast',
  10: '10 × as fast',
  50: '50 × as fast',
};
export const steps = {
  batch: { name: 'batch', back: 'Back by a batch', on: 'On by a batch' },
  round: { name: 'round', back: 'Back by a round', on: 'On by a round' },
} as const;
export const placeInMigration = 'Place in the migration';

// The states of pages
export const pagesByState = 'Pages by state';
export const stateHead = 'State';
export const pagesHead = 'Pages';
export const colours = 'Colours';
export interface StateInWords {
  /** Beside its colour over the grid. */
  readonly short: string;
  /** In the table of counts, in words that explain the state. */
  readonly label: string;
  /** Of a page: 'Page 12 ...'. */
  readonly ofOne: string;
}
export const states: Readonly<Record<PageState, StateInWords>> = {
  'to-send': {
    short: 'still to send',
    label: 'still to send in this round',
    ofOne: 'is still to send in this round',
  },
  sent: {
    short: 'sent',
    label: 'sent in this round',
    ofOne: 'was sent in this round, and not written since',
  },
  'dirtied-again': {
    short: 'dirtied again',
    label: 'dirtied again, for the next round',
    ofOne: 'is dirtied again: written since it was sent, it goes once more in the next round',
  },
  skipped: {
    short: 'skipped as hot',
    label: 'skipped as hot, for the next round',
    ofOne: 'was skipped as hot: written again before its turn, it waits for the next round',
  },
  arrived: {
    short: 'arrived',
    label: 'arrived, the same on both hosts',
    ofOne: 'has arrived: it is the same on both hosts',
  },
};
export const pageOfDot = (page: string, state: string): string => `Page ${page} ${state}.`;
export const pagesOfDot = (first: string, last: string, state: string): string =>
  `Of the pages ${first} to ${last} the dot shows one: it ${state}.`;
export const dotIsPage = 'Each dot is a page of 4\u00a0KiB.';
export const dotIsPages = (pages: string): string => `Each dot is ${pages} pages, and shows one of them.`;
export const rowIs = (memory: string): string => ` Each row is ${memory} of memory.`;

// What happens now
export const stopAndCopyTitle = 'Stop-and-copy';
export const roundTitle = (round: number): string => `Round ${round}`;
export const placeAt = (place: string, time: string): string => `${place}, ${time}`;
export const start = (pages: string): string => `Start: all ${pages} pages are still to send.`;
export const done = (time: string, pages: string): string => `Done after ${time}: all ${pages} pages have arrived.`;
const pagesCounted = (pages: string, isOne: boolean): string => `${pages} ${isOne ? 'page' : 'pages'}`;
interface NowInWords {
  readonly place: string;
  readonly sent: string;
  readonly toSend: string;
  /** Whether one page alone is to be sent. */
  readonly isOne: boolean;
}
export const isPaused = ({ place, sent, toSend, isOne }: NowInWords): string =>
  `${place}: the VM is paused. ${sent} of the last ${pagesCounted(toSend, isOne)} sent.`;
export const isSending = ({ place, sent, toSend, isOne }: NowInWords, skipped: string, dirtied: string): string =>
  `${place}: ${sent} of ${pagesCounted(toSend, isOne)} sent, ${skipped} skipped because they were written again, ` +
  `${dirtied} dirtied again.`;
export const simulatingBatches = 'Simulating the batches around this place, to show each of them.';

// What stands over the film
export const tooMuchMemory = (memory: string, most: string): string =>
  `This VM has ${memory} of memory. Pages are simulated one by one up to ${most}: beyond that it would take too long here. Choose less memory to watch the pages.`;
export const migrationIsSimulated = 'The migration is being simulated.';
export const batchesAreSimulated = 'The batches around this place are being simulated.';
export const simulating = 'Simulating the migration';
export const gettingReady = 'Getting ready';
export const cancel = 'Cancel';
export const wasCancelled = 'The simulation was cancelled.';
export const hasChanged = 'The scenario has changed. These pages are still those of the one before.';
export const tryAgain = 'Try again';
export const simulateAgain = 'Simulate again';

// Beside the model
export const besideModel = 'The simulated migration beside the model’s';
export const numberHeads = {
  metric: 'Metric',
  simulated: 'simulated',
  model: 'model',
  off: 'How far the model is off',
} as const;
export const rounds = 'Rounds';
export const theSame = 'the same';
export const overTimes = (times: string): string => `over ${times} ×`;
export const asXenMigrates = (batch: string): string =>
  `Simulated page by page as classic Xen migrates: batches of ${batch} pages, in the order of memory. ` +
  'Before each batch it looks which pages are dirty again and skips them.';
export const batchesAtATime = (batches: string): string =>
  ` While it plays, this film shows about ${batches} batches at a time. A step by a batch simulates those around it once more, and shows each.`;
export const writesRandomly =
  'The VM writes to random pages of its working set W, or of all memory if W is 0, at rate D.';
export const writesAsWorkload =
  'The VM writes as the chosen workload does; the model beside it takes D and W from the controls.';
export const dirtiedBefore = (window: string, rate: string): string =>
  ` In the ${window}\u00a0s before the start it dirtied ${rate} (S in the paper).`;
export const endedBecause = (because: string): string => `Pre-copy ended because ${because}.`;
export const tooMuchToSimulate = (millions: string): string =>
  `This was too much to simulate: after ${millions} million writes and page visits the simulation paused the VM and sent the rest. Its numbers say nothing of a real migration.`;

// The chart of rounds
export const roundKeys = {
  sent: 'sent in pre-copy',
  skipped: 'skipped as hot',
  pause: 'stop-and-copy',
} as const;
export const perRound = (unit: string): string => `${unit} per round`;
export const threshold = 'threshold';
export const simulatedRounds = (count: number, text: string): string =>
  count === 1 ? 'Simulated: one round, then the pause' : `Simulated: ${text} rounds, then the pause`;
export const transfersCarry = (transfers: string, traffic: string, time: string): string =>
  `${transfers} transfers carry ${traffic} in ${time}. `;
export const skippedAndLast = (skipped: string, last: string): string =>
  `Pages that were dirty again before their turn were skipped, ${skipped} over all rounds. ` +
  `The last ${last} go while the VM is paused.`;
/** `round` is null for the stop-and-copy. */
export const inPlayNow = (round: number | null): string =>
  ` In play: ${round === null ? 'the stop-and-copy' : `round ${round}`}.`;
export const phases = { stopAndCopy: 'stop-and-copy', preCopy: 'pre-copy' } as const;
export const inPlay = 'in play';
export const roundHeads = {
  round: 'Round',
  phase: 'Phase',
  toSend: 'To send (pages)',
  sent: 'Sent (pages)',
  skipped: 'Skipped (pages)',
  dirtied: 'Dirty at the end (pages)',
  volume: 'Sent (MiB)',
  time: 'Time (s)',
  rate: 'Rate (MiB/s)',
  remarks: 'Remarks',
} as const;
