import type { CostMetric } from '../../analysis/vm-cost';
import { formatNumber, joined, scaleDowntime, scaleDuration, scaleEnergy, scaleVolume } from '../../format/number';
import type { WeightName } from '../../scenario/weights';

interface MetricText {
  readonly label: string;
  /** In a sentence. */
  readonly name: string;
  /** The knob of its weight, and the weight's letter in eq. 18. */
  readonly weight: WeightName;
  readonly letter: string;
  /** Column in files. */
  readonly key: string;
  readonly show: (value: number) => string;
}

/** The metrics in the order in which their terms are summed (eq. 18). */
export const METRICS = ['downtime', 'time', 'traffic', 'energy'] as const satisfies readonly CostMetric[];

/** How each metric of the cost is called and shown. */
export const METRIC_TEXTS: Readonly<Record<CostMetric, MetricText>> = {
  downtime: {
    label: 'Downtime',
    name: 'downtime',
    weight: 'downtimeWeight',
    letter: 'a',
    key: 'downtime_s',
    show: (value) => joined(scaleDowntime(value)),
  },
  time: {
    label: 'Total time',
    name: 'total time',
    weight: 'timeWeight',
    letter: 'b',
    key: 'total_time_s',
    show: (value) => joined(scaleDuration(value)),
  },
  traffic: {
    label: 'Traffic',
    name: 'traffic',
    weight: 'trafficWeight',
    letter: 'c',
    key: 'traffic_mib',
    show: (value) => joined(scaleVolume(value)),
  },
  energy: {
    label: 'Energy',
    name: 'energy',
    weight: 'energyWeight',
    letter: 'd',
    key: 'energy_j',
    show: (value) => joined(scaleEnergy(value)),
  },
};

/** A share in two digits: 0.0712 -> '7.1 %'. */
export const percentText = (share: number): string => `${formatNumber(100 * share, 2)}\u00a0%`;

/** 'a', 'a and b', 'a, b and c'. */
export function listText(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** A VM's name; one without a name is called by its row. */
export function nameOf(fleet: readonly { readonly name: string }[], k: number): string {
  return fleet[k]?.name || `VM ${k + 1}`;
}
