import type { MapPoint, WinnerMap, WinnerRegion } from '../../analysis/ranking/winner-map';
import type { TableData } from '../../format/csv';
import { percentParts } from '../../format/shares';
import type { CostWeights } from '../../models/cost';
import type { Fleet } from '../../scenario/fleet';
import { COST_TERMS, type Metric, metricRecords } from '../../vocabulary/metrics';
import { regionAt, weightsOf } from './map-geometry';
import * as words from './words';

const regionName = (fleet: Fleet, { vm, alike }: WinnerRegion): string =>
  words.withAlike(words.nameOf(fleet, vm), alike);

/** As many winners as a sentence can hold. */
const MOST_NAMED = 4;

/** Who goes first where, in a sentence. */
export function mapSentence(map: WinnerMap, fleet: Fleet): string {
  const { regions } = map;
  const [only] = regions;
  if (!only) return words.nobodyToChoose;
  if (regions.length === 1) return words.sameHoweverShared(map, regionName(fleet, only));
  const shares = percentParts(regions.map(({ share }) => share));
  const winners = regions.slice(0, MOST_NAMED).map(({ vm }, i) => [words.nameOf(fleet, vm), shares[i]] as const);
  return words.theseGoFirst(map, winners, regions.length - winners.length);
}

/** The title: a finding. */
export function mapTitle({ regions }: WinnerMap): string {
  if (regions.length === 0) return words.mapTitleNobody;
  return regions.length === 1 ? words.oneAtAllWeights : words.manyCanGoFirst(regions.length);
}

/** Who goes first at a point, and at which weights. */
export function pointText(map: WinnerMap, fleet: Fleet, point: MapPoint): string {
  const region = regionAt(map, point);
  if (region === null) return words.nobodyToChoose;
  const weights = weightsOf(point, map.fixed, map.fixedWeight);
  return words.firstAt(regionName(fleet, region), weights);
}

/** The winners with their share of the triangle. */
export function mapTable({ regions }: WinnerMap, fleet: Fleet): TableData {
  return {
    columns: [
      { key: 'number', label: words.mapColumns.number },
      { key: 'name', label: words.mapColumns.name },
      { key: 'share_percent', label: words.mapColumns.share },
      { key: 'alike', label: words.mapColumns.alike },
    ],
    rows: regions.map(({ vm, share, alike }, i) => [i + 1, words.nameOf(fleet, vm), 100 * share, alike]),
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
