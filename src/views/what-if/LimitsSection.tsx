import { useMemo } from 'react';
import type { LimitsAnswer } from '../../engine/what-if-limits-job';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import type { Metric } from '../../vocabulary/metrics';
import { DataTable } from '../shared/DataTable';
import { JobStatus } from '../shared/JobStatus';
import { Dimmed, Panel } from '../shared/Panel';
import { useJob } from '../shared/use-job';
import { modelKnobs } from './knobs-question';
import { limitsColumns, limitsNote, limitsRows, limitsTitle } from './limits-rows';
import { assumedNotes } from './map-rows';
import * as words from './words';

/** The scenario by bandwidth and downtime limit, for those who read. */
export function LimitsSection({ metric }: { readonly metric: Metric }) {
  const scenario = useStore(selectScenario);
  const question = useMemo(() => ({ scenario: modelKnobs(scenario) }), [scenario]);
  const job = useJob('whatIfLimits', question);
  const { answer, isCurrent } = job;
  return (
    <>
      <JobStatus job={job} doing={words.fillingTable} />
      <Dimmed isOld={!isCurrent}>{answer && <Limits answer={answer} metric={metric} />}</Dimmed>
    </>
  );
}

function Limits({ answer, metric }: { readonly answer: LimitsAnswer; readonly metric: Metric }) {
  const { table } = answer;
  if (table === null) return null;
  return (
    <Panel id="what-if-limits" title={limitsTitle(table, metric)}>
      <p className="note">{[limitsNote(table), ...assumedNotes(answer.assumedSet, words.theTable)].join(' ')}</p>
      <DataTable
        label={limitsTitle(table, metric)}
        columns={limitsColumns(answer, table, metric)}
        rows={limitsRows(table)}
        rowKey={({ name }) => name}
        isDense
      />
    </Panel>
  );
}
