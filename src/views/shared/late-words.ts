import type { LearnedPrior } from '../../engine/own-prior-job';
import { formatNumber } from '../../format/number';
import { DEPENDABLE, LEAST_LEARNED } from '../../vocabulary/limits';

// In any sentence
/** 'a', 'a and b', 'a, b and c'. */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
/** '1 VM', '100,000 VMs'. */
export const countedVms = (count: number): string => `${formatNumber(count, 9)} ${count === 1 ? 'VM' : 'VMs'}`;

// Claims of the paper
export const claimName = (number: number): string => `Claim ${number}`;
/** What is said of a claim at a glance. */
export const claimVerdict = (holds: boolean): string => (holds ? 'Holds' : 'Does not hold');
export const ruleVerdict = (holds: boolean, rule: string): string => `${holds ? 'Yes' : 'No'}: ${rule}`;
/** How many hold: '9 of 14 claims hold in these runs'. */
export const claimsHeadline = (holding: number, claims: number): string =>
  `${holding} of ${claims} claims of the paper hold in these runs`;

// How sure a finding is
export const useInWhatIf = (use: string): string => `${use} in What if`;
export const doubtUsed = (spreads: string): string => `Doubt in What if: ${spreads}.`;

// Long work
export const cancel = 'Cancel';
export const cancelled = (isAnswered: boolean): string =>
  `Cancelled.${isAnswered ? ' The last results stay below.' : ''}`;
export const startAgain = 'Start again';
export const tryAgain = 'Try again';

// Memories that are not simulated
export const lowerMemory = 'Set the memory to 64 GiB';

// What was found, in Explore
export const seeInExplore = 'See it in Explore';
export const withItsDefaults = 'with its own defaults';
export const openedInExplore = (label: string, what: string): string =>
  `${label} ${what}. Undo brings the scenario back.`;

// Rows that are not on paper
export const firstRows = (shown: number, rows: number, csv: string): string =>
  `These are the first ${formatNumber(shown)} of ${formatNumber(rows)} rows. All of them are in ${csv}, which the page saves above this table.`;

// A prior of one’s own
const migrations = (count: number): string => `${formatNumber(count)} migration${count === 1 ? '' : 's'}`;

/**
 * What a prediction for a guest as one's own rests on, in sentences; null: the journal is still being read. 62 migrations ->
 * 'as 62 migrations of your journal went. With each of them left out in turn, ...'.
 */
export function ownPriorText(prior: LearnedPrior | null): string {
  if (prior === null) return 'as any guest, until your journal has been read.';
  const { rows, holds50, holds90 } = prior;
  if (rows < LEAST_LEARNED) {
    return `as any guest: the journal of this browser has ${migrations(rows)} to learn from, and ${LEAST_LEARNED} are the fewest. Add some in Log.`;
  }
  const few = rows < DEPENDABLE ? ` So few depend on chance: from ${DEPENDABLE} on it is dependable.` : '';
  return (
    `as ${migrations(rows)} of your journal went. With each of them left out in turn, its traffic lay in the range ` +
    `of 90 % ${formatNumber(holds90)} times, in that of 50 % ${formatNumber(holds50)} times.${few}`
  );
}

// Keys
/** A key, or keys that belong together, and what they do. */
interface KeyLine {
  readonly keys: string;
  readonly does: string;
}

/** Keys that are heard in one place, or everywhere. */
interface KeyGroup {
  readonly where: string;
  readonly lines: readonly KeyLine[];
}

const line = (keys: string, does: string): KeyLine => ({ keys, does });

/** The keys of the film of pages; the film says them itself, as one sentence. */
export const filmKeys: readonly KeyLine[] = [
  line('Space', 'plays and pauses'),
  line('← →', 'go back and on by a batch'),
  line('Page Down and Page Up', 'go by a round'),
  line('Home and End', 'go to the ends'),
  line('arrows on the grid', 'move the magnifier'),
];

/** The one table of keys: the help shows all of it. A view with keys of its own has a group here. */
export const keyGroups: readonly KeyGroup[] = [
  {
    where: 'Everywhere',
    lines: [
      line('Ctrl + K', 'finds a view, preset, platform, lesson or knob; “mem 4 GiB” sets memory'),
      line('Ctrl + Z', 'undoes the last change'),
      line('Ctrl + Shift + Z', 'redoes it'),
      line('F', 'shows the page to a room, large, on one screen; F or Escape ends that'),
      line('?', 'opens this help, when no field is being edited'),
      line('Tab', 'moves to the next control, value or menu'),
    ],
  },
  {
    where: 'Sliders',
    lines: [
      line('← →', 'go one step, to a round value'),
      line('Shift + ← →', 'go a fine step'),
      line('Page Up, Page Down', 'go a big step'),
      line('Home, End', 'go to the ends of the range'),
    ],
  },
  {
    where: 'Fields and menus',
    lines: [
      line('Enter', 'takes the value; units may be typed: 4 GiB, 10 Gbit/s, 250k pages/s'),
      line('Escape', 'takes the typing back, or closes the menu'),
      line('↑ ↓, Home, End, a letter', 'move in a menu'),
    ],
  },
  {
    where: 'Charts, in every view',
    lines: [
      line('← →, Page Up, Page Down, Home, End', 'walk from place to place, and say each'),
      line('Escape', 'leaves the place'),
    ],
  },
  { where: 'Film of pages (Explore, Measure)', lines: filmKeys },
  { where: 'What if: map', lines: [line('arrows', 'change this scenario; with Shift, in large steps')] },
  {
    where: 'Decide',
    lines: [
      line('arrows on the plan', 'go from VM to VM'),
      line('arrows on the map of weights', 'point at weights; with Shift, in large steps'),
      line('Enter on the map of weights', 'sets them'),
    ],
  },
  {
    where: 'Fit: points',
    lines: [line('arrows', 'walk through the points'), line('Enter', 'leaves a point out, or brings it back')],
  },
  {
    where: 'Before a room',
    lines: [
      line('Page Down, Page Up', 'go to the next and the last scenario, of those pinned and the presets; N and P too'),
    ],
  },
];
