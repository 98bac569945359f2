import type { GuidedCase, GuidedComparison } from '../../analysis/guided/guided';
import { metricText } from '../../format/scale';
import { METRICS, type Metric, metricRecords } from '../../vocabulary/metrics';
import { plainAxis } from '../plot/axis';
import { type Figure, type FigureLayer, nominalAxis } from '../plot/figure';
import { savingsTable } from './guided-tables';
import * as words from './words';

/** One metric of figure 14: what the guided choice cost, in per cent of what a random choice costs. */
interface SavingRow {
  readonly metric: Metric;
  readonly name: string;
  /** '8.73 s, random 10.7 s', and the same in two lines where there is little room. */
  readonly shown: string;
  readonly tick: string;
  readonly guided: number;
  /** Ends that one in twenty draws of 20 random choices lies below and above. */
  readonly low: number;
  readonly high: number;
  /** What figure 14 of the paper shows; null for another fleet. */
  readonly paper: number | null;
  /** 'saves 18.2 %' and '−18.2 %'. */
  readonly saved: string;
  readonly change: string;
}

/** A metric's row. Saving 20 % of it is a bar of 80. */
export function savingRow(of: GuidedCase, paper: GuidedComparison['paper'], metric: Metric): SavingRow {
  const show = (value: number) => metricText(metric, value);
  const { low, high } = of.draws[metric];
  return {
    metric,
    name: metricRecords[metric].label,
    shown: words.besideRandom(show(of.guided[metric]), show(of.random[metric])),
    tick: words.aboveRandom(show(of.guided[metric]), show(of.random[metric])),
    guided: 100 * (1 - of.savings[metric]),
    low: 100 * (1 - high),
    high: 100 * (1 - low),
    paper: paper && 100 * (1 - paper.savings[metric]),
    saved: words.savedText(of.savings[metric]),
    change: words.percent(-of.savings[metric]),
  };
}

function titleOf({ chosen, savings }: GuidedCase, names: readonly string[]): string {
  const first = words.chosenName(chosen, names);
  const falls = METRICS.every((metric) => savings[metric] > 0);
  if (falls) return words.savesTitle(first, savings.time, savings.downtime);
  const dearer = METRICS.filter((metric) => savings[metric] < 0);
  return dearer.length === 0 ? words.openTitle(first) : words.costsMoreTitle(first, dearer);
}

function summaryOf(of: GuidedCase, names: readonly string[]): string {
  const costs = METRICS.map((metric) => [metric, of.guided[metric], of.random[metric]] as const);
  return words.figureSummary(words.chosenName(of.chosen, names), costs);
}

/** Figure 14 for one case: the guided choice beside a random one, which is 100 % of each metric. */
export function guidedFigure(of: GuidedCase, { paper, names }: Pick<GuidedComparison, 'paper' | 'names'>): Figure {
  const rows = METRICS.map((metric) => savingRow(of, paper, metric));
  const largest = Math.max(100, ...rows.flatMap(({ guided, high, paper: own }) => [guided, high, own ?? 0]));
  const x = nominalAxis(rows.map(({ name, tick }) => `${name}\n${tick}`));
  const asPaper: FigureLayer = {
    ...{ mark: 'dots', shape: 'diamond', colour: 'ink', fill: 'ground', width: 5 },
    values: rows.map((row) => row.paper),
    key: words.keyOfPaper,
  };
  return {
    draw: 'recharts',
    fileName: 'precopy-guided',
    title: titleOf(of, names),
    caption: words.figureCaption,
    summary: summaryOf(of, names),
    name: words.figureName,
    table: savingsTable(of, paper),
    x,
    panels: [
      {
        y: { ...plainAxis(largest, 5), label: words.costAxisLabel },
        height: 200,
        layers: [
          {
            ...{ mark: 'segments', colour: 'base', dash: 'dash', key: words.keyOfRandom },
            segments: [[x.domain[0], 100, x.domain[1], 100]],
          },
          {
            ...{ mark: 'bars', colour: 'cost-2', values: rows.map(({ guided }) => guided) },
            spread: rows.map(({ low, high }) => [low, high]),
            labels: rows.map(({ change }) => change),
            key: words.keyOfGuided,
          },
          ...(paper ? [asPaper] : []),
        ],
      },
    ],
    points: rows.map(({ name, shown, saved }, i) => ({
      x: i,
      sentence: words.pointedMetric(name, shown, saved),
    })),
  };
}
