import type { Evaluation } from '../../engine/evaluation';
import { joined, scaleKnobValue } from '../../format/number';
import { modelFacts } from '../../models/facts';
import type { OnPlatform } from '../../models/platform-result';
import { hasTwoReadings, isSetUnknown } from '../../scenario/parameters-platform';
import type { Scenario } from '../../scenario/scenario';
import * as words from './late-words';
import { asksForWindow } from './reading-window';

const seconds = (value: number): string => joined(scaleKnobValue(value, 's'));
const volume = (value: number): string => joined(scaleKnobValue(value, 'MiB'));

/** Why nothing that says how D was counted is used, whatever stands there; '' where some of it is. */
export function unusedText(scenario: Scenario): string {
  const { label, group } = modelFacts[scenario.model];
  if (!asksForWindow(scenario)) {
    return group === 'platform' ? words.sendsMemoryOnce(label) : words.paperCountsInInstants;
  }
  return scenario.curve === '' ? '' : words.curveSays;
}

/** QEMU counts anew once more than this has gone by, at the end of a round. */
const SHORTEST_COUNT = 1;

/**
 * Over what QEMU's own counter counted last in the migration on screen: its last round, or its last rounds together until
 * they take more than a second. In s, to three digits; null where there is none.
 */
export function lastCount(evaluation: Evaluation | null): number | null {
  if (!evaluation?.outcome.applicable) return null;
  let [period, last] = [0, 0];
  for (const { duration, stopAndCopy } of evaluation.outcome.rounds) {
    if (stopAndCopy) continue;
    period += duration;
    if (period > SHORTEST_COUNT) [last, period] = [period, 0];
  }
  return last > 0 ? Number(last.toPrecision(3)) : null;
}

export type WindowChoice = 'instant' | 'second' | 'round' | 'other';

/** What D may have been counted over; `round` is that of the migration on screen, in s. */
export function windowOptions(round: number | null): readonly { readonly id: WindowChoice; readonly label: string }[] {
  return [
    { id: 'instant', label: words.windowLabels.instant },
    { id: 'second', label: words.windowLabels.second },
    ...(round === null ? [] : [{ id: 'round', label: words.windowLabels.round(seconds(round)) } as const]),
    { id: 'other', label: words.windowLabels.other },
  ];
}

/** The window of a choice, in s; null where it is typed. */
export const windowOf = (choice: WindowChoice, round: number | null): number | null =>
  ({ instant: 0, second: 1, round, other: null })[choice];

/** The choice that a window belongs to. */
export function choiceOf(window: number, round: number | null): WindowChoice {
  if (window === 0) return 'instant';
  if (window === 1) return 'second';
  return window === round ? 'round' : 'other';
}

/** What two readings say together, where it is not simply a working set. */
function ofTwoReadings(scenario: Scenario, { assumedSet }: OnPlatform): string {
  const { dirtyRate, measuredOver, secondReading, secondOver, memory } = scenario;
  const first = { distinct: dirtyRate * (measuredOver || 1), over: measuredOver || 1 };
  const second = { distinct: secondReading * secondOver, over: secondOver };
  const [short, long] = first.over < second.over ? [first, second] : [second, first];
  if (assumedSet === null) return words.nothingTwice;
  if (long.distinct <= short.distinct) return words.overSetFullAfter(volume(assumedSet), seconds(short.over));
  return assumedSet === memory ? words.asksForLargerSet : words.overSet(volume(assumedSet));
}

/** The most of a working set that a window can see, as the models have it. */
const SEEN_AT_MOST = 0.99;

/** What one reading says of the set, where it is not the one that was given. */
function ofOneReading({ dirtyRate, measuredOver, memory }: Scenario, { assumedSet }: OnPlatform): string {
  if (dirtyRate * measuredOver > SEEN_AT_MOST * memory) return words.moreCannotBeCounted;
  return assumedSet === null ? '' : words.overFullSet(volume(assumedSet));
}

/**
 * What D means in an instant, and the working set that it implied: 'Means 51.1 MiB/s written in an instant.' '' where no
 * window changes it, or the answer on screen is of another scenario.
 */
export function instantText(scenario: Scenario, evaluation: Evaluation | null): string {
  if (isSetUnknown(scenario)) {
    return words.setIsUnknown;
  }
  const platform = evaluation?.outcome.applicable ? evaluation.outcome.platform : undefined;
  const hasTwo = hasTwoReadings(scenario);
  if (!platform || platform.rate === null || (scenario.measuredOver === 0 && !hasTwo)) return '';
  const set = hasTwo ? ofTwoReadings(scenario, platform) : ofOneReading(scenario, platform);
  return words.meansInInstant(joined(scaleKnobValue(platform.rate, 'MiB/s')), set);
}
