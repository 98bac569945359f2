import { useMemo } from 'react';
import type { PlanQuestion } from '../../engine/plan-job';
import type { LanesRange } from '../../engine/plan-lanes-job';
import { wallClock } from '../../format/clock';
import { DataTable } from '../shared/DataTable';
import { JobStatus } from '../shared/JobStatus';
import { Dimmed, Panel } from '../shared/Panel';
import type { Column } from '../shared/table';
import { useJob } from '../shared/use-job';
import { medianOf } from './range-plan';
import * as words from './words';

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
    <Panel id="drain-lanes" title={words.howManyTitle} level={3} className="stack">
      <JobStatus job={job} doing={words.doingLanes} />
      <Dimmed isOld={!isCurrent}>
        {answer && (
          <DataTable
            label={words.numberAtATime}
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
  { key: 'lanes', head: words.heads.atATime, isName: true, text: ({ lanes }) => lanes },
  { key: 'share', head: words.heads.each, value: ({ share }) => share, quantity: 'network-rate' },
  {
    key: 'ends',
    head: from === '' ? words.heads.totalTime : words.heads.endsAt,
    text: ({ ends }) => wallClock(from, medianOf(ends)),
  },
  { key: 'range', head: words.heads.nineOfTen, text: ({ ends }) => words.endsText(ends, from) },
  {
    ...{ key: 'pause', head: words.heads.longestPause, quantity: 'pause' },
    value: ({ longestPause }) => (longestPause !== null && Number.isFinite(longestPause) ? longestPause : null),
  },
  {
    ...{ key: 'stays', head: words.heads.stays, isNumber: true, text: ({ stays }) => words.ofAll(stays, all) },
    mark: ({ stays }) => stays > 0 && { as: 'warned' },
  },
  {
    ...{ key: 'leave', head: words.heads.inWindow, isNumber: true },
    text: ({ leave }) => words.ofAll(medianOf(leave), all),
  },
  {
    key: 'chance',
    head: words.heads.allInWindow,
    isNumber: true,
    text: ({ makesWindow }) => words.chanceText(makesWindow),
  },
];
