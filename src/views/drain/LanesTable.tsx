import { useMemo } from 'react';
import type { PlanQuestion } from '../../engine/plan-job';
import type { LanesRange } from '../../engine/plan-lanes-job';
import { wallClock } from '../../format/clock';
import { DataTable } from '../shared/DataTable';
import { JobStatus } from '../shared/JobStatus';
import { Dimmed, Panel } from '../shared/Panel';
import type { Column } from '../shared/table';
import { useJob } from '../shared/use-job';
import { whole } from './drain-text';
import { medianOf } from './range-plan';
import { chanceText, endsText } from './range-words';

/** The plan of more VMs takes as long for each number at a time: it is compared where that is soon done. */
const MOST_COMPARED = 120;

/** What is asked to compare the numbers at a time; null where that takes too long. The same question for each number at a time. */
export const lanesQuestion = (question: PlanQuestion): PlanQuestion | null =>
  question.fleet.length <= MOST_COMPARED ? { ...question, settings: { ...question.settings, lanes: 1 } } : null;

interface LanesTableProps {
  readonly question: PlanQuestion;
  readonly from: string;
}

/** What moving more VMs at a time does to the range. */
export function LanesTable({ question, from }: LanesTableProps) {
  const { lanes } = question.settings;
  const asked = useMemo(() => lanesQuestion(question), [question]);
  const job = useJob('planLanes', asked);
  const { answer, isCurrent } = job;
  const columns = useMemo(() => lanesRangeColumns(question.fleet.length, from), [question.fleet.length, from]);
  if (asked === null) return null;
  return (
    <Panel id="drain-lanes" title="How many at a time?" level={3} className="stack">
      <JobStatus job={job} doing="Planning with other numbers at a time" />
      <Dimmed isOld={!isCurrent}>
        {answer && (
          <DataTable
            label="Number at a time"
            columns={columns}
            rows={answer.byLanes}
            rowKey={(row) => row.lanes}
            rowMark={(row) => row.lanes === lanes && 'shown'}
          />
        )}
      </Dimmed>
    </Panel>
  );
}

/** A row for each number at a time. */
export const lanesRangeColumns = (all: number, from: string): readonly Column<LanesRange>[] => [
  { key: 'lanes', head: 'At a time', isName: true, text: ({ lanes }) => lanes },
  { key: 'share', head: 'Each has', value: ({ share }) => share, quantity: 'network-rate' },
  { key: 'ends', head: from === '' ? 'Total time' : 'Ends at', text: ({ ends }) => wallClock(from, medianOf(ends)) },
  { key: 'range', head: 'Nine of ten', text: ({ ends }) => endsText(ends, from) },
  {
    ...{ key: 'pause', head: 'Longest pause', quantity: 'pause' },
    value: ({ longestPause }) => (longestPause !== null && Number.isFinite(longestPause) ? longestPause : null),
  },
  {
    ...{ key: 'stays', head: 'Do not arrive', isNumber: true, text: ({ stays }) => `${whole(stays)} of ${whole(all)}` },
    mark: ({ stays }) => stays > 0 && { as: 'warned' },
  },
  {
    ...{ key: 'leave', head: 'In the window', isNumber: true },
    text: ({ leave }) => `${whole(medianOf(leave))} of ${whole(all)}`,
  },
  { key: 'chance', head: 'All in the window', isNumber: true, text: ({ makesWindow }) => chanceText(makesWindow) },
];
