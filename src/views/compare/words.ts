// The panel
export const compareTitle = 'Compare';
export const whatIsCompared =
  'Pinned scenarios beside the one on screen: up to four, kept in the link. The first is the baseline.';
export const comparing = 'Comparing';
export const isPinned = 'Pinned behind the others. Change a knob to compare.';
export const pinThis = 'Pin this one too';
export const least = 'the least';
export const most = 'the most';
export const scenario = 'Scenario';
export const act = 'Act';
export const differingKnobs = 'Knobs that differ';
export const ends = 'Ends';
export const noneDiffers = 'none';
export const noValue = '–';
export const keyOfRounds = 'Marks of the rounds';
export const sideBySide = 'Scenarios side by side';
export const nameOf = (scenario: string): string => `Name of ${scenario}`;
export const pinnedPlace = (place: number): string => `Pinned ${place}`;
export const renamed = 'Renamed.';
export const swapInNamed = (scenario: string): string => `Swap in ${scenario}`;
export const isSwapped = (scenario: string): string =>
  `${scenario} is on screen; what was there is pinned in its place.`;
export const swapIn = 'Swap in';
export const unpinNamed = (scenario: string): string => `Unpin ${scenario}`;
export const isUnpinned = (scenario: string): string => `${scenario} is no longer pinned.`;
export const unpin = 'Unpin';

// Names and sentences
export const onScreen = 'On screen';
export const theOneOnScreen = 'the one on screen';
export const namedOnScreen = (scenario: string): string => `${scenario}, on screen`;
export const theSame = 'the same';
export const noNumber = 'no number';
export const doesNotArrive = (end: string): string => `does not arrive: ${end}`;
export const converges = 'converges';
export const forced = (end: string): string => `forced: ${end}`;
export const ownNotOther = (knob: string, own: string, other: string): string => `${knob} ${own}, not ${other}`;
export const sameForAll = (metric: string): string => `${metric}: the same for all that have one.`;
export const leastAndMost = (metric: string, least: string, most: string): string =>
  `${metric}: least with ${least}, most with ${most}.`;
export const withoutNumbers = (scenarios: readonly string[]): string => `Without numbers: ${scenarios.join('; ')}.`;

// The finding
export const allAlike = 'Side by side: the same pause and the same time';
export const isOverFirst = (scenario: string | undefined): string =>
  `Side by side: ${scenario} is over first, with the same pause`;
export const pausesLeast = (scenario: string | undefined, isFirst: boolean, first: string | undefined): string =>
  `Side by side: ${scenario} pauses least${isFirst ? ' and is over first' : ''}${
    first === undefined ? '' : `; ${first} is over first`
  }`;

// Figures and their tables
export const noKnobDiffers = 'no knob differs';
export const moreThanOnScreen = (metric: string, unit: string): string => `${metric}: more than on screen (${unit})`;
export const moreInPercent = (metric: string): string => `${metric}: more than on screen (%)`;
export const rounds = 'Rounds';
export const barsOfAll = 'Bars: total time, downtime, traffic and energy of each scenario';
export const wholeInFiles = 'Export has the whole comparison in one picture.';
export const shadedIsOnScreen = 'shaded: on screen';
export const roundOfAll = (round: number, told: readonly string[]): string => `Round ${round}: ${told.join('; ')}.`;
export const sentIn = (unit: string): string => (unit === '' ? 'sent' : `sent (${unit})`);
export const hasEnded = 'has ended';
export const roundsSideBySide = 'What each round sends, side by side';
export const steepConverges =
  'Lines that fall steeply converge soon; the last value of each is what is sent in its pause.';
export const linesOfAll = 'Lines: volume of each round of each scenario';
export const round = 'Round';
