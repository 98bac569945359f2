import type { GuidedCase, GuidedComparison } from '../../analysis/guided/guided';
import * as words from './words';

/** A case's name in files and in the address of its row. */
export const caseKey = ({ judge, rate }: Pick<GuidedCase, 'judge' | 'rate'>): string => `${judge}-${rate}`;

/** The case on screen: the wanted one, else the first at the scenario's own rate rule. Null without cases. */
export function shownCase(cases: readonly GuidedCase[], wanted: string | null, isAdaptive: boolean): GuidedCase | null {
  const rate = isAdaptive ? 'adaptive' : 'fixed';
  return cases.find((each) => caseKey(each) === wanted) ?? cases.find((each) => each.rate === rate) ?? cases[0] ?? null;
}

/** Why a fleet is not simulated, and what stands there instead. Empty for one that is. */
export function obstacleText({ obstacle, limits }: GuidedComparison, vms: number): readonly string[] {
  if (obstacle === null) return [];
  return [words.obstacle(obstacle, vms, limits)];
}
