import type { ChosenVm, GuidedCase, Judge } from '../../analysis/guided/guided';
import type { WeightSetId } from '../../analysis/guided/guided-choice';
import type { GuidedGroup } from '../../analysis/guided/guided-groups';
import type { RateRule, VmRun } from '../../analysis/guided/guided-runs';
import { exactNumber, formatNumber, joined, scaleNetworkRate } from '../../format/number';
import type { Scenario } from '../../scenario/scenario';
import { workloads } from '../../simulator/workload-list';
import { metricRecords } from '../../vocabulary/metrics';
import { stopWords } from '../../vocabulary/stop-words';
import { stopLimits } from '../shared/stop-limits';

export const JUDGE_TEXTS: Readonly<Record<Judge, string>> = {
  'xen-classic': 'Xen, classic',
  'xen-v2': 'Xen, migration v2',
  model: 'The model alone',
};

export const weightsText = (weights: WeightSetId): string =>
  weights === 'equal' ? 'Equal weights' : `${metricRecords[weights].label} alone`;

/** A case's name in files and in the address of its row. */
export const caseKey = ({ judge, rate }: Pick<GuidedCase, 'judge' | 'rate'>): string => `${judge}-${rate}`;

/** The rate of a case: 'fixed, 800 Mbit/s', 'adaptive, 400 to 800 Mbit/s'. */
export function rateText(rate: RateRule, { bandwidth, minBandwidth, maxBandwidth }: Scenario): string {
  if (rate === 'fixed') return `fixed, ${joined(scaleNetworkRate(bandwidth))}`;
  const [least, most] = [scaleNetworkRate(minBandwidth), scaleNetworkRate(maxBandwidth)];
  const from = least.unit === most.unit ? least.number : joined(least);
  return `adaptive, ${from} to ${joined(most)}`;
}

/** The rule of sec. 4.3 with its numbers: 'D + 100 Mbit/s, between 400 and 800 Mbit/s'. */
export function adaptiveRule({ increment, minBandwidth, maxBandwidth }: Scenario): string {
  const ends = [minBandwidth, maxBandwidth].map((each) => joined(scaleNetworkRate(each))).join(' and ');
  return `D + ${joined(scaleNetworkRate(increment))}, between ${ends}`;
}

/** One decimal place, so that figures stand under each other, with a true minus sign and never a negative zero. */
function oneDecimal(value: number): string {
  const shown = value.toFixed(1);
  return Number(shown) === 0 ? '0.0' : shown.replace(/^-/, '−');
}

/** A share in per cent: 0.729 -> '72.9 %', -0.05 -> '−5.0 %'. */
export const percent = (share: number): string => `${oneDecimal(100 * share)}\u00a0%`;

/** A difference of two shares, always with its sign: -0.547 -> '−54.7 points'. */
export const points = (share: number): string => `${share > 0 ? '+' : ''}${oneDecimal(100 * share)}\u00a0points`;

export const times = (multiple: number): string => `${formatNumber(multiple)}\u00a0times`;

/** What a group of VMs is called in a sentence. */
export function groupName({ by, id, vms }: GuidedGroup): string {
  if (by === 'workload') return workloads.find((each) => each.id === id)?.label ?? id;
  return vms === 1 ? 'One VM' : `${exactNumber(vms)} VMs`;
}

/** 'Dbench', 'Dbench and Linpack', 'Dbench, Linpack and SPECweb'. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Who is chosen, in a sentence: 'TPC-C 1', 'TPC-C 1 or TPC-C 2' where both cost the same, 'web 1 or 7 alike'. */
export function chosenName({ vms, name }: ChosenVm, names: readonly string[]): string {
  if (vms.length < 2) return name;
  const second = vms.length === 2 ? names[vms[1] ?? -1] : undefined;
  return `${name} or ${second ?? `${exactNumber(vms.length - 1)} alike`}`;
}

/** Pre-copy rounds of migration v2, whatever the knob says. */
const V2_ROUNDS = 5;

/** Why a pre-copy ended, after 'because'. */
export function stopText(reason: VmRun['stopReason'], judge: Judge, scenario: Scenario): string {
  return stopWords[reason].because(
    stopLimits(judge === 'xen-v2' ? { ...scenario, maxRounds: V2_ROUNDS - 1 } : scenario),
  );
}
