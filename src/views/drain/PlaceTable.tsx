import { useMemo } from 'react';
import type { PlanQuestion } from '../../engine/plan-job';
import type { VmOrder } from '../../scenario/vm-settings';
import { DataTable } from '../shared/DataTable';
import { JobStatus } from '../shared/JobStatus';
import { useJob } from '../shared/use-job';
import { placeColumns } from './place-rows';

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
      <div className={isCurrent ? undefined : 'is-old'} aria-busy={!isCurrent}>
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
      </div>
    </>
  );
}
