import { formatNumber } from '../../format/number';

// Chart 1
export const volumePerRound = (unit: string, isLog: boolean): string =>
  `${unit} per round${isLog ? ', log scale' : ''}`;
/** 'Log', with what only a screen reader says. */
export const logScale = ['Log', ' scale'] as const;
export const roundsDrawing = 'Bars: volume sent in each round';
export const roundTick = (round: number): string => `round ${round}`;
export const pauseTick = (round: string | null): string => (round === null ? 'pause' : `pause, ${round}`);
export const downtimeLimit = 'downtime limit';
export const sentInPreCopy = 'sent in pre-copy';
export const skippedAsHot = 'skipped as hot (W)';
export const stopAndCopy = 'stop-and-copy';
export const pinned = 'pinned';
export const simulatedByPages = 'simulated, page by page';
export const noRoundsOfClosedForm = 'the closed form has no rounds here';

// Its title
export const whatRoundsSend = 'What each round sends';
export const oneRoundThenPause = 'One round, then the pause';
export const oneRoundDidNotHelp = 'One round did not help';
export const pauseSendsRest = 'The pause sends what is left';
export const roundsDoNotShrink = 'Each round is as large as the one before';
export const roundsSendDirtied = 'Each round sends what the last one dirtied';
export const roundsEndAtLimit = 'Each round ends when the rest fits the downtime limit';

// What it shows, in sentences
const transfersCarry = (one: string, count: number): string =>
  count === 1 ? one : `${formatNumber(count, 15)} transfers carry`;
export const roundsCarry = (count: number, traffic: string): string =>
  `${transfersCarry('One transfer carries', count)} ${traffic}.`;
export const runCarries = (run: string, count: number, traffic: string): string =>
  `${run}: ${transfersCarry('one transfer carries', count)} ${traffic}.`;
/** Before a sentence about one guest, whose numbers are no medians. */
export const oneOfMany = 'One of those guests, near the middle.';
export const roundZero = (isWholeMemory: boolean, sent: string): string =>
  `Round 0 ${isWholeMemory ? 'is the whole memory,' : 'sends'} ${sent}.`;
export const lastGoInPause = (sent: string): string => `The last ${sent} go while the VM is paused.`;
export const roundsLeftOut = (count: string): string => `${count} rounds in between are left out of the chart.`;
export const noRoundsToShow = 'There are no rounds to show.';
export const noPauseFollows = 'No pause follows.';
export const closedFormHasNoRounds = 'The closed form has no rounds here.';
export const nextIs = (share: string): string => `The next one is ${share} of it.`;
export const eachNextIs = (share: string): string => `Each next one is ${share} of the one before.`;
export const eachNextIsBetween = (least: string, most: string): string =>
  `Each next one is between ${least} and ${most} of the one before.`;

// What a bar says
export const roundLeaves = (
  round: string,
  sent: string,
  time: string,
  left: string,
  dirtied: string,
  absorbed: string,
): string =>
  `Round ${round} sends ${sent} in ${time} and leaves ${left}. ` +
  `Meanwhile the VM dirties ${dirtied}, of which ${absorbed} in what was left.`;
export const roundSends = (
  round: string,
  sent: string,
  time: string,
  skipped: string | null,
  dirtied: string,
): string =>
  `Round ${round} sends ${sent} in ${time}.${
    skipped === null ? '' : ` ${skipped} more had been dirtied, and are skipped as hot.`
  } Meanwhile the VM dirties ${dirtied}.`;
export const stopAndCopySends = (sent: string, time: string): string =>
  `Stop-and-copy sends the last ${sent} in ${time}, while the VM is paused.`;

// What dots and outlines add
export const simulatedSummary = (transfers: string, traffic: string): string =>
  `Simulated page by page (dots), ${transfers} transfers carry ${traffic}.`;
export const theStopAndCopy = 'the stop-and-copy';
export const theRound = (round: string): string => `round ${round}`;
export const inPlay = (round: string): string => `In play: ${round}.`;
export const simulatedPause = (sent: string): string => `Simulated, the pause comes here and sends ${sent}.`;
export const simulatedRound = (sent: string): string => `Simulated, this round sends ${sent}.`;
export const pauseOfRun = (run: string, sent: string): string => `${run}: the pause comes here and sends ${sent}.`;
export const roundOfRun = (run: string, sent: string): string => `${run}: this round sends ${sent}.`;
export const noRoundOfModel = (round: string): string => `The model has no round ${round}.`;
export const modelHasNoRounds = 'The model has no rounds to draw here.';
