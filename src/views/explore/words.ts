// The head of the view
export const exploreTitle = 'Explore';
export const whatMovesVms = 'What moves your VMs?';
export const useMover = 'Use it';
export const notNow = 'Not now';
export const moverIsSet = (mover: string): string =>
  `${mover}, with its own settings. Undo brings back what was there.`;

// The verdict
export const limitsOfNumbers = 'Limits of these numbers';
export const whatWouldHelp = 'What would help';
export const lookingForFix = 'Looking for the smallest fix.';
export const noSingleFix = 'No single change of one knob lets it converge.';
export const converges = 'It converges';
export const endsAtLimit = 'It ends at a limit';
export const doesNotConverge = 'It does not converge';
export const convergesIn = (tenths: number): string => `It converges in ${tenths} of 10 such guests`;
export const doesNotConvergeFor = (tenths: number): string => `It does not converge for ${tenths} of 10`;
export const withTimes = (verdict: string, total: string, rounds: string, pause: string): string =>
  `${verdict}: done in ${total} (${rounds}), paused for ${pause}.`;
export const withTimesOfMany = (verdict: string, total: string, pause: string): string =>
  `${verdict}: done in ${total}, paused for ${pause}.`;
export const withEnd = (verdict: string, end: string, total: string | null): string =>
  `${verdict}: ${end}${total === null ? '' : `, ${total}`}.`;
export const about = (time: string): string => `about ${time}`;
export const allInPause = (time: string): string => `All of it goes in the pause: ${time}.`;
export const givenUpAfter = (rounds: string, time: string): string =>
  `It is given up after ${rounds} and ${time}: the VM stays where it is.`;
export const doesNotEnd = (rounds: string, time: string): string => `It does not end: ${rounds} and ${time} so far.`;
export const goesToPostCopy = (total: string, rounds: string, pause: string): string =>
  `It goes over to post-copy: done in ${total} (${rounds}), paused for ${pause}.`;
export const linkIsOutrun = 'Not applicable: dirtying outruns the link.';
export const thresholdIsZero = 'Not applicable: the threshold is 0.';

// Why
export const dirtiedAndSentAt = (dirtied: string, sent: string): string =>
  `Memory is dirtied at ${dirtied} and sent at ${sent}. The closed form needs R above D.`;
export const roundsNeverEnd = 'The threshold is 0 while memory is being dirtied, so the rounds never end.';
export const stoppedBecause = (reason: string): string => `Pre-copy stopped because ${reason}.`;

// The limits of the numbers
export const roundsFromTo = (first: number, last: number): string => `rounds ${first}–${last}`;
export const someRounds = (count: number): string => `${count} rounds`;
export const outsidePaper = (names: readonly string[]): string =>
  `Outside what the paper measured: ${names.join(', ')}`;
export const fittedOnRuns = (fits: readonly string[]): string => `Fitted on runs, not the paper’s: ${fits.join('; ')}`;
export const oneRound = (round: number): string => `round ${round}`;
export const modelNote = (guard: string, rounds: string): string => `Model note: ${guard} in ${rounds}`;

// The smallest fix
export const smallestFix = (knob: string, from: string, to: string, pause: string, total: string): string =>
  `Smallest fix: change ${knob} from ${from} to ${to}. Then the pause is ${pause}, and it takes ${total} in all.`;
export const setKnobTo = (knob: string, value: string): string => `Set ${knob} to ${value}`;

// The key numbers
export const keyNumbersTitle = 'Key numbers';
export const totalTime = 'Total time';
export const downtime = 'Downtime';
export const traffic = 'Traffic';
export const energy = 'Energy';
export const rounds = 'Rounds';
export const convergence = 'Convergence λ';
export const includesRestart = (time: string): string => `includes restart ${time}`;
export const includesSwitchover = (time: string): string => `includes switchover ${time}`;
export const limitInForce = (limit: string, hasRisen: boolean): string => `limit ${limit}${hasRisen ? ' by then' : ''}`;
export const untilGivenUp = 'until it was given up';
export const withPostCopy = 'with the post-copy';
export const includesPause = 'includes the pause';
export const excludesRestart = 'excludes the restart';
export const noPause = 'none';
export const givenUpBefore = 'given up before it';
export const never = 'never';
export const noRuleEndsIt = 'no rule ends it';
export const notWithin = (time: string): string => `not within ${time}`;
export const timesMemory = (factor: string): string => `${factor} × memory`;
export const noEnd = 'no end';
export const amountIn = (amount: string, time: string): string => `${amount} in ${time}`;
export const bothHosts = (energy: string): string => `${energy}, both hosts`;
export const noWholeRound = 'no whole round';
export const yetLittleIsLeft = 'yet little enough is left';
export const roundsGrow = 'above 1 rounds grow';
export const rarelyFinishes = 'above 1 it rarely finishes';
export const pinnedAt = (value: string): string => `pinned ${value}`;
export const theSame = 'the same';
export const overTimes = (factor: string): string => `over ${factor} ×`;
export const notApplicable = 'not applicable';
export const ofOneGuest = 'of one such guest';

// Where there are no rounds
export const noRoundsToDraw = 'There are no rounds to draw';
export const noRoundsBecause = (isOutrun: boolean): string =>
  `${isOutrun ? 'With λ at 1 or above every round is at least as large as the one before, so eq. 8 gives' : 'With a threshold of 0 the rounds get smaller for ever, so eq. 8 gives'} no number of rounds. Algorithm 1 and the dirty curve have limits on rounds and traffic, and can say what happens.`;
