import { compactNumber, formatNumber } from '../../format/number';
import type { Guard } from '../../models/result';

// A part of the page that cannot be had
export const partFailed =
  'This part of the page could not be loaded or shown. Check the connection, then load the page again: the address holds the scenario, so nothing is lost.';
export const partTakesLong =
  'This part of the page takes long to load. Wait, or load the page again: the address holds the scenario, so nothing is lost.';
export const loadAgain = 'Load the page again';
export const openDefaultInstead = 'Open the default scenario instead';

// What whoever made the link wants done
export const task = 'Task';

// Presets
export const presetOpened = (label: string, sentence: string): string => `Opened: ${label}. ${sentence}`;

// Ranges
export const never = 'never';
export const fromTo = (low: string, high: string): string => `${low} to ${high}`;
export const likely = (range: string): string => `likely ${range}`;
export const nineOfTenLie = (range: string): string => `90 %: ${range}`;

// Limits
/** '1 round', '30 rounds'. */
export const roundsText = (rounds: number): string => `${compactNumber(rounds)} round${rounds === 1 ? '' : 's'}`;
export const timesTheMemory = (factor: number): string =>
  factor === 1 ? 'the memory' : `${formatNumber(factor)} times the memory`;

// The corrections of the printed algorithm, in the same words beside the verdict and in tables
export const guardWords: Readonly<Record<Guard, string>> = {
  'gamma-clamped': 'skip ratio γ held between 0 and 1',
  'volume-capped': 'volume held to the memory',
  'hot-pages-dropped': 'hot pages dropped',
};
