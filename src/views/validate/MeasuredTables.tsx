import { memo, useMemo } from 'react';
import type { MeasuredMetric } from '../../analysis/measured/measured';
import type { MeasuredAnswer } from '../../analysis/measured/measured-question';
import { DataTable } from '../shared/DataTable';
import { JobStatus } from '../shared/JobStatus';
import { Panel } from '../shared/Panel';
import type { Column } from '../shared/table';
import { MEASURED_METRICS } from './measured-metrics';
import type { RunPoint } from './measured-rows';
import { ERROR_COLUMNS, errorTable, runColumns, VERDICT_COLUMNS } from './measured-tables';
import { TrialsTooLarge, useTrials } from './Trials';
import { TRUST_COLUMNS, trustRows } from './trust-rows';
import * as words from './words';

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
    <Panel id="measured-trust" title={words.trustTitle} level={3} className="stack">
      <DataTable label={words.trustTitle} columns={TRUST_COLUMNS} rows={rows} rowKey={({ moved }) => moved} />
      {isTooLarge ? <TrialsTooLarge /> : <JobStatus job={job} doing={words.simulatingXen} />}
    </Panel>
  );
});

/** How far each model is off, by workload. */
export const ErrorTable = memo(function ErrorTable({ answer, metric }: ErrorTableProps) {
  const rows = useMemo(() => errorTable(answer, metric), [answer, metric]);
  const { name } = MEASURED_METRICS[metric];
  return (
    <Panel id="measured-errors" title={words.howFarOffByWorkload(name)} level={3} className="stack">
      <p className="caption">{words.aboutErrors}</p>
      <DataTable
        label={words.howFarOff(name)}
        columns={ERROR_COLUMNS}
        rows={rows}
        rowKey={({ workload }) => workload}
      />
    </Panel>
  );
});

/** Does it converge: what each model said, and how often it was right. */
export const VerdictTable = memo(function VerdictTable({ answer }: { readonly answer: MeasuredAnswer }) {
  return (
    <Panel id="measured-verdicts" title={words.verdictsTitle} level={3} className="stack">
      <p className="caption">{words.aboutVerdicts}</p>
      <DataTable
        label={words.verdictsTitle}
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
        <span className="visually-hidden">{words.showRounds}</span>
      </button>
    );
    return [{ key: 'run', head: words.runHead, text: button }, ...runColumns(metric)];
  }, [metric, chosen, onChoose]);
  return (
    <Panel id="measured-runs" title={words.runsTitle} level={3} className="stack">
      <DataTable
        label={words.runsLabel}
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
