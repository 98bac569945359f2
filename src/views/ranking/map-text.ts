import type { MapPoint, WinnerMap, WinnerRegion } from '../../analysis/ranking/winner-map';
import type { TableData } from '../../format/csv';
import { formatNumber } from '../../format/number';
import { percentParts } from '../../format/shares';
import type { CostWeights } from '../../models/cost';
import type { Fleet } from '../../scenario/fleet';
import { COST_TERMS, type Metric, metricRecords } from '../../vocabulary/metrics';
import { regionAt, weightsOf } from './map-geometry';
import { listText, nameOf, percentText } from './metric-texts';

/** A region's VM, with those that are its equals: 'TPC-C 1 (1 more like it)'. */
export function regionName(fleet: Fleet, { vm, alike }: WinnerRegion): string {
  return alike > 0 ? `${nameOf(fleet, vm)} (${alike} more like it)` : nameOf(fleet, vm);
}

/** As many winners as a sentence can hold. */
const MOST_NAMED = 4;

/** Who goes first where, in a sentence. */
export function mapSentence({ regions, fixed, fixedWeight }: WinnerMap, fleet: Fleet): string {
  const held = `With ${percentText(fixedWeight)} of the weight on ${metricRecords[fixed].name}`;
  const [only] = regions;
  if (!only) return 'There is nobody to choose.';
  if (regions.length === 1) return `${held}, ${regionName(fleet, only)} goes first however the rest is shared.`;
  const shares = percentParts(regions.map(({ share }) => share));
  const parts = regions.slice(0, MOST_NAMED).map(({ vm }, i) => `${nameOf(fleet, vm)} in ${shares[i]} of the triangle`);
  const rest = regions.length - parts.length;
  return `${held}, these go first: ${listText(rest > 0 ? [...parts, `${rest} others in what is left`] : parts)}.`;
}

/** The title: a finding. */
export function mapTitle({ regions }: WinnerMap): string {
  if (regions.length === 0) return 'Who goes first at which weights';
  return regions.length === 1
    ? 'One VM goes first at all these weights'
    : `${regions.length} VMs can go first, as the weights have it`;
}

/** Weights in words: 'downtime 0.4, total time 0.2, traffic 0.15, energy 0.25'. */
export function weightsText(weights: CostWeights): string {
  return COST_TERMS.map((metric) => `${metricRecords[metric].name} ${formatNumber(weights[metric], 2)}`).join(', ');
}

/** Who goes first at a point, and at which weights. */
export function pointText(map: WinnerMap, fleet: Fleet, point: MapPoint): string {
  const region = regionAt(map, point);
  if (region === null) return 'There is nobody to choose.';
  const weights = weightsOf(point, map.fixed, map.fixedWeight);
  return `${regionName(fleet, region)} goes first at ${weightsText(weights)}.`;
}

/** The winners with their share of the triangle. */
export function mapTable({ regions }: WinnerMap, fleet: Fleet): TableData {
  return {
    columns: [
      { key: 'number', label: 'Number' },
      { key: 'name', label: 'Goes first' },
      { key: 'share_percent', label: 'Of the triangle (%)' },
      { key: 'alike', label: 'More like it' },
    ],
    rows: regions.map(({ vm, share, alike }, i) => [i + 1, nameOf(fleet, vm), 100 * share, alike]),
  };
}

/** What the weights' knobs are to be. */
export function knobsOf(weights: CostWeights) {
  return {
    downtimeWeight: weights.downtime,
    timeWeight: weights.time,
    trafficWeight: weights.traffic,
    energyWeight: weights.energy,
  };
}

/** The choices of which weight is held. */
export const FIXED_OPTIONS: readonly { readonly id: Metric; readonly label: string }[] = COST_TERMS.map((id) => ({
  id,
  label: metricRecords[id].label,
}));
