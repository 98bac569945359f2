import type { ErrorRow, MeasuredMetric, RunPrediction } from '../../analysis/measured/measured';
import type { ComparedRun, MeasuredAnswer } from '../../analysis/measured/measured-question';
import type { TableData } from '../../format/csv';
import { modelFacts } from '../../models/facts';
import type { ModelId } from '../../models/result';
import type { MeasuredEnd } from '../../readers/measured-run';
import { type Axis, clamp, logAxis } from '../plot/axis';
import type { Figure, Segment } from '../plot/figure';
import { MEASURED_METRICS } from './measured-metrics';
import * as words from './words';

/** One run in the scatter and in the list. Values in the unit of the axes; null where there is none. */
export interface RunPoint {
  readonly id: string;
  readonly workload: string;
  readonly end: MeasuredEnd;
  readonly measured: number | null;
  readonly predicted: number | null;
  /** predicted / measured - 1. */
  readonly error: number | null;
  /** As texts. */
  readonly shown: { readonly measured: string; readonly predicted: string; readonly error: string };
}

interface ScatterData {
  readonly metric: MeasuredMetric;
  readonly model: ModelId;
  /** The largest error first, those without one last. */
  readonly points: readonly RunPoint[];
  /** What was measured, and what was predicted: the second holds the first, for measured dots stand on the diagonal. */
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  readonly title: string;
  readonly summary: string;
  readonly table: TableData;
}

/** The band around the diagonal. */
export const BAND = 0.1;

const predictionOf = ({ predictions }: ComparedRun, model: ModelId): RunPrediction | undefined =>
  predictions.find((each) => each.model === model);

/** Why there is no number, in a few words. */
function whyNone(prediction: RunPrediction | undefined): string {
  switch (prediction?.because?.kind) {
    case 'dirtying-outruns-link':
      return words.notApplicable;
    case 'threshold-zero':
      return words.notApplicable;
    case 'no-curve':
      return words.noCurve;
    default:
      return '–';
  }
}

export function pointOf(run: ComparedRun, model: ModelId, metric: MeasuredMetric): RunPoint {
  const { scale, show } = MEASURED_METRICS[metric];
  const prediction = predictionOf(run, model);
  const measured = run.run[metric];
  const predicted = prediction?.outcome?.[metric] ?? null;
  const error = measured === null || measured === 0 || predicted === null ? null : predicted / measured - 1;
  return {
    id: run.run.id,
    workload: run.run.workload,
    end: run.run.end,
    measured: measured === null ? null : measured * scale,
    predicted: predicted === null ? null : predicted * scale,
    error,
    shown: {
      measured: measured === null ? words.noNumber : show(measured),
      predicted: predicted === null ? whyNone(prediction) : show(predicted),
      error: error === null ? '–' : words.errorText(error),
    },
  };
}

/** Those of the runs by which the models are judged: with both numbers, and not cut short by a rule. */
const judged = (points: readonly RunPoint[]): readonly (RunPoint & { readonly error: number })[] =>
  points.filter((point): point is RunPoint & { error: number } => point.end === 'converged' && point.error !== null);

/** The run that converged by itself and is predicted worst; null without one. */
export function worstRun({ points }: ScatterData): string | null {
  return judged(points)[0]?.id ?? points[0]?.id ?? null;
}

const errorSize = ({ error }: RunPoint): number => (error === null ? -1 : Math.abs(error));

function titleOf(points: readonly RunPoint[], model: ModelId, metric: MeasuredMetric): string {
  const all = judged(points);
  const near = all.filter(({ error }) => Math.abs(error) <= BAND).length;
  const { label } = modelFacts[model];
  const { name } = MEASURED_METRICS[metric];
  return all.length === 0 ? words.noneToCompare(label, name) : words.nearTitle(label, name, near, all.length);
}

function summaryOf(points: readonly RunPoint[], spread: ErrorRow | undefined, metric: MeasuredMetric): string {
  const all = judged(points);
  const [worst] = all;
  const errors = spread?.errors[metric];
  if (!worst || !errors) return words.noneHasBoth;
  const high = all.filter(({ error }) => error > 0).length;
  return words.scatterSummary({ all: all.length, high, spread: errors, worst, rest: points.length - all.length });
}

function tableOf(points: readonly RunPoint[], metric: MeasuredMetric): TableData {
  const { unit, key } = MEASURED_METRICS[metric];
  return {
    columns: [
      { key: 'run', label: words.runHead },
      { key: 'workload', label: words.workloadHead },
      { key: 'end', label: words.endHead },
      { key: `measured_${key}`, label: words.measuredColumn(unit) },
      { key: `predicted_${key}`, label: words.predictedColumn(unit) },
      { key: 'error_percent', label: words.errorColumn },
    ],
    rows: points.map(({ id, workload, end, measured, predicted, error }) => [
      id,
      workload,
      words.endTexts[end],
      measured,
      predicted,
      error === null ? null : 100 * error,
    ]),
  };
}

function axisOf(all: readonly number[], metric: MeasuredMetric): Axis {
  const values = all.filter((value) => value > 0);
  return logAxis(Math.min(...values), Math.max(...values, 0), MEASURED_METRICS[metric].unit);
}

/** Predicted over measured, for one number and one model. */
export function scatterRows({ runs, errors }: MeasuredAnswer, model: ModelId, metric: MeasuredMetric): ScatterData {
  const points = runs.map((run) => pointOf(run, model, metric)).sort((a, b) => errorSize(b) - errorSize(a));
  const spread = errors.find((row) => row.workload === null && row.model === model);
  const shown = points.filter(({ error }) => error !== null);
  const counted = judged(points);
  const measured = shown.map((point) => point.measured ?? 0);
  // Of runs that were cut short a prediction may lie far out; they do not count, so they do not set the scale.
  const predicted = (counted.length > 0 ? counted : shown).map((point) => point.predicted ?? 0);
  return {
    metric,
    model,
    points,
    xAxis: axisOf(measured, metric),
    yAxis: axisOf([...measured, ...predicted], metric),
    title: titleOf(points, model, metric),
    summary: summaryOf(points, spread, metric),
    table: tableOf(points, metric),
  };
}

/** What one mark says, in a sentence. */
export function pointSentence({ id, workload, end, shown, error }: RunPoint, { metric }: ScatterData): string {
  const { label } = MEASURED_METRICS[metric];
  const off = error === null ? '' : shown.error;
  return words.markText(id, workload, end, label, shown.predicted, shown.measured, off);
}

/** The runs that stand in the figure: those with both numbers. */
export const scatteredRuns = ({ points }: ScatterData): readonly RunPoint[] =>
  points.filter(({ error }) => error !== null);

/** A corner of the band about the diagonal, so many times what was measured, cut at the edges. */
const cornerOf = (y: Axis, measured: number, times: number): readonly [number, number] => [
  measured,
  clamp(y, measured * times),
];

/** Predicted over measured as a figure: a run is an ink dot on the diagonal, and a mark where it was predicted. */
export function scatterFigure(data: ScatterData): Figure {
  const { metric, model, xAxis: x, yAxis: y, title, summary, table } = data;
  const { unit, name } = MEASURED_METRICS[metric];
  const runs = scatteredRuns(data);
  const isJudged = ({ end }: RunPoint) => end === 'converged';
  const of = (holds: (run: RunPoint, predicted: number) => boolean) =>
    runs.map((run) => (holds(run, run.predicted ?? 0) ? clamp(y, run.predicted ?? 0) : null));
  const stems = (judged: boolean) =>
    runs.flatMap((run): Segment[] => {
      const [at, to] = [run.measured ?? 0, clamp(y, run.predicted ?? 0)];
      return isJudged(run) === judged ? [[at, at, at, to]] : [];
    });
  const [low, high] = [Math.max(x.domain[0], y.domain[0]), Math.min(x.domain[1], y.domain[1])];
  const corners = [
    cornerOf(y, low, 1 - BAND),
    cornerOf(y, low, 1 + BAND),
    cornerOf(y, high / (1 + BAND), 1 + BAND),
    cornerOf(y, high, 1 + BAND),
    cornerOf(y, high, 1 - BAND),
  ];
  const hollow = { mark: 'dots', colour: 'sent', fill: 'ground' } as const;
  return {
    draw: 'recharts',
    fileName: `precopy-measured-${metric}-${model}`,
    title,
    caption: words.bothLogarithmic,
    summary,
    name: words.scatterName(name),
    table,
    x: { ...x, label: words.measuredIn(unit) },
    panels: [
      {
        y: { ...y, label: words.predictedIn(unit) },
        height: 392,
        layers: [
          { mark: 'area', colour: 'done-wash', corners, key: words.withinBand },
          { mark: 'segments', colour: 'done', width: 1, segments: [[low, low, high, high]] },
          { mark: 'segments', colour: 'sent-wash', segments: stems(true) },
          { mark: 'segments', colour: 'sent-wash', dash: 'dots', segments: stems(false) },
          {
            ...{ ...hollow, shape: 'dot', key: words.predictedCut },
            values: of((run, value) => !isJudged(run) && value === clamp(y, value)),
          },
          { ...hollow, shape: 'up', values: of((_, value) => value > y.domain[1]) },
          { ...hollow, shape: 'down', values: of((_, value) => value < y.domain[0]) },
          {
            ...{ mark: 'dots', shape: 'dot', colour: 'sent', key: words.predictedBy(modelFacts[model].label) },
            values: of((run, value) => isJudged(run) && value === clamp(y, value)),
          },
          {
            ...{ mark: 'dots', shape: 'dot', colour: 'ink', width: 1.5, key: words.measuredDiagonal },
            values: runs.map(({ measured }) => measured),
          },
        ],
      },
    ],
    points: runs.map((run) => ({
      x: run.measured ?? 0,
      y: clamp(y, run.predicted ?? 0),
      sentence: pointSentence(run, data),
    })),
    isSquare: true,
  };
}
