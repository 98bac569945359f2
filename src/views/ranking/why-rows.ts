import type { RankAnswer } from '../../engine/rank-job';
import { exactNumber, fixedNumber, formatNumber } from '../../format/number';
import { metricText } from '../../format/scale';
import { COST_TERMS, type Metric, metricRecords } from '../../vocabulary/metrics';
import type { RankedAbout } from './ranking-asked';
import { termOf } from './ranking-rows';
import * as words from './words';

/** A number as it is shown, and in full. */
interface Shown {
  readonly shown: string;
  readonly exact: string;
}

/** One VM's part of a line: its value, that over the maximum, and what the term adds to C. */
interface WhySide {
  readonly value: string;
  readonly share: string;
  readonly term: Shown;
}

/** One term of eq. 18 for both VMs. */
export interface WhyRow {
  readonly metric: Metric;
  readonly label: string;
  readonly weight: string;
  readonly one: WhySide;
  readonly other: WhySide;
  /** The other's term less this one's. */
  readonly difference: Shown;
  readonly isDecisive: boolean;
}

interface WhyData {
  readonly names: readonly [string, string];
  readonly rows: readonly WhyRow[];
  readonly totals: { readonly one: Shown; readonly other: Shown; readonly difference: Shown };
  readonly sentence: string;
}

/** Terms are parts of C, which is at most 1: with as many places each, they are seen to add up. */
const PLACES = 4;

const shown = (value: number): Shown => ({ shown: fixedNumber(value, PLACES), exact: exactNumber(value) });
const signed = (value: number): Shown => ({
  shown: `${value > 0 ? '+' : value < 0 ? '−' : ''}${fixedNumber(Math.abs(value), PLACES)}`,
  exact: exactNumber(value),
});

/** Below this two costs are the same. */
const SAME = 1e-12;

/** Terms that come this near to the largest decide with it: time, traffic and energy often go together. */
const NEARLY = 0.95;

interface Difference {
  readonly metric: Metric;
  /** The other's term less this one's. */
  readonly by: number;
}

/** The terms that make the difference what it is. */
function decisive(differences: readonly Difference[], total: number): readonly Metric[] {
  if (Math.abs(total) < SAME) return [];
  const side = Math.sign(total);
  const largest = Math.max(...differences.map(({ by }) => side * by));
  return differences.filter(({ by }) => side * by >= NEARLY * largest).map(({ metric }) => metric);
}

function sentenceOf(names: WhyData['names'], differences: readonly Difference[], total: number): string {
  const [one, other] = names;
  if (differences.every(({ by }) => by === 0)) return words.alikeInAll(one, other);
  if (Math.abs(total) < SAME) return words.sameCost(one, other);
  const [cheap, dear] = total > 0 ? [one, other] : [other, one];
  return words.whatDecides({
    ...{ cheap, dear, by: Math.abs(total), decides: decisive(differences, total) },
    most: Math.max(...differences.map(({ by }) => Math.sign(total) * by)),
    against: differences.filter(({ by }) => Math.sign(total) * by < 0).map(({ metric }) => metric),
  });
}

/** Two candidates side by side, term by term; null where one of them is none. */
export function whyRows(answer: RankAnswer, { fleet }: RankedAbout, one: number, other: number): WhyData | null {
  const { cost, shares, metrics, weights } = answer;
  const [costOfOne, costOfOther] = [cost[one] ?? Number.NaN, cost[other] ?? Number.NaN];
  if (Number.isNaN(costOfOne) || Number.isNaN(costOfOther)) return null;
  const total = costOfOther - costOfOne;
  const differences = COST_TERMS.map((metric) => ({
    metric,
    by: termOf(answer, metric, other) - termOf(answer, metric, one),
  }));
  const decides = decisive(differences, total);
  const sideOf = (metric: Metric, vm: number): WhySide => ({
    value: metricText(metric, metrics[metric][vm] ?? Number.NaN),
    share: words.percentText(shares[metric][vm] ?? Number.NaN),
    term: shown(termOf(answer, metric, vm)),
  });
  const names = [words.nameOf(fleet, one), words.nameOf(fleet, other)] as const;
  return {
    names,
    rows: differences.map(({ metric, by }) => ({
      metric,
      label: metricRecords[metric].label,
      weight: formatNumber(weights[metric]),
      one: sideOf(metric, one),
      other: sideOf(metric, other),
      difference: signed(by),
      isDecisive: decides.includes(metric),
    })),
    totals: { one: shown(costOfOne), other: shown(costOfOther), difference: signed(total) },
    sentence: sentenceOf(names, differences, total),
  };
}

/** A line of the table: a term, or with `metric` null their sum. */
export type WhyLine = Omit<WhyRow, 'metric'> & { readonly metric: Metric | null };

/** The terms, and their sum below them. */
export function whyLines({ rows, totals }: WhyData): readonly WhyLine[] {
  const side = (term: Shown): WhySide => ({ value: '', share: '', term });
  const sum = { metric: null, label: words.theSum, weight: '', isDecisive: true };
  return [...rows, { ...sum, one: side(totals.one), other: side(totals.other), difference: totals.difference }];
}

/** As many VMs as a menu can hold. */
const MOST_LISTED = 200;

/** The candidates to choose from, the cheapest first, with those that are chosen. */
export function choices({ order, candidates }: RankAnswer, { fleet }: RankedAbout, chosen: readonly number[]) {
  const listed = Array.from(order.subarray(0, Math.min(candidates, MOST_LISTED)));
  const more = chosen.filter((vm) => !listed.includes(vm) && vm < fleet.length);
  return [...listed, ...more].map((vm) => ({ id: String(vm), label: words.nameOf(fleet, vm) }));
}

/** What stands side by side until two are chosen: the winner, and the next one that differs from it. */
export function firstPair({ firmness, order, candidates }: RankAnswer): readonly [number, number] | null {
  const { winner, next } = firmness;
  if (winner === null || candidates < 2) return null;
  return [winner, next ?? order[1] ?? winner];
}
