import type { DerivedSymbol } from '../../state/symbols';
import type { StopReason } from '../../vocabulary/stop-reasons';

// The section
export const equationsTitle = 'Equations in play';
export const howToRead =
  'In the order in which they are worked out, each with the numbers of this scenario put in. Round 0 or 1 is the example. Units are MiB, MiB/s, s and J.';
export const tooManyRules =
  'With these rules, or with a working set that nobody knows, the loop is more than a few equations can say: it goes from event to event. What it does stands on the time line.';
export const symbolsOf = (equation: string): string => `Symbols of ${equation}`;
export const scrollsSideways = (equation: string): string => `${equation}, scrolls sideways`;

// Where there are no numbers
export const closedFormNeedsRoom = 'No number: the closed form needs R above D.';
export const roundsNeverEnd = 'No number: with a threshold of 0 the rounds never end.';
export const nothingWasSent = 'No number: it was over before anything was sent.';

// The closed form
export const noRoundOne = 'There is no round 1: all memory is within the threshold, so it is sent in the pause.';
export const allInStopAndCopy = 'All memory is within the threshold: n = 0, one stop-and-copy of everything.';
export const oneRoundIsEnough = 'Nothing is dirtied, so one round is enough: n = 1.';
export const roundSendsDirtied = 'A round sends what was dirtied while the round before was under way.';
export const roundLasts = 'A round lasts as long as the link needs for its volume.';
export const roundsShrink = 'So every round is λ times the one before, starting from all memory.';
export const fewestRounds = 'Pre-copy takes the fewest rounds after which no more than the threshold is left.';
export const trafficIsSeries = 'The traffic is the sum of all rounds and the pause: a geometric series.';
export const totalTimeOfTraffic = 'The total time is how long the link needs for the traffic; resuming is not in it.';

// Of every model
export const convergence =
  'The convergence coefficient: below 1 memory is sent faster than it is dirtied, and the rounds shrink.';
export const convergenceOfLastRound =
  'The convergence coefficient of the last whole round n: below 1 a round dirties less than it sends, and they shrink.';
export const noWholeRound = 'No whole round is listed.';
export const rateOfRounds =
  'Each round is sent a little faster than memory was dirtied in the round before, within two limits.';
export const rateOfLink =
  'The link sends a little faster than memory is dirtied, within two limits; the closed form keeps that rate.';
export const downtimeIs = 'The downtime is the last transfer, made while the VM is paused, and the time to resume it.';
export const energyOfBoth = 'Both hosts together. The paper measured α = 0.512 J/MiB and β = 20.165 J (Eq. 17).';
export const energyOfEach =
  'Energy grows with the traffic, at the source (s) and at the destination (d), and each adds a fixed part.';
export const pinnedHasNoNumbers =
  'The pinned scenario has no numbers under its model, so there is nothing to compare with.';
export const pinToCompare = 'Pin a scenario and change a knob: the cost compares the two.';
export const costIs =
  'What a migration costs by your weights: each metric over the larger of this one’s and the pinned one’s.';

// Loops
export const stopMostRounds = 'stop: most rounds';
export const stopTraffic = 'stop: traffic limit';
export const stopThreshold = 'stop: threshold';
export const stopNotShrinking = (isAtHighestRate: boolean): string =>
  `stop: not shrinking${isAtHighestRate ? ', at the highest rate' : ''}`;
/** Why the loop of the paper stops, after the round that it was. */
export const stopsHeld: Partial<Record<StopReason, string>> = {
  threshold: 'the threshold is reached',
  'not-shrinking': 'not shrinking',
  'max-rounds': 'no rounds are left',
  'max-traffic': 'the traffic limit is passed',
};
export const stoppedAfter = (round: string, why: string | undefined): string => `after round ${round}: ${why}`;
export const nextSendsUnskipped =
  'The next round sends what this one dirtied, less what is skipped. The first rule that holds stops pre-copy, and the pause sends all of U.';
export const nextSendsDirtied =
  'The next round sends what this one dirtied. The first rule that holds stops pre-copy, and the pause sends what is left.';
export const trafficIsSum = 'The traffic is the sum of all rounds and the pause.';
export const totalTimeOfLoop =
  'The total time is the sum of the rounds’ and the pause’s transfers; resuming is not in it.';

// QEMU's loop
export const roundIsOver = (tick: number): string =>
  `A round is over when the rest X fits the downtime limit d, as seen at the next check, every ${tick} ms. Pages travel with headers: 1.0022 times the memory.`;
export const absorbedInRest =
  'A page is sent once however often it is written: what is dirtied in the rest L that the round left is absorbed (A), for it was still to be sent anyway.';
export const pauseSends = (isCapped: boolean): string =>
  `The pause sends the rest at the rate of the link${isCapped ? ', for QEMU lifts its cap' : ''}, and the switchover passes besides.`;
export const afterRound = (round: number): string => `after round ${round}`;
export const readOffCurve =
  'Read off the measured curve: the distinct memory that is written in a time, each page once.';
export const writesFallEvenly =
  'Writes fall evenly on the working set, and more and more of them hit what is dirty already.';
export const inRoundZero = 'in round 0';
export const laterQuotient = 'later; the quotient stays between 0 and 1';
export const stopConverged = 'stop: converged';
export const firstRuleEnds = 'After each round, the first rule that holds ends pre-copy; the pause sends the rest X.';
export const doesNotEnd = 'It does not end.';
export const restFits = 'The rest fits the downtime limit, but for rounding.';
export const noPause = 'There is no pause.';
export const totalTimeOfQemu =
  'The total time is the sum of the rounds and the pause, with the switchover, in which no memory is sent.';

// Rounds
export const roundLastsFromAll = 'A round lasts as long as the link needs for its volume; round 0 sends all memory.';
export const dirtiedSteadily = (isCapped: boolean): string =>
  `While a round is sent, pages are dirtied at a steady rate${isCapped ? ', and never more than there are' : ''}.`;
export const skippedShareFalls = (isHeld: boolean): string =>
  `The share of dirtied pages that is skipped falls with a round’s length and the dirtying rate${isHeld ? ', and stays between 0 and 1' : ''}.`;
export const dirtyCurveIs =
  'Not in the paper: writes fall evenly on the working set, and more and more of them hit what is dirty already.';
export const onlyForStopRules = 'used only for the stop rules';
export const hotShare =
  'That share of what a round dirtied is hot: it is dirty again already, and left out of the next round.';
export const nothingSkipped = 'Round 0 is the last before the pause, and in the pause nothing is skipped.';

// Symbols
export const derivedSymbols: Readonly<Record<DerivedSymbol, string>> = {
  lambda: 'convergence',
  gamma: 'skip ratio',
  volume: 'sent in round i',
  duration: 'duration of round i',
  dirtied: 'dirtied in round i',
  skipped: 'skipped in round i',
  remaining: 'to send when round i begins',
  left: 'left unsent by round i',
  absorbed: 'dirtied in what round i left',
  preCopyRounds: 'rounds before the pause',
  traffic: 'traffic',
  totalTime: 'total time',
  downtime: 'downtime',
  energy: 'energy',
  cost: 'cost',
};
export const knobSymbols = {
  adaptive: 'adaptive rate',
  maxTrafficFactor: 'traffic limit',
  downtimeLimit: 'downtime limit',
  switchover: 'switchover',
  cap: 'cap',
  zeroMemory: 'zero memory',
  timeLimit: 'time limit',
  curve: 'distinct memory written in T seconds',
  sourceShare: 'source share of α',
  sourceFixedShare: 'source share of β',
} as const;
export const allMemory = 'all memory';
