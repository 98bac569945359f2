import type { WorkloadTrials } from '../../analysis/trials/trials';
import type { TableData } from '../../format/csv';
import { formatNumber } from '../../format/number';
import { metricText } from '../../format/scale';
import { METRICS, type Metric, metricRecords } from '../../vocabulary/metrics';
import { type Axis, clamp, downtimeAxis, durationAxis, energyAxis, logAxis, volumeAxis } from '../plot/axis';
import { type Figure, type FigureLayer, type FigurePanel, nominalAxis } from '../plot/figure';
import * as words from './words';

/** Whose predictions stand beside what was simulated, in the order of their bars, and how each looks. */
const TRIAL_MODELS = [
  {
    id: 'base',
    label: words.trialModels.base,
    bar: { colour: 'cost-2', fill: 'accent-wash' },
    dot: { fill: 'ground', width: 5 },
  },
  { id: 'refined', label: words.trialModels.refined, bar: { colour: 'cost-2' }, dot: { width: 4 } },
  { id: 'sweep', label: words.trialModels.sweep, bar: { colour: 'done' }, dot: { width: 4, shape: 'diamond' } },
] as const;

type TrialModel = (typeof TRIAL_MODELS)[number]['id'];

/** What one model says of a workload: the mean over its trials, and the mean of |predicted / simulated - 1| in per cent. */
interface SaidByModel {
  readonly value: number;
  readonly error: number;
}

/** One workload in figs 10 to 13: what was simulated, with its spread, and what the models said. */
interface MetricRow extends Readonly<Record<TrialModel, SaidByModel>> {
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
  return words.atMostOff(name, most('refined'), most('base'));
}

function summaryOf(metric: Metric, rows: readonly MetricRow[], cut: number | null): string {
  const show = (value: number) => metricText(metric, value);
  const worst = TRIAL_MODELS.flatMap(({ id, label }) => {
    const row = largest(rows, id);
    return row ? [words.largestError(label, row.label, show(row[id].value), show(row.simulated))] : [];
  });
  return words.trialsSummary(metricRecords[metric].label, worst, cut === null ? null : show(cut));
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
      labels: rows.map((row) => (row[id].value > top ? words.cutValue(metricText(metric, row[id].value)) : null)),
    }),
  );
  const cut = isCut ? metricText(metric, top) : null;
  return {
    cut: isCut ? top : null,
    panel: {
      y: { ...axis, label: words.metricIn(metricRecords[metric].name, axis.unit, cut) },
      height: 168,
      layers: [
        {
          ...{ mark: 'bars', colour: 'ink', values: rows.map(({ simulated }) => simulated) },
          spread: rows.map(({ low, high }) => [low, high]),
          key: words.simulatedSpread,
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
    y: { ...logAxis(Math.min(...all), Math.max(...all), '%'), label: words.meanError },
    height: 108,
    layers: TRIAL_MODELS.map(
      ({ label, bar, dot }, i): FigureLayer => ({
        ...{ mark: 'dots', colour: bar.colour, shape: 'dot', ...dot },
        ...{ values: errors[i] ?? [], key: words.errorOf(label) },
      }),
    ),
  };
}

function sentenceOf(row: MetricRow, metric: Metric): string {
  const show = (value: number) => metricText(metric, value);
  const said = TRIAL_MODELS.map(({ id, label }) => words.modelOff(label, show(row[id].value), percent(row[id].error)));
  return words.workloadText(row.label, show(row.simulated), show(row.low), show(row.high), said);
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
    caption: words.ofThePaper(figure),
    summary: summaryOf(metric, rows, cut),
    name: words.barsName(label),
    table: {
      columns: [
        { key: 'workload', label: words.workloadHead },
        { key: `simulated_${unit}`, label: words.simulatedColumn(unit) },
        { key: `simulated_least_${unit}`, label: words.leastColumn },
        { key: `simulated_most_${unit}`, label: words.mostColumn },
        ...TRIAL_MODELS.map(({ id, label: model }) => ({
          key: `${id}_${unit}`,
          label: words.meanColumn(model, unit),
        })),
        ...TRIAL_MODELS.map(({ id }) => ({ key: `${id}_error_percent`, label: words.modelErrorColumn(id) })),
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
      { key: 'workload', label: words.workloadHead },
      { key: 'trial', label: words.trialColumns.trial },
      { key: 'seed', label: words.trialColumns.seed },
      { key: 'sampled_rate_mib_s', label: words.trialColumns.sampledRate },
      { key: 'mean_rate_mib_s', label: words.trialColumns.meanRate },
      { key: 'refined_rate_mib_s', label: words.trialColumns.refinedRate },
      { key: 'phi', label: words.trialColumns.phi },
      { key: 'stop_reason', label: words.trialColumns.stopReason },
      { key: 'pre_copy_rounds', label: words.trialColumns.rounds },
      ...kinds.flatMap((kind) =>
        METRICS.map((metric) => ({
          key: `${kind}_${metric}_${metricRecords[metric].fileUnit}`,
          label: words.metricColumn(metricRecords[metric].label, kind, metricRecords[metric].fileUnit),
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
