import { memo, useMemo } from 'react';
import type { MeasuredMetric } from '../../analysis/measured/measured';
import type { MeasuredAnswer } from '../../analysis/measured/measured-question';
import { DataTable } from '../shared/DataTable';
import { JobStatus } from '../shared/JobStatus';
import { Panel } from '../shared/Panel';
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
    <Panel id="measured-trust" title="Which model to trust for what" level={3} className="stack has-phrases">
      <DataTable
        label="Which model to trust for what"
        columns={TRUST_COLUMNS}
        rows={rows}
        rowKey={({ moved }) => moved}
      />
      {isTooLarge ? <TrialsTooLarge /> : <JobStatus job={job} doing="Simulating migrations of classic Xen" />}
    </Panel>
  );
});

/** How far each model is off, by workload. */
export const ErrorTable = memo(function ErrorTable({ answer, metric }: ErrorTableProps) {
  const rows = useMemo(() => errorTable(answer, metric), [answer, metric]);
  const title = `How far off in ${MEASURED_TEXTS[metric].name}`;
  return (
    <Panel id="measured-errors" title={`${title}, by workload`} level={3} className="stack">
      <p className="caption">
        The error at the median, then at the 90th percentile: nine of ten runs are nearer. Only runs that converged by
        themselves count. A tick marks a median within 10&nbsp;%.
      </p>
      <DataTable label={title} columns={ERROR_COLUMNS} rows={rows} rowKey={({ workload }) => workload} />
    </Panel>
  );
});

/** Does it converge: what each model said, and how often it was right. */
export const VerdictTable = memo(function VerdictTable({ answer }: { readonly answer: MeasuredAnswer }) {
  return (
    <Panel id="measured-verdicts" title="Does it converge?" level={3} className="stack">
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
    </Panel>
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
    <Panel id="measured-runs" title="The runs, the largest error first" level={3} className="stack">
      <DataTable
        label="The runs"
        columns={columns}
        rows={points}
        rowKey={({ id }) => id}
        rowMark={({ id }) => id === chosen && 'shown'}
        isHigh
        isDense
      />
    </Panel>
  );
});
