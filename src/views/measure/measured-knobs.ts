import { asShown, joined, scaleTransferRate, scaleVolume } from '../../format/number';
import { mibOfPages } from '../../format/pages';
import { ignoredBecause } from '../../scenario/ignored';
import { parameterByName } from '../../scenario/parameters';
import type { Scenario } from '../../scenario/scenario';
import { rateStatistics } from './rate-statistics';
import type { ShownSeries } from './series';
import * as words from './words';

/** What "Use" puts into the scenario. Without a working set, that knob stays as it is. */
interface MeasuredKnobs {
  readonly values: Partial<Pick<Scenario, 'dirtyRate' | 'workingSet'>>;
}

/** D over the chosen window and the marked working set of the main series, as they are shown; null without a rate. */
export function measuredKnobs(main: ShownSeries, window: number): MeasuredKnobs | null {
  const spread = rateStatistics(main, window);
  if (!spread) return null;
  const dirtyRate = asShown(spread.mean);
  const pages = main.mark?.pages ?? 0;
  // 0 in the scenario means all memory, which is not what a set of no pages says.
  return { values: pages > 0 ? { dirtyRate, workingSet: asShown(mibOfPages(pages)) } : { dirtyRate } };
}

/** Whether the scenario holds these values already. */
export function inScenario({ values }: MeasuredKnobs, scenario: Scenario): boolean {
  const { dirtyRate, workingSet } = values;
  return scenario.dirtyRate === dirtyRate && (workingSet === undefined || scenario.workingSet === workingSet);
}

/** D and W in words; null for a working set that stays. */
const texts = ({ values: { dirtyRate = 0, workingSet } }: MeasuredKnobs): [rate: string, set: string | null] => [
  joined(scaleTransferRate(dirtyRate)),
  workingSet === undefined ? null : joined(scaleVolume(workingSet)),
];

/** What would be put into the scenario. */
export const usableText = (usable: MeasuredKnobs): string => words.putsIntoScenario(...texts(usable));

/** Where they are now. */
export const usedText = (usable: MeasuredKnobs): string => words.isInScenario(...texts(usable));

/** The same for the status line, and whether the chosen model looks at the working set. */
export function usedStatus(usable: MeasuredKnobs, scenario: Scenario): string {
  const ignored = usable.values.workingSet === undefined ? null : ignoredBecause(parameterByName.workingSet, scenario);
  return ignored === null ? usedText(usable) : `${usedText(usable)} ${ignored}`;
}
