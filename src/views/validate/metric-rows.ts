import type { Trial, TrialMetric, WorkloadTrials } from '../../analysis/trials/trials';
import type { TableData } from '../../format/csv';
import { formatNumber, joined, scaleDowntime, scaleDuration, scaleEnergy, scaleVolume } from '../../format/number';
import { type Axis, downtimeAxis, durationAxis, energyAxis, plainAxis, volumeAxis } from '../plot/axis';

/** One workload in figs 10 to 13: what was simulated, with its spread, and what both models said. */
export interface MetricRow {
  readonly label: string;
  readonly simulated: number;
  readonly low: number;
  readonly high: number;
  /** From the mean down to the least and up to the most. */
  readonly whisker: [number, number];
  readonly base: number;
  readonly refined: number;
  /** Mean of |predicted / simulated - 1| over the trials, in per cent. */
  readonly baseError: number;
  readonly refinedError: number;
}

export interface MetricChartData {
  readonly metric: TrialMetric;
  readonly title: string;
  readonly summary: string;
  readonly rows: readonly MetricRow[];
  readonly axis: Axis;
  readonly errorAxis: Axis;
  readonly table: TableData;
}

interface MetricText {
  readonly name: string;
  readonly figure: string;
  readonly unit: string;
  readonly show: (value: number) => string;
  readonly axis: (max: number) => Axis;
}

export const METRIC_TEXTS: Readonly<Record<TrialMetric, MetricText>> = {
  time: {
    name: 'Total time',
    figure: 'Fig. 10',
    unit: 's',
    show: (value) => joined(scaleDuration(value)),
    axis: durationAxis,
  },
  downtime: {
    name: 'Downtime',
    figure: 'Fig. 11',
    unit: 's',
    show: (value) => joined(scaleDowntime(value)),
    axis: downtimeAxis,
  },
  traffic: {
    name: 'Traffic',
    figure: 'Fig. 12',
    unit: 'mib',
    show: (value) => joined(scaleVolume(value)),
    axis: volumeAxis,
  },
  energy: {
    name: 'Energy',
    figure: 'Fig. 13',
    unit: 'j',
    show: (value) => joined(scaleEnergy(value)),
    axis: energyAxis,
  },
};

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

const errorInPercent = (predicted: number, simulated: number): number =>
  simulated === 0 ? 0 : 100 * Math.abs(predicted / simulated - 1);

/** One row: means over the trials, the least and the most of what was simulated, and both models' mean errors. */
export function metricRow({ label, trials }: WorkloadTrials, metric: TrialMetric): MetricRow {
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
    whisker: [middle - low, high - middle],
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

function summaryOf({ name, show }: MetricText, rows: readonly MetricRow[]): string {
  const worst = rows.reduce((a, b) => (b.refinedError > a.refinedError ? b : a));
  const best = rows.reduce((a, b) => (b.refinedError < a.refinedError ? b : a));
  return (
    `${name} of each workload: simulated, and predicted by the base and the refined model. ` +
    `The refined model is best on ${best.label} (${show(best.refined)} for ${show(best.simulated)}) and worst on ` +
    `${worst.label} (${show(worst.refined)} for ${show(worst.simulated)}). Lines show the mean error in per cent.`
  );
}

/** Everything that one of figs 10 to 13 draws and says. */
export function metricChart(trials: readonly WorkloadTrials[], metric: TrialMetric): MetricChartData {
  const text = METRIC_TEXTS[metric];
  const rows = trials.map((each) => metricRow(each, metric));
  const { unit } = text;
  return {
    metric,
    title: titleOf(text.name, rows),
    summary: summaryOf(text, rows),
    rows,
    axis: text.axis(Math.max(...rows.flatMap(({ high, base, refined }) => [high, base, refined]))),
    errorAxis: plainAxis(Math.max(...rows.flatMap(({ baseError, refinedError }) => [baseError, refinedError]))),
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
  };
}

/** Every trial in a line of its own. */
export function trialsTable(trials: readonly WorkloadTrials[]): TableData {
  const metrics = ['time', 'downtime', 'traffic', 'energy'] as const;
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
        metrics.map((metric) => ({
          key: `${kind}_${metric}_${METRIC_TEXTS[metric].unit}`,
          label: `${METRIC_TEXTS[metric].name}, ${kind} (${METRIC_TEXTS[metric].unit})`,
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
        ...kinds.flatMap((kind) => metrics.map((metric) => trial[kind][metric])),
      ]),
    ),
  };
}

/** The view's finding: how far both models are off in total time and traffic, over all workloads. */
export function validateHeadline(trials: readonly WorkloadTrials[]): string {
  const off = (metric: TrialMetric, model: 'baseError' | 'refinedError') =>
    percent(mean(trials.map((each) => metricRow(each, metric)[model])));
  return (
    `Against simulated migrations the base model is ${off('traffic', 'baseError')} off in traffic, ` +
    `the refined model ${off('traffic', 'refinedError')}`
  );
}
