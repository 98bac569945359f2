import type { ChoiceUnder, GuidedCase, GuidedComparison } from '../../analysis/guided/guided';
import type { Savings } from '../../analysis/guided/saving';
import { exactNumber } from '../../format/number';
import type { Scenario } from '../../scenario/scenario';
import { METRICS, metricRecords } from '../../vocabulary/metrics';
import type { Column } from '../shared/table';
import { caseKey } from './shown-case';
import * as words from './words';

/** One case: who sends at which rate, who goes first, and the four savings. */
export interface CaseRow {
  readonly key: string;
  /** What it stands below; '' for the paper's own line. */
  readonly heading: string;
  readonly judge: string;
  readonly rate: string;
  readonly chosen: string;
  readonly savings: Savings;
}

/** The cases under their headings, simulated ones and those of the model alone, and the paper's own line if it is its fleet. */
export function caseRows({ cases, names, paper }: GuidedComparison, scenario: Scenario): readonly CaseRow[] {
  const isPredicted = ({ judge }: GuidedCase) => judge === 'model';
  const rows = [...cases.filter((each) => !isPredicted(each)), ...cases.filter(isPredicted)].map((of) => ({
    key: caseKey(of),
    heading: isPredicted(of) ? words.predictedOnly : words.simulated,
    judge: words.judges[of.judge],
    rate: words.rateText(of.rate, scenario),
    chosen: words.chosenName(of.chosen, names),
    savings: of.savings,
  }));
  if (paper === null) return rows;
  const own = { key: 'paper', heading: '', judge: words.thePaper, rate: words.measuredRate, chosen: 'TPC-C' };
  return [...rows, { ...own, savings: paper.savings }];
}

/** A column for each metric: what is saved of it. */
export const savingColumns: readonly Column<CaseRow>[] = METRICS.map((metric) => ({
  ...{ key: metric, head: metricRecords[metric].label, isNumber: true },
  text: ({ savings }) => words.percent(savings[metric]),
  exact: ({ savings }) => exactNumber(savings[metric]),
  mark: ({ savings }) => savings[metric] < 0 && { as: 'loss' },
}));

/** The VM that goes first in every case; null where it depends on the case. */
export function commonChoice({ cases, names }: GuidedComparison): string | null {
  const [first, ...others] = new Set(cases.map(({ chosen }) => words.chosenName(chosen, names)));
  return others.length === 0 ? (first ?? null) : null;
}

/** Who goes first under some weights: by prediction, and, where it was simulated, as it turned out. */
export function choiceColumns({ judge }: GuidedCase, names: readonly string[]): readonly Column<ChoiceUnder>[] {
  const columns: readonly Column<ChoiceUnder>[] = [
    { key: 'weights', head: words.weightsHead, text: ({ weights }) => words.weightsText(weights) },
    { key: 'predicted', head: words.predictedFirstHead, text: ({ predicted }) => words.chosenName(predicted, names) },
    { key: 'predicted-cost', head: words.costHead, value: ({ predicted }) => predicted.cost },
    { key: 'cheapest', head: words.turnedOutHead, text: ({ cheapest }) => words.chosenName(cheapest, names) },
    { key: 'cheapest-cost', head: words.costHead, value: ({ cheapest }) => cheapest.cost },
  ];
  return judge === 'model' ? columns.slice(0, 3) : columns;
}
