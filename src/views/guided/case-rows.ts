import type { ChoiceUnder, GuidedCase, GuidedComparison } from '../../analysis/guided/guided';
import { exactNumber, formatNumber } from '../../format/number';
import type { Scenario } from '../../scenario/scenario';
import { METRICS } from '../../vocabulary/metrics';
import { caseKey, chosenName, JUDGE_TEXTS, percent, rateText, weightsText } from './guided-texts';
import type { Cell } from './saved-rows';

/** One case: who sends at which rate, who goes first, and the four savings. */
export interface CaseRow {
  readonly key: string;
  readonly judge: string;
  readonly rate: string;
  readonly chosen: string;
  readonly savings: readonly (Cell & { readonly metric: string; readonly isLoss: boolean })[];
}

export interface CaseBlock {
  readonly heading: string;
  readonly rows: readonly CaseRow[];
}

const savingCell = (metric: string, share: number) => ({
  metric,
  shown: percent(share),
  exact: exactNumber(share),
  isLoss: share < 0,
});

export function caseRow(of: GuidedCase, scenario: Scenario, names: readonly string[]): CaseRow {
  return {
    key: caseKey(of),
    judge: JUDGE_TEXTS[of.judge],
    rate: rateText(of.rate, scenario),
    chosen: chosenName(of.chosen, names),
    savings: METRICS.map((metric) => savingCell(metric, of.savings[metric])),
  };
}

/** The paper's own line below the cases; null for another fleet. */
export function paperRow({ paper }: GuidedComparison): CaseRow | null {
  if (paper === null) return null;
  return {
    key: 'paper',
    judge: 'The paper',
    rate: 'measured on Xen 3.4',
    chosen: 'TPC-C',
    savings: METRICS.map((metric) => savingCell(metric, paper.savings[metric])),
  };
}

/** The cases under their headings: simulated ones, and those of the model alone. */
export function caseBlocks({ cases, names }: GuidedComparison, scenario: Scenario): readonly CaseBlock[] {
  const rows = (isModel: boolean) =>
    cases.filter(({ judge }) => (judge === 'model') === isModel).map((each) => caseRow(each, scenario, names));
  return [
    { heading: 'Simulated page by page', rows: rows(false) },
    { heading: 'Predicted only', rows: rows(true) },
  ].filter(({ rows: all }) => all.length > 0);
}

/** The VM that goes first in every case; null where it depends on the case. */
export function commonChoice({ cases, names }: GuidedComparison): string | null {
  const [first, ...others] = new Set(cases.map(({ chosen }) => chosenName(chosen, names)));
  return others.length === 0 ? (first ?? null) : null;
}

/** Who is chosen under some weights, and who turned out cheapest under them. */
export interface ChoiceRow {
  readonly key: string;
  readonly weights: string;
  readonly predicted: string;
  readonly predictedCost: Cell;
  /** Null where the predictions are all that counts. */
  readonly cheapest: string | null;
  readonly cheapestCost: Cell | null;
}

const costCell = (cost: number): Cell => ({ shown: formatNumber(cost), exact: exactNumber(cost) });

export function choiceRow(
  { weights, predicted, cheapest }: ChoiceUnder,
  { judge }: GuidedCase,
  names: readonly string[],
): ChoiceRow {
  const isPredictedOnly = judge === 'model';
  return {
    key: weights,
    weights: weightsText(weights),
    predicted: chosenName(predicted, names),
    predictedCost: costCell(predicted.cost),
    cheapest: isPredictedOnly ? null : chosenName(cheapest, names),
    cheapestCost: isPredictedOnly ? null : costCell(cheapest.cost),
  };
}
