import { useMemo } from 'react';
import { selectOption, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { DataTable } from '../shared/DataTable';
import { JobStatus } from '../shared/JobStatus';
import { Dimmed, Panel } from '../shared/Panel';
import { useJob } from '../shared/use-job';
import { BURST_COLUMNS, burstsText } from './burst-rows';
import { LimitField } from './LimitField';
import { BURST_EXAMPLE, burstQuestion, PERIOD_FIELD, QUIET_FIELD, SHARE_FIELD } from './when-question';
import * as words from './words';

/** A guest that writes in bursts: who waits for a trough, and what that is good for. */
export function BurstsPanel() {
  const scenario = useStore(selectScenario);
  const options = useStore((state) => state.options);
  const burst = useStore(selectOption('what-if.burst'));
  const busy = useStore(selectOption('what-if.busy'));
  const quiet = useStore(selectOption('what-if.quiet'));
  const { setOption, setParameters } = useStore.getState();
  const key = JSON.stringify(burstQuestion(scenario, options));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the question.
  const question = useMemo(() => burstQuestion(scenario, options), [key]);
  const job = useJob('whatIfBursts', question);
  const { answer, isCurrent } = job;
  return (
    <Panel id="what-if-bursts" title={words.burstsTitle} level={3} className="stack">
      <p className="caption">{words.burstsCaption}</p>
      <div className="row gap-8">
        <LimitField field={PERIOD_FIELD} value={burst} onValue={(next) => setOption('what-if.burst', next)} />
        <LimitField field={SHARE_FIELD} value={busy} onValue={(next) => setOption('what-if.busy', next)} />
        <LimitField field={QUIET_FIELD} value={quiet} onValue={(next) => setOption('what-if.quiet', next)} />
        <button type="button" onClick={() => setParameters(BURST_EXAMPLE)}>
          {words.setBurstExample}
        </button>
      </div>
      <JobStatus job={job} doing={words.startingInBursts} />
      <Dimmed isOld={!isCurrent} className="what-if-burst-rows stack gap-2">
        {answer && (
          <>
            <p>{burstsText(answer.of)}</p>
            <DataTable label={words.burstsTitle} columns={BURST_COLUMNS} rows={answer.rows} rowKey={({ id }) => id} />
            <p className="note">{words.burstsNote}</p>
          </>
        )}
      </Dimmed>
    </Panel>
  );
}
