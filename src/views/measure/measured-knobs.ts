import { asShown, joined, scaleTransferRate, scaleVolume } from '../../format/number';
import { mibOfPages } from '../../format/pages';
import { ignoredBecause } from '../../scenario/ignored';
import { parameterByName } from '../../scenario/parameters';
import type { Scenario } from '../../scenario/scenario';
import { rateStatistics } from './rate-statistics';
import type { ShownSeries } from './series';

/** What "Use" puts into the scenario. Without a working set, that knob stays as it is. */
export interface MeasuredKnobs {
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

function named({ values: { dirtyRate = 0, workingSet } }: MeasuredKnobs): string {
  const rate = `D ${joined(scaleTransferRate(dirtyRate))}`;
  return workingSet === undefined ? rate : `${rate} and W ${joined(scaleVolume(workingSet))}`;
}

/** What would be put into the scenario. */
export function usableText(usable: MeasuredKnobs): string {
  const left = usable.values.workingSet === undefined ? ' The working set stays as it is.' : '';
  return `Puts ${named(usable)} into the scenario.${left}`;
}

/** Where they are now. */
export function usedText(usable: MeasuredKnobs): string {
  const isBoth = usable.values.workingSet !== undefined;
  return `${named(usable)} ${isBoth ? 'are' : 'is'} in the scenario now. Undo takes ${isBoth ? 'both' : 'it'} back.`;
}

/** The same for the status line, and whether the chosen model looks at the working set. */
export function usedStatus(usable: MeasuredKnobs, scenario: Scenario): string {
  const ignored = usable.values.workingSet === undefined ? null : ignoredBecause(parameterByName.workingSet, scenario);
  return ignored === null ? usedText(usable) : `${usedText(usable)} ${ignored}`;
}
