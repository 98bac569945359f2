import type { WorkloadTrials } from '../../analysis/trials/trials';
import type { TableData } from '../../format/csv';
import { formatNumber } from '../../format/number';
import { metricText } from '../../format/scale';
import { METRICS, type Metric, metricRecords } from '../../vocabulary/metrics';
import { type Axis, clamp, downtimeAxis, durationAxis, energyAxis, logAxis, volumeAxis } from '../plot/axis';
import { type Figure, type FigureLayer, type FigurePanel, nominalAxis } from '../plot/figure';

/** Whose predictions stand beside what was simulated, in the order of their bars, and how each looks. */
export const TRIAL_MODELS = [
  {
    id: 'base',
    label: 'base model',
    bar: { colour: 'cost-2', fill: 'accent-wash' },
    dot: { fill: 'ground', width: 5 },
  },
  { id: 'refined', label: 'refined model', bar: { colour: 'cost-2' }, dot: { width: 4 } },
  { id: 'sweep', label: 'sweep model', bar: { colour: 'done' }, dot: { width: 4, shape: 'diamond' } },
] as const;

export type TrialModel = (typeof TRIAL_MODELS)[number]['id'];

/** What one model says of a workload: the mean over its trials, and the mean of |predicted / simulated - 1| in per cent. */
export interface SaidByModel {
  readonly value: number;
  readonly error: number;
}

/** One workload in figs 10 to 13: what was simulated, with its spread, and what the models said. */
export interface MetricRow extends Readonly<Record<TrialModel, SaidByModel>> {
  readonly label: string;
  readonly simulated: number;
  readonly low: number;
  readonly high: number;
}

const AXES: Readonly<Record<Metric, (max: number) => Axis>> = {
  ...{ time: durationAxis, downtime: downtimeAxis, traffic: volumeAxis, energy: energyAxis },
};

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

const errorInPercent = (predicted: number, simulated: number): number =>
  simulated === 0 ? 0 : 100 * Math.abs(predicted / simulated - 1);

/** One row: means over the trials, the least and the most of what was simulated, and the models' mean errors. */
export function metricRow({ label, trials }: WorkloadTrials, metric: Metric): MetricRow {
  const simulated = trials.map((trial) => trial.simulated[metric]);
  const of = (model: TrialModel): SaidByModel => ({
    value: mean(trials.map((trial) => trial[model][metric])),
    error: mean(trials.map((trial) => errorInPercent(trial[model][metric], trial.simulated[metric]))),
  });
  const [middle, low, high] = [mean(simulated), Math.min(...simulated), Math.max(...simulated)];
  return { label, simulated: middle, low, high, base: of('base'), refined: of('refined'), sweep: of('sweep') };
}

export const percent = (value: number): string => `${formatNumber(value, 2)}\u00a0%`;

const largest = (rows: readonly MetricRow[], model: TrialModel): MetricRow | undefined =>
  rows.reduce<MetricRow | undefined>((a, b) => (a && a[model].error >= b[model].error ? a : b), undefined);

/** 'Traffic: the refined model is at most 6.5 % off, the base model 55 %'. */
function titleOf(name: string, rows: readonly MetricRow[]): string {
  const most = (model: TrialModel) => percent(largest(rows, model)?.[model].error ?? 0);
  return `${name}: the refined model is at most ${most('refined')} off, the base model ${most('base')}`;
}

function summaryOf(metric: Metric, rows: readonly MetricRow[]): string {
  const show = (value: number) => metricText(metric, value);
  const worst = TRIAL_MODELS.map(({ id, label }) => {
    const row = largest(rows, id);
    return row && `the ${label} on ${row.label} (${show(row[id].value)} for ${show(row.simulated)})`;
  });
  return (
    `${metricRecords[metric].label} of each workload: simulated, and predicted by three models. The largest errors: ` +
    `${worst.join(', ')}. Marks below show the mean error in per cent.`
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
  const all = rows.flatMap((row) => [row.high, ...TRIAL_MODELS.map(({ id }) => row[id].value)]);
  const axis = AXES[metric](Math.max(...all.filter((value) => value <= limit)));
  const [, top] = axis.domain;
  const isCut = all.some((value) => value > top);
  const bars = TRIAL_MODELS.map(
    ({ id, label, bar }): FigureLayer => ({
      ...{ mark: 'bars', ...bar, key: label },
      values: rows.map((row) => clamp(axis, row[id].value)),
      labels: rows.map((row) => (row[id].value > top ? `↑ ${metricText(metric, row[id].value)}` : null)),
    }),
  );
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
        ...bars,
      ],
    },
  };
}

/** The panel of the models' mean errors, by powers of ten: one that is 300 % off leaves the others apart. */
function errorPanel(rows: readonly MetricRow[]): FigurePanel {
  const errors = TRIAL_MODELS.map(({ id }) => rows.map((row) => Math.max(row[id].error, LEAST_ERROR)));
  const all = errors.flat();
  return {
    y: { ...logAxis(Math.min(...all), Math.max(...all), '%'), label: 'mean error (%), log scale' },
    height: 108,
    layers: TRIAL_MODELS.map(
      ({ label, bar, dot }, i): FigureLayer => ({
        ...{ mark: 'dots', colour: bar.colour, shape: 'dot', ...dot },
        ...{ values: errors[i] ?? [], key: `error of the ${label}` },
      }),
    ),
  };
}

function sentenceOf(row: MetricRow, metric: Metric): string {
  const show = (value: number) => metricText(metric, value);
  const said = TRIAL_MODELS.map(({ id, label }) => `${label} ${show(row[id].value)}, ${percent(row[id].error)} off`);
  return `${row.label}: ${show(row.simulated)} simulated (${show(row.low)} to ${show(row.high)}); ${said.join('; ')}.`;
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
    name: `Bars: ${label} by workload. Marks: errors of three models`,
    table: {
      columns: [
        { key: 'workload', label: 'Workload' },
        { key: `simulated_${unit}`, label: `Simulated, mean (${unit})` },
        { key: `simulated_least_${unit}`, label: 'Least' },
        { key: `simulated_most_${unit}`, label: 'Most' },
        ...TRIAL_MODELS.map(({ id, label: model }) => ({
          key: `${id}_${unit}`,
          label: `${model[0]?.toUpperCase()}${model.slice(1)}, mean (${unit})`,
        })),
        ...TRIAL_MODELS.map(({ id }) => ({ key: `${id}_error_percent`, label: `Error, ${id} (%)` })),
      ],
      rows: rows.map((row) => [
        ...[row.label, row.simulated, row.low, row.high],
        ...TRIAL_MODELS.map(({ id }) => row[id].value),
        ...TRIAL_MODELS.map(({ id }) => row[id].error),
      ]),
    },
    x: nominalAxis(rows.map((row) => row.label)),
    panels: [panel, errorPanel(rows)],
    points: rows.map((row, x) => ({ x, sentence: sentenceOf(row, metric) })),
  };
}

/** Every trial in a line of its own. */
export function trialsTable(trials: readonly WorkloadTrials[]): TableData {
  const kinds = ['simulated', ...TRIAL_MODELS.map(({ id }) => id)] as const;
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
