import type { RankAnswer } from '../../engine/rank-job';
import type { TableData } from '../../format/csv';
import { exactNumber, formatNumber } from '../../format/number';
import { COST_TERMS, type Metric, metricRecords } from '../../vocabulary/metrics';
import { stopWords } from '../../vocabulary/stop-words';
import { stackedBar } from '../plot/stacked-bar';
import { stopLimits } from '../shared/stop-limits';
import type { RankedAbout } from './ranking-asked';
import * as words from './words';

/** A width in pixels for a cost of 1, and the bar's height. */
export const BAR_WIDTH = 132;

/** A part of a row's bar. */
export interface CostBox {
  readonly metric: Metric;
  readonly x: number;
  readonly width: number;
}

/** A mark beside a VM: a fault, or that history had a part in its numbers. */
export interface RowMark {
  readonly id: 'sla' | 'diverges' | 'history' | 'none' | 'unknown';
  readonly text: string;
  readonly long: string;
  readonly isFault: boolean;
}

export interface RankRow {
  readonly vm: number;
  readonly rank: string;
  readonly name: string;
  readonly cost: string;
  readonly exactCost: string;
  readonly boxes: readonly CostBox[];
  /** The parts of C in words, for whoever does not see the bar. */
  readonly parts: string;
  readonly values: Readonly<Record<Metric, number>>;
  readonly ended: string;
  readonly endedLong: string;
  readonly marks: readonly RowMark[];
}

/** The term of eq. 18: weight times the share of the maximum, as the ranking has summed it. */
export function termOf({ weights, shares }: RankAnswer, metric: Metric, vm: number): number {
  return weights[metric] * (shares[metric][vm] ?? Number.NaN);
}

function boxesOf(answer: RankAnswer, vm: number): CostBox[] {
  const terms = COST_TERMS.map((metric) => ({ metric, value: termOf(answer, metric, vm) }));
  return stackedBar(terms, (cost) => cost * BAR_WIDTH).map(({ part: { metric }, x, width }) => ({ metric, x, width }));
}

function marksOf({ breaksSla, diverges, usesHistory, stop, rate }: RankAnswer, { fleet }: RankedAbout, vm: number) {
  const most = fleet[vm]?.maxDowntime ?? Number.NaN;
  const sampled = fleet[vm]?.dirtyRate ?? null;
  const all: readonly (RowMark & { readonly isOn: boolean })[] = [
    {
      id: 'none',
      isOn: stop[vm] === 0 && !Number.isNaN(rate[vm]),
      isFault: true,
      ...words.noNumberMark,
    },
    {
      id: 'unknown',
      isOn: Number.isNaN(rate[vm]),
      isFault: true,
      ...words.noRateMark,
    },
    {
      id: 'sla',
      isOn: breaksSla[vm] === 1,
      isFault: true,
      ...words.slaMark(most / 1000),
    },
    {
      id: 'diverges',
      isOn: diverges[vm] === 1,
      isFault: true,
      ...words.divergesMark,
    },
    {
      id: 'history',
      isOn: usesHistory[vm] === 1,
      isFault: false,
      ...words.historyMark(rate[vm] ?? Number.NaN, sampled),
    },
  ];
  return all.filter(({ isOn }) => isOn);
}

/** One line of the ranking, by its place from 0. */
export function rankRow(answer: RankAnswer, about: RankedAbout, place: number): RankRow {
  const { order, candidates, cost, metrics, stop } = answer;
  const vm = order[place] ?? 0;
  const isCandidate = place < candidates;
  const reason = answer.stopReasons[stop[vm] ?? 0] ?? null;
  const numberOf = (metric: Metric): number => metrics[metric][vm] ?? Number.NaN;
  const terms = COST_TERMS.map((metric) => [metric, termOf(answer, metric, vm)] as const);
  return {
    vm,
    rank: isCandidate ? String(place + 1) : '–',
    name: words.nameOf(about.fleet, vm),
    cost: isCandidate ? formatNumber(cost[vm] ?? Number.NaN) : words.noCost,
    exactCost: exactNumber(cost[vm] ?? Number.NaN),
    boxes: isCandidate ? boxesOf(answer, vm) : [],
    parts: isCandidate ? words.costByTerm(terms) : words.notACandidate,
    values: {
      ...{ time: numberOf('time'), downtime: numberOf('downtime') },
      ...{ traffic: numberOf('traffic'), energy: numberOf('energy') },
    },
    ended:
      reason === null
        ? Number.isNaN(answer.rate[vm])
          ? words.noDirtyingRate
          : words.noNumber
        : stopWords[reason].short,
    endedLong: reason === null ? '' : words.endedBecause(stopWords[reason].because(stopLimits(about.scenario))),
    marks: marksOf(answer, about, vm),
  };
}

/** What each metric is divided by, and whose it is: '÷ 7.29 s: Linpack 1 and 1 more'. */
export function maximumText({ maxima }: RankAnswer, { fleet }: RankedAbout, metric: Metric): string {
  const { value, vm, holders } = maxima[metric];
  return vm < 0 ? words.zeroForAll : words.dividedBy(metric, value, words.nameOf(fleet, vm), holders);
}

/** The whole ranking for a file. Full doubles. */
export function rankingTable(answer: RankAnswer, { fleet }: RankedAbout): TableData {
  const { order, candidates, cost, metrics, rate, usesHistory, stop, breaksSla, diverges } = answer;
  const number = (value: number | undefined): number | null =>
    value === undefined || Number.isNaN(value) ? null : value;
  const keys = [
    ...['rank', 'name', 'cost', 'downtime_term', 'time_term', 'traffic_term', 'energy_term'],
    ...COST_TERMS.map((metric) => metricRecords[metric].key),
    ...['dirty_rate_mib_s', 'uses_history', 'stop_reason', 'breaks_sla', 'converges'],
  ];
  return {
    columns: keys.map((key) => ({ key, label: key })),
    rows: Array.from(order, (vm, place) => [
      place < candidates ? place + 1 : null,
      words.nameOf(fleet, vm),
      number(cost[vm]),
      ...COST_TERMS.map((metric) => number(termOf(answer, metric, vm))),
      ...COST_TERMS.map((metric) => number(metrics[metric][vm])),
      number(rate[vm]),
      usesHistory[vm] ?? 0,
      answer.stopReasons[stop[vm] ?? 0] ?? null,
      breaksSla[vm] ?? 0,
      stop[vm] === 0 ? null : 1 - (diverges[vm] ?? 0),
    ]),
  };
}
