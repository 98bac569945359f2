import type { GuidedCase, GuidedComparison } from '../../analysis/guided/guided';
import { metricText } from '../../format/scale';
import { METRICS, type Metric, metricRecords } from '../../vocabulary/metrics';
import { plainAxis } from '../plot/axis';
import { type Figure, type FigureLayer, nominalAxis } from '../plot/figure';
import { savingsTable } from './guided-tables';
import { chosenName, percent } from './guided-texts';

/** One metric of figure 14: what the guided choice cost, in per cent of what a random choice costs. */
export interface SavingRow {
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
    shown: `${show(of.guided[metric])}, random ${show(of.random[metric])}`,
    tick: `${show(of.guided[metric])}\nfor ${show(of.random[metric])}`,
    guided: 100 * (1 - of.savings[metric]),
    low: 100 * (1 - high),
    high: 100 * (1 - low),
    paper: paper && 100 * (1 - paper.savings[metric]),
    saved: savedText(of.savings[metric]),
    change: percent(-of.savings[metric]),
  };
}

/** 'saves 18.2 %', 'costs 33.6 % more'. */
export function savedText(saving: number): string {
  if (saving === 0) return 'saves nothing';
  return saving > 0 ? `saves ${percent(saving)}` : `costs ${percent(-saving)} more`;
}

function titleOf({ chosen, savings }: GuidedCase, names: readonly string[]): string {
  const first = `${chosenName(chosen, names)} first`;
  const falls = METRICS.every((metric) => savings[metric] > 0);
  if (falls) {
    return `${first} saves ${percent(savings.time)} of the total time and ${percent(savings.downtime)} of the downtime`;
  }
  const dearer = METRICS.filter((metric) => savings[metric] < 0).map((metric) => metricRecords[metric].name);
  if (dearer.length === 0) return `${first}: what does guided choice save?`;
  return `${first} costs more ${dearer.join(' and ')} than a random choice`;
}

function summaryOf(of: GuidedCase, names: readonly string[]): string {
  const parts = METRICS.map(
    (metric) =>
      `${metricRecords[metric].name} ${metricText(metric, of.guided[metric])} for ${metricText(metric, of.random[metric])}`,
  );
  return (
    `One migration of the guided choice, ${chosenName(of.chosen, names)}, for one of a VM chosen at random: ${parts.join(', ')}. ` +
    'Thin lines hold nine of ten seeded draws of 20 random choices.'
  );
}

/** Figure 14 for one case: the guided choice beside a random one, which is 100 % of each metric. */
export function guidedFigure(of: GuidedCase, { paper, names }: Pick<GuidedComparison, 'paper' | 'names'>): Figure {
  const rows = METRICS.map((metric) => savingRow(of, paper, metric));
  const largest = Math.max(100, ...rows.flatMap(({ guided, high, paper: own }) => [guided, high, own ?? 0]));
  const x = nominalAxis(rows.map(({ name, tick }) => `${name}\n${tick}`));
  const asPaper: FigureLayer = {
    ...{ mark: 'dots', shape: 'diamond', colour: 'ink', fill: 'ground', width: 5 },
    values: rows.map((row) => row.paper),
    key: 'guided, in the paper',
  };
  return {
    draw: 'recharts',
    fileName: 'precopy-guided',
    title: titleOf(of, names),
    caption: 'Fig. 14 of the paper',
    summary: summaryOf(of, names),
    name: 'Bars: cost of the guided choice in per cent of a random one, for each metric',
    table: savingsTable(of, paper),
    x,
    panels: [
      {
        y: { ...plainAxis(largest, 5), label: 'cost (% of what a random choice costs)' },
        height: 200,
        layers: [
          {
            ...{ mark: 'segments', colour: 'base', dash: 'dash', key: 'random choice, 100\u00a0%' },
            segments: [[x.domain[0], 100, x.domain[1], 100]],
          },
          {
            ...{ mark: 'bars', colour: 'cost-2', values: rows.map(({ guided }) => guided) },
            spread: rows.map(({ low, high }) => [low, high]),
            labels: rows.map(({ change }) => change),
            key: 'guided choice, with 90 % of random samples of 20',
          },
          ...(paper ? [asPaper] : []),
        ],
      },
    ],
    points: rows.map(({ name, shown, saved }, i) => ({
      x: i,
      sentence: `${name}: ${shown}; the guided choice ${saved}.`,
    })),
  };
}
