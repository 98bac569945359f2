import type { GuidedCase, GuidedComparison } from '../../analysis/guided/guided';
import { exactNumber, joined, scaleVolume } from '../../format/number';
import { caseKey } from './guided-texts';

/** The case on screen: the wanted one, else the first at the scenario's own rate rule. Null without cases. */
export function shownCase(cases: readonly GuidedCase[], wanted: string | null, isAdaptive: boolean): GuidedCase | null {
  const rate = isAdaptive ? 'adaptive' : 'fixed';
  return cases.find((each) => caseKey(each) === wanted) ?? cases.find((each) => each.rate === rate) ?? cases[0] ?? null;
}

/** Why a fleet is not simulated, and what stands there instead. Empty for one that is. */
export function obstacleText({ obstacle, limits }: GuidedComparison, vms: number): readonly string[] {
  if (obstacle === null) return [];
  const whole = {
    'too-many': `This fleet has ${exactNumber(vms)} VMs; up to ${limits.vms} are simulated.`,
    'too-large': `A VM of this fleet is larger than ${joined(scaleVolume(limits.memoryOfOne))}, the most that is simulated.`,
    'too-much': `This fleet has more than ${joined(scaleVolume(limits.memoryOfAll))} in all, the most that is simulated.`,
  }[obstacle];
  return [`${whole} So the costs below are the model’s own predictions.`];
}
