import type { ErrorSpread, MeasuredMetric, VerdictRow } from '../../analysis/measured/measured';
import type { MeasuredAnswer } from '../../analysis/measured/measured-question';
import type { TableData } from '../../format/csv';
import { modelFacts } from '../../models/facts';
import type { ModelId } from '../../models/result';
import type { CellMark, Column } from '../shared/table';
import { MEASURED_METRICS, MODEL_OPTIONS, spreadText } from './measured-metrics';
import { BAND, pointOf, type RunPoint } from './measured-rows';
import * as words from './words';

/** A row of the table of errors: one workload, what is known of each model. */
interface ErrorTableRow {
  readonly workload: string;
  readonly runs: number;
  readonly spreads: Readonly<Partial<Record<ModelId, ErrorSpread | null>>>;
}

/** Errors by workload and model, for one number; all workloads first. */
export function errorTable({ errors }: MeasuredAnswer, metric: MeasuredMetric): readonly ErrorTableRow[] {
  const workloads = [...new Set(errors.map(({ workload }) => workload))];
  return workloads.map((workload) => {
    const own = errors.filter((row) => row.workload === workload);
    return {
      workload: workload ?? words.allWorkloads,
      runs: Math.max(...own.map((row) => row.errors[metric]?.runs ?? 0)),
      spreads: Object.fromEntries(own.map((row) => [row.model, row.errors[metric]])),
    };
  });
}

const near = (isNear: boolean, says?: string): CellMark | undefined =>
  isNear ? { as: 'best', ...(says === undefined ? {} : { says }) } : undefined;

export const ERROR_COLUMNS: readonly Column<ErrorTableRow>[] = [
  { key: 'workload', head: words.workloadHead, text: ({ workload }) => workload },
  { key: 'runs', head: words.runsHead, value: ({ runs }) => runs },
  ...MODEL_OPTIONS.map(
    ({ id, label }): Column<ErrorTableRow> => ({
      ...{ key: id, head: label, isNumber: true },
      text: ({ spreads }) => spreadText(spreads[id] ?? null),
      mark: ({ spreads }) => near((spreads[id]?.median ?? Number.POSITIVE_INFINITY) <= BAND, words.withinBand),
    }),
  ),
];

/** Does it converge: how often each model was right, and how it was wrong. */
export const VERDICT_COLUMNS: readonly Column<VerdictRow>[] = [
  { key: 'model', head: words.modelLabel, text: ({ model }) => modelFacts[model].label },
  {
    ...{ key: 'right', head: words.rightHead, isNumber: true },
    text: ({ right, runs }) => (runs === 0 ? '–' : words.ofAll(right, runs)),
    mark: ({ right, runs }) => near(runs > 0 && right === runs),
  },
  { key: 'wrongly-yes', head: words.wronglyYes, value: ({ wronglyYes }) => wronglyYes },
  { key: 'wrongly-no', head: words.wronglyNo, value: ({ wronglyNo }) => wronglyNo },
];

/** What is told of each run in the list, behind its name. */
export function runColumns(metric: MeasuredMetric): readonly Column<RunPoint>[] {
  const { name, scale, quantity } = MEASURED_METRICS[metric];
  const of = (value: number | null): number | null => (value === null ? null : value / scale);
  return [
    { key: 'workload', head: words.workloadHead, text: ({ workload }) => workload },
    { key: 'end', head: words.endHead, text: ({ end }) => words.endTexts[end] },
    {
      ...{ key: 'measured', head: words.measuredHead(name), value: ({ measured }) => of(measured), quantity },
      none: () => words.noNumber,
    },
    {
      ...{ key: 'predicted', head: words.predictedHead, value: ({ predicted }) => of(predicted), quantity },
      none: ({ shown }) => shown.predicted,
    },
    { key: 'error', head: words.errorHead, text: ({ shown }) => shown.error, isNumber: true },
  ];
}

/** Every run with what was measured and what each model says: for a file. Full doubles. */
export function allRunsTable({ runs }: MeasuredAnswer): TableData {
  const metrics = ['traffic', 'totalTime', 'downtime'] as const;
  const columnOf = (metric: MeasuredMetric, who: string) => {
    const { key, label } = MEASURED_METRICS[metric];
    return { key: `${who.replaceAll('-', '_')}_${key}`, label: words.whoseColumn(label, who) };
  };
  return {
    columns: [
      { key: 'run', label: words.runHead },
      { key: 'workload', label: words.workloadHead },
      { key: 'end', label: words.endHead },
      ...metrics.flatMap((metric) =>
        ['measured', ...MODEL_OPTIONS.map(({ id }) => id)].map((who) => columnOf(metric, who)),
      ),
    ],
    rows: runs.map((run) => [
      run.run.id,
      run.run.workload,
      words.endTexts[run.run.end],
      ...metrics.flatMap((metric) => {
        const points = MODEL_OPTIONS.map(({ id }) => pointOf(run, id, metric));
        return [points[0]?.measured ?? null, ...points.map(({ predicted }) => predicted)];
      }),
    ]),
  };
}
