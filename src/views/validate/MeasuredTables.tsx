import { memo, useMemo } from 'react';
import type { MeasuredMetric } from '../../analysis/measured/measured';
import type { MeasuredAnswer } from '../../analysis/measured/measured-question';
import { DataTable } from '../shared/DataTable';
import { JobStatus } from '../shared/JobStatus';
import type { Column } from '../shared/table';
import type { RunPoint } from './measured-rows';
import { ERROR_COLUMNS, errorTable, runColumns, VERDICT_COLUMNS } from './measured-tables';
import { MEASURED_TEXTS } from './measured-texts';
import { TrialsTooLarge, useTrials } from './Trials';
import { TRUST_COLUMNS, trustRows } from './trust-rows';

interface ErrorTableProps {
  readonly answer: MeasuredAnswer;
  readonly metric: MeasuredMetric;
}

/** Which model to trust for what: the answer that Validate opens on. */
export const TrustTable = memo(function TrustTable({ answer }: { readonly answer: MeasuredAnswer }) {
  // Of classic Xen nobody has measured runs: its rows are counted on migrations simulated for this scenario.
  const { job, isTooLarge } = useTrials();
  const trust = isTooLarge ? null : (job.answer?.trust ?? null);
  const rows = useMemo(() => trustRows(answer, trust), [answer, trust]);
  return (
    <section className="stack" aria-labelledby="measured-trust">
      <h3 id="measured-trust">Which model to trust for what</h3>
      <DataTable
        label="Which model to trust for what"
        columns={TRUST_COLUMNS}
        rows={rows}
        rowKey={({ moved }) => moved}
      />
      {isTooLarge ? <TrialsTooLarge /> : <JobStatus job={job} doing="Simulating migrations of classic Xen" />}
    </section>
  );
});

/** How far each model is off, by workload. */
export const ErrorTable = memo(function ErrorTable({ answer, metric }: ErrorTableProps) {
  const rows = useMemo(() => errorTable(answer, metric), [answer, metric]);
  const title = `How far off in ${MEASURED_TEXTS[metric].name}`;
  return (
    <section className="stack" aria-labelledby="measured-errors">
      <h3 id="measured-errors">{title}, by workload</h3>
      <p className="caption">
        The error at the median, then at the 90th percentile: nine of ten runs are nearer. Only runs that converged by
        themselves count. A tick marks a median within 10&nbsp;%.
      </p>
      <DataTable label={title} columns={ERROR_COLUMNS} rows={rows} rowKey={({ workload }) => workload} />
    </section>
  );
});

/** Does it converge: what each model said, and how often it was right. */
export const VerdictTable = memo(function VerdictTable({ answer }: { readonly answer: MeasuredAnswer }) {
  return (
    <section className="stack" aria-labelledby="measured-verdicts">
      <h3 id="measured-verdicts">Does it converge?</h3>
      <p className="caption">
        To converge is to end because little enough is left, not because of a limit on rounds, traffic or time. A model
        that is not applicable is taken to say no.
      </p>
      <DataTable
        label="Does it converge?"
        columns={VERDICT_COLUMNS}
        rows={answer.verdicts}
        rowKey={({ model }) => model}
      />
    </section>
  );
});

interface RunListProps {
  readonly points: readonly RunPoint[];
  readonly metric: MeasuredMetric;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** Every point of the scatter as a row, with a button that opens its rounds. */
export const RunList = memo(function RunList({ points, metric, chosen, onChoose }: RunListProps) {
  const columns = useMemo((): readonly Column<RunPoint>[] => {
    const button = ({ id }: RunPoint) => (
      <button type="button" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
        {id}
        <span className="visually-hidden">: show its rounds</span>
      </button>
    );
    return [{ key: 'run', head: 'Run', text: button }, ...runColumns(metric)];
  }, [metric, chosen, onChoose]);
  return (
    <section className="stack" aria-labelledby="measured-runs">
      <h3 id="measured-runs">The runs, the largest error first</h3>
      <DataTable
        label="The runs"
        columns={columns}
        rows={points}
        rowKey={({ id }) => id}
        rowMark={({ id }) => id === chosen && 'shown'}
        isHigh
        isDense
      />
    </section>
  );
});
