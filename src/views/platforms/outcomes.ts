import type { PlatformRow } from '../../analysis/platforms/compare-platforms';
import { joined, scaleDuration } from '../../format/number';
import { type PlatformFact, platformFacts } from '../../vocabulary/platform-facts';
import { stopReasons } from '../../vocabulary/stop-reasons';
import { stopWords } from '../../vocabulary/stop-words';
import type { KeyEntry } from '../plot/PlotKey';
import { nearlySureEnds } from '../shared/likely-range';
import * as words from './words';

/** The parts of a migration's time, as bars and the key have them. */
export const PARTS = [
  { id: 'free', look: { mark: 'box', colour: 'sent' } },
  { id: 'throttled', look: { mark: 'box', colour: 'warn' } },
  { id: 'paused', look: { mark: 'hatch', colour: 'stop' } },
  { id: 'postCopy', look: { mark: 'box', colour: 'done', fill: 'done-wash' } },
] as const;

/** The same as a key, and the line for a second VM. */
export const KEYS: readonly KeyEntry[] = PARTS.map(({ id, look }) => ({ label: words.partLabels[id], ...look }));
export const PINNED_KEY: KeyEntry = { label: words.pinnedBars, mark: null };

type Ended = Pick<PlatformRow, 'outcome' | 'stopReason' | 'intervals'>;

/** Whether all guests like it fare alike: the working set is known, or does not matter. */
export const isSure = (intervals: Ended['intervals']): intervals is null =>
  intervals === null || Math.round(10 * intervals.chanceNotConverging) === 10;

/** How a migration ended, in a few words: 'converges', 'converges in 8 of 10', 'given up at the time limit', 'does not end'. */
export function outcomeText({ outcome, stopReason, intervals }: Ended): string {
  if (outcome === 'does-not-end') {
    return words.doesNotEnd(isSure(intervals) ? null : Math.round(10 * intervals.chanceNotConverging));
  }
  if (!stopReasons[stopReason].isOwnEnd) return stopWords[stopReason].short;
  const tenths = intervals === null ? 10 : Math.round(10 * (1 - intervals.chanceNotConverging));
  return words.converges(tenths === 10 ? null : tenths);
}

/** Why there is no downtime. */
export const noDowntimeText = ({ outcome }: Ended): string => (outcome === 'aborted' ? words.noDowntime : words.never);

/** What was read of a platform, and where. */
export const factsOf = ({ id }: Pick<PlatformRow, 'id'>): readonly PlatformFact[] => platformFacts[id];

/** Where the total time of nine of ten guests like it lies; null where the working set is known. */
export const timeEnds = ({ intervals }: Pick<PlatformRow, 'intervals'>): readonly [number, number] | null =>
  intervals && nearlySureEnds(intervals.totalTime);

/** The parts of the time in words, for the bar. */
export function barText({ parts, totalTime, outcome }: PlatformRow): string {
  if (outcome === 'does-not-end') return words.doesNotEnd(null);
  const duration = (value: number) => joined(scaleDuration(value));
  const said = PARTS.filter(({ id }) => parts[id] > 0).map(
    ({ id }) => [words.partLabels[id], duration(parts[id])] as const,
  );
  return words.barParts(duration(totalTime), said);
}
