import type { MeasuredMetric, VerdictRow } from '../../analysis/measured/measured';
import type { FileSummary, MeasuredAnswer } from '../../analysis/measured/measured-question';
import type { TableData } from '../../format/csv';
import { models } from '../../models/registry';
import type { ModelId } from '../../models/result';
import { BAND, pointOf } from './measured-rows';
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

/** A row of the table of errors: one workload, a text for each model. */
export interface ErrorTableRow {
  readonly workload: string;
  readonly runs: number;
  readonly cells: readonly { readonly model: ModelId; readonly text: string; readonly isNear: boolean }[];
}

/** Errors by workload and model, for one number; all workloads first. */
export function errorTable({ errors }: MeasuredAnswer, metric: MeasuredMetric): readonly ErrorTableRow[] {
  const workloads = [...new Set(errors.map(({ workload }) => workload))];
  return workloads.map((workload) => {
    const own = errors.filter((row) => row.workload === workload);
    return {
      workload: workload ?? 'All of them',
      runs: Math.max(...own.map((row) => row.errors[metric]?.runs ?? 0)),
      cells: own.map((row) => {
        const spread = row.errors[metric];
        return { model: row.model, text: spreadText(spread), isNear: spread !== null && spread.median <= BAND };
      }),
    };
  });
}

/** A row of the table "does it converge", in words. */
export interface VerdictTableRow {
  readonly label: string;
  readonly right: string;
  readonly wronglyYes: number;
  readonly wronglyNo: number;
  readonly isAlwaysRight: boolean;
}

export function verdictTable({ verdicts }: MeasuredAnswer): readonly VerdictTableRow[] {
  return verdicts.map(({ model, runs, right, wronglyYes, wronglyNo }: VerdictRow) => ({
    label: models[model].label,
    right: runs === 0 ? '–' : `${right} of ${runs}`,
    wronglyYes,
    wronglyNo,
    isAlwaysRight: runs > 0 && right === runs,
  }));
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
