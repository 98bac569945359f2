import type { GuidedCase, GuidedComparison } from '../../analysis/guided/guided';
import type { TableData } from '../../format/csv';
import { metricText } from '../../format/scale';
import { METRICS, type Metric, metricRecords } from '../../vocabulary/metrics';
import { type Axis, plainAxis, position } from '../plot/axis';
import { savingsTable } from './guided-tables';
import { chosenName, percent } from './guided-texts';

/** One metric of figure 14: what the guided choice cost, in per cent of what a random choice costs. */
export interface SavingRow {
  readonly metric: Metric;
  readonly name: string;
  /** '8.73 s, random 10.7 s'. */
  readonly shown: string;
  readonly guided: number;
  /** Ends that one in twenty draws of 20 random choices lies below and above. */
  readonly low: number;
  readonly high: number;
  /** What figure 14 of the paper shows; null for another fleet. */
  readonly paper: number | null;
  /** 'saves 18.2 %', and '−18.2 %' where there is little room. */
  readonly saved: string;
  readonly change: string;
}

export interface GuidedChartData {
  readonly title: string;
  readonly summary: string;
  readonly rows: readonly SavingRow[];
  /** In per cent of random choice. */
  readonly axis: Axis;
  readonly table: TableData;
}

/** A metric's row. Saving 20 % of it is a bar of 80. */
export function savingRow(of: GuidedCase, paper: GuidedComparison['paper'], metric: Metric): SavingRow {
  const show = (value: number) => metricText(metric, value);
  const { low, high } = of.draws[metric];
  return {
    metric,
    name: metricRecords[metric].label,
    shown: `${show(of.guided[metric])}, random ${show(of.random[metric])}`,
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

/** Everything that figure 14 draws and says for one case. */
export function guidedChart(
  of: GuidedCase,
  { paper, names }: Pick<GuidedComparison, 'paper' | 'names'>,
): GuidedChartData {
  const rows = METRICS.map((metric) => savingRow(of, paper, metric));
  const largest = Math.max(100, ...rows.flatMap(({ guided, high, paper: own }) => [guided, high, own ?? 0]));
  return {
    title: titleOf(of, names),
    summary: summaryOf(of, names),
    rows,
    axis: plainAxis(largest, 5),
    table: savingsTable(of, paper),
  };
}

/** The drawing area of figure 14, and the height of a metric's row. */
export interface GuidedPlot {
  readonly left: number;
  readonly right: number;
  readonly rowHeight: number;
}

/** Where the marks of one metric stand, in pixels from the top of the chart. */
export interface SavingMarks {
  readonly metric: Metric;
  readonly textY: number;
  readonly barY: number;
  readonly randomWidth: number;
  readonly guidedWidth: number;
  readonly guidedY: number;
  readonly guidedHeight: number;
  /** Path data: the spread of the draws with its ends, and the paper's diamond. */
  readonly whisker: string;
  readonly paper: string | null;
  readonly row: SavingRow;
}

export const BAR_HEIGHT = 16;
const TEXT_HEIGHT = 16;
const DIAMOND = 5;
/** The guided bar lies inside the random one. */
const GUIDED_INSET = 3;
const WHISKER_END = 4;

/** Places of all marks: random from 0 to 100 %, guided from 0, the spread at its end, the paper's as a diamond. */
export function savingMarks({ rows, axis }: GuidedChartData, plot: GuidedPlot): readonly SavingMarks[] {
  const xOf = (value: number) => position(axis, value, plot.left, plot.right);
  return rows.map((row, i) => {
    const textY = i * plot.rowHeight + TEXT_HEIGHT;
    const barY = textY + 7;
    const middle = barY + BAR_HEIGHT / 2;
    return {
      metric: row.metric,
      textY,
      barY,
      randomWidth: xOf(100) - plot.left,
      guidedWidth: xOf(row.guided) - plot.left,
      guidedY: barY + GUIDED_INSET,
      guidedHeight: BAR_HEIGHT - 2 * GUIDED_INSET,
      whisker: whisker(xOf(row.low), xOf(row.high), middle),
      paper: row.paper === null ? null : diamond(xOf(row.paper), middle),
      row,
    };
  });
}

const whisker = (from: number, to: number, y: number): string =>
  `M${from.toFixed(1)} ${y - WHISKER_END}v${2 * WHISKER_END}M${from.toFixed(1)} ${y}H${to.toFixed(1)}` +
  `M${to.toFixed(1)} ${y - WHISKER_END}v${2 * WHISKER_END}`;

const diamond = (x: number, y: number): string =>
  `M${x.toFixed(1)} ${y - DIAMOND}l${DIAMOND} ${DIAMOND}l${-DIAMOND} ${DIAMOND}l${-DIAMOND} ${-DIAMOND}z`;
