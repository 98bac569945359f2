import { useMemo } from 'react';
import type { PlaceEffect } from '../../analysis/plan/plan-places';
import type { PlanQuestion } from '../../engine/plan-job';
import { wallClock } from '../../format/clock';
import type { VmOrder } from '../../scenario/vm-settings';
import { DataTable } from '../shared/DataTable';
import { JobStatus } from '../shared/JobStatus';
import { Dimmed } from '../shared/Panel';
import type { Column } from '../shared/table';
import { useJob } from '../shared/use-job';
import * as words from './words';

interface PlaceTableProps {
  readonly plan: PlanQuestion;
  /** Its place in the fleet. */
  readonly vm: number;
  readonly isExact: boolean;
  /** The place that it has. */
  readonly order: VmOrder | null;
  readonly onPut: (order: VmOrder | null) => void;
}

/** What it does to the whole plan that a VM leaves first or last, each by one click. */
export function PlaceTable({ plan, vm, isExact, order, onPut }: PlaceTableProps) {
  const job = useJob(
    'planPlaces',
    useMemo(() => ({ plan, vm, isExact }), [plan, vm, isExact]),
  );
  const { answer, isCurrent } = job;
  const isTried = answer?.effects.some(({ vmEnds }) => vmEnds !== null);
  return (
    <>
      <JobStatus job={job} doing={words.doingPlaces} />
      <Dimmed isOld={!isCurrent}>
        {answer && isTried && (
          <DataTable
            label={words.placesLabel}
            columns={placeColumns(plan.fleet.length, plan.opens, isExact, order, onPut)}
            rows={answer.effects}
            rowKey={(row) => row.order ?? 'plan'}
            rowMark={(row) => row.order === order && 'shown'}
          />
        )}
        {answer && !isTried && <p className="note">{words.notTried}</p>}
      </Dimmed>
    </>
  );
}

/** The columns of a VM's places: each a button but the one that it has, and what the plan comes to. */
function placeColumns(
  all: number,
  from: string,
  isExact: boolean,
  now: VmOrder | null,
  onPut: (order: VmOrder | null) => void,
): readonly Column<PlaceEffect>[] {
  const columns: readonly Column<PlaceEffect>[] = [
    {
      ...{ key: 'place', head: words.heads.itsPlace, isName: true },
      text: ({ order }) =>
        order === now ? (
          words.placeText(order)
        ) : (
          <button type="button" onClick={() => onPut(order)}>
            {words.placeText(order)}
          </button>
        ),
    },
    { key: 'ends', head: words.heads.allLeft, text: ({ ends }) => wallClock(from, ends) },
    {
      ...{ key: 'leave', head: words.heads.inWindow, isNumber: true },
      text: ({ leave }) => words.ofAll(leave, all),
    },
    {
      ...{ key: 'chance', head: words.heads.allInWindow, isNumber: true },
      text: ({ makesWindow }) => words.chanceText(makesWindow ?? 0),
    },
    {
      ...{ key: 'own', head: words.heads.itLeft },
      text: ({ vmEnds }) => (vmEnds === null ? words.notPlanned : wallClock(from, vmEnds)),
    },
  ];
  return columns.filter(({ key }) => key !== 'chance' || !isExact);
}
