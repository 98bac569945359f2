import type { Trial, WorkloadTrials } from '../../analysis/trials/trials';
import type { TableData } from '../../format/csv';
import { formatNumber } from '../../format/number';
import { metricText } from '../../format/scale';
import { METRICS, type Metric, metricRecords } from '../../vocabulary/metrics';
import { type Axis, clamp, downtimeAxis, durationAxis, energyAxis, logAxis, volumeAxis } from '../plot/axis';
import { type Figure, type FigurePanel, nominalAxis } from '../plot/figure';

/** One workload in figs 10 to 13: what was simulated, with its spread, and what both models said. */
export interface MetricRow {
  readonly label: string;
  readonly simulated: number;
  readonly low: number;
  readonly high: number;
  readonly base: number;
  readonly refined: number;
  /** Mean of |predicted / simulated - 1| over the trials, in per cent. */
  readonly baseError: number;
  readonly refinedError: number;
}

const AXES: Readonly<Record<Metric, (max: number) => Axis>> = {
  ...{ time: durationAxis, downtime: downtimeAxis, traffic: volumeAxis, energy: energyAxis },
};

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

const errorInPercent = (predicted: number, simulated: number): number =>
  simulated === 0 ? 0 : 100 * Math.abs(predicted / simulated - 1);

/** One row: means over the trials, the least and the most of what was simulated, and both models' mean errors. */
export function metricRow({ label, trials }: WorkloadTrials, metric: Metric): MetricRow {
  const simulated = trials.map((trial) => trial.simulated[metric]);
  const of = (model: 'base' | 'refined') => mean(trials.map((trial) => trial[model][metric]));
  const errorOf = (model: 'base' | 'refined') =>
    mean(trials.map((trial: Trial) => errorInPercent(trial[model][metric], trial.simulated[metric])));
  const [middle, low, high] = [mean(simulated), Math.min(...simulated), Math.max(...simulated)];
  return {
    label,
    simulated: middle,
    low,
    high,
    base: of('base'),
    refined: of('refined'),
    baseError: errorOf('base'),
    refinedError: errorOf('refined'),
  };
}

export const percent = (value: number): string => `${formatNumber(value)}\u00a0%`;

function titleOf(name: string, rows: readonly MetricRow[]): string {
  const [base, refined] = [mean(rows.map((row) => row.baseError)), mean(rows.map((row) => row.refinedError))];
  const comparison = refined < base ? 'nearer than' : 'no nearer than';
  return `${name}: the refined model comes ${comparison} the base model, ${percent(refined)} and ${percent(base)} off`;
}

function summaryOf(metric: Metric, rows: readonly MetricRow[]): string {
  const show = (value: number) => metricText(metric, value);
  const worst = rows.reduce((a, b) => (b.refinedError > a.refinedError ? b : a));
  const best = rows.reduce((a, b) => (b.refinedError < a.refinedError ? b : a));
  return (
    `${metricRecords[metric].label} of each workload: simulated, and predicted by the base and the refined model. ` +
    `The refined model is best on ${best.label} (${show(best.refined)} for ${show(best.simulated)}) and worst on ` +
    `${worst.label} (${show(worst.refined)} for ${show(worst.simulated)}). Dots show the mean error in per cent.`
  );
}

/** A prediction above so many times the largest simulated value is cut: it would flatten all others. */
const MOST_ABOVE = 2.5;
/** Errors below this are drawn on the bottom line, in per cent. */
const LEAST_ERROR = 0.1;

/** The panel of what was simulated and predicted, and from where on predictions are cut; null where none is. */
function valuePanel(
  rows: readonly MetricRow[],
  metric: Metric,
): { readonly panel: FigurePanel; readonly cut: number | null } {
  const limit = MOST_ABOVE * Math.max(...rows.map(({ high }) => high));
  const all = rows.flatMap(({ high, base, refined }) => [high, base, refined]);
  const axis = AXES[metric](Math.max(...all.filter((value) => value <= limit)));
  const [, top] = axis.domain;
  const isCut = all.some((value) => value > top);
  const bars = (model: 'base' | 'refined') => ({
    values: rows.map((row) => clamp(axis, row[model])),
    labels: rows.map((row) => (row[model] > top ? `↑ ${metricText(metric, row[model])}` : null)),
  });
  const cut = isCut ? `, cut at ${metricText(metric, top)}` : '';
  return {
    cut: isCut ? top : null,
    panel: {
      y: { ...axis, label: `${metricRecords[metric].name} (${axis.unit})${cut}` },
      height: 168,
      layers: [
        {
          ...{ mark: 'bars', colour: 'ink', values: rows.map(({ simulated }) => simulated) },
          spread: rows.map(({ low, high }) => [low, high]),
          key: 'simulated, with least and most',
        },
        { mark: 'bars', colour: 'cost-2', fill: 'accent-wash', ...bars('base'), key: 'base model' },
        { mark: 'bars', colour: 'cost-2', ...bars('refined'), key: 'refined model' },
      ],
    },
  };
}

/** The panel of both models' mean errors, on a scale of their own. */
function errorPanel(rows: readonly MetricRow[]): FigurePanel {
  const errors = (model: 'baseError' | 'refinedError') => rows.map((row) => Math.max(row[model], LEAST_ERROR));
  const [base, refined] = [errors('baseError'), errors('refinedError')];
  const dots = { mark: 'dots', colour: 'cost-2' } as const;
  return {
    y: {
      ...logAxis(Math.min(...base, ...refined), Math.max(...base, ...refined), '%'),
      label: 'mean error (%), log scale',
    },
    height: 84,
    layers: [
      { ...dots, shape: 'dot', fill: 'ground', width: 5, values: base, key: 'error of the base model' },
      { ...dots, shape: 'dot', width: 3, values: refined, key: 'error of the refined model' },
    ],
  };
}

function sentenceOf(row: MetricRow, metric: Metric): string {
  const show = (value: number) => metricText(metric, value);
  return (
    `${row.label}: ${show(row.simulated)} simulated (${show(row.low)} to ${show(row.high)}); the base model says ` +
    `${show(row.base)}, ${percent(row.baseError)} off, the refined model ${show(row.refined)}, ${percent(row.refinedError)} off.`
  );
}

/** One of figs 10 to 13. Workloads have no order: nothing joins them. */
export function metricFigure(trials: readonly WorkloadTrials[], metric: Metric): Figure {
  const rows = trials.map((each) => metricRow(each, metric));
  const { label, figure, fileUnit: unit } = metricRecords[metric];
  const { panel, cut } = valuePanel(rows, metric);
  return {
    draw: 'recharts',
    fileName: `precopy-validate-${metric}`,
    title: titleOf(label, rows),
    caption: `${figure} of the paper`,
    summary:
      summaryOf(metric, rows) +
      (cut === null ? '' : ` Predictions above ${metricText(metric, cut)} are cut, and have their value above.`),
    name: `Bars: ${label} by workload. Dots: errors of both models`,
    table: {
      columns: [
        { key: 'workload', label: 'Workload' },
        { key: `simulated_${unit}`, label: `Simulated, mean (${unit})` },
        { key: `simulated_least_${unit}`, label: 'Least' },
        { key: `simulated_most_${unit}`, label: 'Most' },
        { key: `base_${unit}`, label: `Base model, mean (${unit})` },
        { key: `refined_${unit}`, label: `Refined model, mean (${unit})` },
        { key: 'base_error_percent', label: 'Error, base (%)' },
        { key: 'refined_error_percent', label: 'Error, refined (%)' },
      ],
      rows: rows.map((row) => [
        row.label,
        row.simulated,
        row.low,
        row.high,
        row.base,
        row.refined,
        row.baseError,
        row.refinedError,
      ]),
    },
    x: nominalAxis(rows.map((row) => row.label)),
    panels: [panel, errorPanel(rows)],
    points: rows.map((row, x) => ({ x, sentence: sentenceOf(row, metric) })),
  };
}

/** Every trial in a line of its own. */
export function trialsTable(trials: readonly WorkloadTrials[]): TableData {
  const kinds = ['simulated', 'base', 'refined'] as const;
  return {
    columns: [
      { key: 'workload', label: 'Workload' },
      { key: 'trial', label: 'Trial' },
      { key: 'seed', label: 'Seed' },
      { key: 'sampled_rate_mib_s', label: 'S (MiB/s)' },
      { key: 'mean_rate_mib_s', label: 'D-bar (MiB/s)' },
      { key: 'refined_rate_mib_s', label: 'D-tilde (MiB/s)' },
      { key: 'phi', label: 'phi' },
      { key: 'stop_reason', label: 'Stopped by' },
      { key: 'pre_copy_rounds', label: 'Rounds' },
      ...kinds.flatMap((kind) =>
        METRICS.map((metric) => ({
          key: `${kind}_${metric}_${metricRecords[metric].fileUnit}`,
          label: `${metricRecords[metric].label}, ${kind} (${metricRecords[metric].fileUnit})`,
        })),
      ),
    ],
    rows: trials.flatMap(({ label, trials: all }) =>
      all.map((trial) => [
        label,
        trial.trial,
        trial.seed,
        trial.sampledRate,
        trial.meanRate,
        trial.refinedRate,
        trial.phi,
        trial.simulated.stopReason,
        trial.simulated.preCopyRounds,
        ...kinds.flatMap((kind) => METRICS.map((metric) => trial[kind][metric])),
      ]),
    ),
  };
}

/** The view's finding: how far both models are off in total time and traffic, over all workloads. */
export function validateHeadline(trials: readonly WorkloadTrials[]): string {
  const off = (metric: Metric, model: 'baseError' | 'refinedError') =>
    percent(mean(trials.map((each) => metricRow(each, metric)[model])));
  return (
    `Against simulated migrations the base model is ${off('traffic', 'baseError')} off in traffic, ` +
    `the refined model ${off('traffic', 'refinedError')}`
  );
}
