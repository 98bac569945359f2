import type { ErrorSpread, MeasuredMetric, VerdictRow } from '../../analysis/measured/measured';
import type { FileSummary, MeasuredAnswer } from '../../analysis/measured/measured-question';
import type { TableData } from '../../format/csv';
import { modelFacts } from '../../models/facts';
import type { ModelId } from '../../models/result';
import type { CellMark, Column } from '../shared/table';
import { BAND, pointOf, type RunPoint } from './measured-rows';
import { END_TEXTS, MEASURED_TEXTS, MODEL_OPTIONS, spreadText } from './measured-texts';

const KIND_TEXTS: Readonly<Record<FileSummary['kind'], (count: number) => string>> = {
  runs: (count) => `${count} run${count === 1 ? '' : 's'}`,
  curves: (count) => `curves of ${count} run${count === 1 ? '' : 's'}`,
  rounds: (count) => `rounds of ${count} run${count === 1 ? '' : 's'}`,
  unknown: () => 'nothing that is known',
};

/** What is open: 'runs.csv: 46 runs. curve.csv: curves of 46 runs.' */
export function filesText({ files }: MeasuredAnswer): string {
  if (files.length === 0) return 'Nothing is open.';
  return files.map(({ name, kind, count }) => `${name}: ${KIND_TEXTS[kind](count)}.`).join(' ');
}

/** A row of the table of errors: one workload, what is known of each model. */
export interface ErrorTableRow {
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
      workload: workload ?? 'All of them',
      runs: Math.max(...own.map((row) => row.errors[metric]?.runs ?? 0)),
      spreads: Object.fromEntries(own.map((row) => [row.model, row.errors[metric]])),
    };
  });
}

const near = (isNear: boolean, says?: string): CellMark | undefined =>
  isNear ? { as: 'best', ...(says === undefined ? {} : { says }) } : undefined;

export const ERROR_COLUMNS: readonly Column<ErrorTableRow>[] = [
  { key: 'workload', head: 'Workload', text: ({ workload }) => workload },
  { key: 'runs', head: 'Runs', value: ({ runs }) => runs },
  ...MODEL_OPTIONS.map(
    ({ id, label }): Column<ErrorTableRow> => ({
      ...{ key: id, head: label, isNumber: true },
      text: ({ spreads }) => spreadText(spreads[id] ?? null),
      mark: ({ spreads }) => near((spreads[id]?.median ?? Number.POSITIVE_INFINITY) <= BAND, 'within 10\u00a0%'),
    }),
  ),
];

/** Does it converge: how often each model was right, and how it was wrong. */
export const VERDICT_COLUMNS: readonly Column<VerdictRow>[] = [
  { key: 'model', head: 'Model', text: ({ model }) => modelFacts[model].label },
  {
    ...{ key: 'right', head: 'Right', isNumber: true },
    text: ({ right, runs }) => (runs === 0 ? '–' : `${right} of ${runs}`),
    mark: ({ right, runs }) => near(runs > 0 && right === runs),
  },
  { key: 'wrongly-yes', head: 'Said yes, but it did not', value: ({ wronglyYes }) => wronglyYes },
  { key: 'wrongly-no', head: 'Said no, but it did', value: ({ wronglyNo }) => wronglyNo },
];

/** What is told of each run in the list, behind its name. */
export function runColumns(metric: MeasuredMetric): readonly Column<RunPoint>[] {
  const { name, scale, quantity } = MEASURED_TEXTS[metric];
  const of = (value: number | null): number | null => (value === null ? null : value / scale);
  return [
    { key: 'workload', head: 'Workload', text: ({ workload }) => workload },
    { key: 'end', head: 'How it ended', text: ({ end }) => END_TEXTS[end] },
    { key: 'measured', head: `Measured ${name}`, value: ({ measured }) => of(measured), quantity, none: () => 'none' },
    {
      ...{ key: 'predicted', head: 'Predicted', value: ({ predicted }) => of(predicted), quantity },
      none: ({ shown }) => shown.predicted,
    },
    { key: 'error', head: 'Error', text: ({ shown }) => shown.error, isNumber: true },
  ];
}

/** Every run with what was measured and what each model says: for a file. Full doubles. */
export function allRunsTable({ runs }: MeasuredAnswer): TableData {
  const metrics = ['traffic', 'totalTime', 'downtime'] as const;
  const columnOf = (metric: MeasuredMetric, who: string) => {
    const { key, label } = MEASURED_TEXTS[metric];
    return { key: `${who.replaceAll('-', '_')}_${key}`, label: `${label}, ${who}` };
  };
  return {
    columns: [
      { key: 'run', label: 'Run' },
      { key: 'workload', label: 'Workload' },
      { key: 'end', label: 'How it ended' },
      ...metrics.flatMap((metric) =>
        ['measured', ...MODEL_OPTIONS.map(({ id }) => id)].map((who) => columnOf(metric, who)),
      ),
    ],
    rows: runs.map((run) => [
      run.run.id,
      run.run.workload,
      END_TEXTS[run.run.end],
      ...metrics.flatMap((metric) => {
        const points = MODEL_OPTIONS.map(({ id }) => pointOf(run, id, metric));
        return [points[0]?.measured ?? null, ...points.map(({ predicted }) => predicted)];
      }),
    ]),
  };
}
