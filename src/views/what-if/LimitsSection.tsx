import { useMemo } from 'react';
import type { LimitsAnswer } from '../../engine/what-if-limits-job';
import { parameterByName } from '../../scenario/parameters';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { type Metric, metricRecords } from '../../vocabulary/metrics';
import { DataTable } from '../shared/DataTable';
import { JobStatus } from '../shared/JobStatus';
import { Dimmed, Panel } from '../shared/Panel';
import type { Column } from '../shared/table';
import { useJob } from '../shared/use-job';
import { modelKnobs } from './knobs-question';
import { limitsCell, limitsHeads, limitsNote, limitsScale, limitsTitle } from './limits-rows';
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

interface Row {
  readonly name: string;
  readonly index: number;
}

function Limits({ answer, metric }: { readonly answer: LimitsAnswer; readonly metric: Metric }) {
  const { table } = answer;
  if (table === null) return null;
  const heads = limitsHeads(table);
  const scale = limitsScale(table, metric);
  const columns: readonly Column<Row>[] = [
    { key: 'name', head: parameterByName[table.y].label, isName: true, text: ({ name }) => name },
    ...heads.xs.map((head, i): Column<Row> => {
      const cell = ({ index }: Row) => limitsCell(answer, metric, index, i);
      return {
        ...{
          key: head,
          head,
          over: parameterByName[table.x].label,
          none: () => words.doesNotConverge,
          unit: '',
          scale,
        },
        ...{ quantity: metricRecords[metric].quantity, value: (row) => cell(row).value },
        mark: (row) => {
          const { isForced, isNow } = cell(row);
          if (isNow) return { as: 'now', says: words.whereItStands };
          return isForced && { as: 'warned' };
        },
      };
    }),
  ];
  return (
    <Panel id="what-if-limits" title={limitsTitle(table, metric)}>
      <p className="note">{[limitsNote(table), ...assumedNotes(answer.assumedSet, words.theTable)].join(' ')}</p>
      <DataTable
        label={limitsTitle(table, metric)}
        columns={columns}
        rows={heads.ys.map((name, index) => ({ name, index }))}
        rowKey={({ name }) => name}
        isDense
      />
    </Panel>
  );
}
