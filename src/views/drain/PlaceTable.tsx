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
import { whole } from './drain-text';
import { placeText } from './place-rows';
import { chanceText } from './range-words';

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
      <JobStatus job={job} doing="Planning with other places in the order" />
      <Dimmed isOld={!isCurrent}>
        {answer && isTried && (
          <DataTable
            label="Its place in the order"
            columns={placeColumns(plan.fleet.length, plan.opens, isExact, order, onPut)}
            rows={answer.effects}
            rowKey={(row) => row.order ?? 'plan'}
            rowMark={(row) => row.order === order && 'shown'}
          />
        )}
        {answer && !isTried && <p className="note">It is not tried, so its place in the order changes nothing.</p>}
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
      ...{ key: 'place', head: 'Its place', isName: true },
      text: ({ order }) =>
        order === now ? (
          placeText(order)
        ) : (
          <button type="button" onClick={() => onPut(order)}>
            {placeText(order)}
          </button>
        ),
    },
    { key: 'ends', head: 'All have left', text: ({ ends }) => wallClock(from, ends) },
    {
      ...{ key: 'leave', head: 'In the window', isNumber: true },
      text: ({ leave }) => `${whole(leave)} of ${whole(all)}`,
    },
    {
      ...{ key: 'chance', head: 'All in the window', isNumber: true },
      text: ({ makesWindow }) => chanceText(makesWindow ?? 0),
    },
    {
      ...{ key: 'own', head: 'It has left' },
      text: ({ vmEnds }) => (vmEnds === null ? 'not planned' : wallClock(from, vmEnds)),
    },
  ];
  return columns.filter(({ key }) => key !== 'chance' || !isExact);
}
