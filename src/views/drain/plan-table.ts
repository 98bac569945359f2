import type { Misfit } from '../../analysis/drain/drain-order-plan';
import type { TableData } from '../../format/csv';
import type { PlannedMove, ShownPlan } from './shown-plan';

const WHY: Readonly<Record<NonNullable<Misfit>, string>> = {
  sla: 'pause longer than the SLA allows',
  longer: 'longer than the window by itself',
  late: 'too late in the order',
};

const whyOf = ({ misfit, prediction }: PlannedMove): string =>
  [misfit === null ? '' : WHY[misfit], prediction.converges ? '' : `does not converge (${prediction.stopReason})`]
    .filter(Boolean)
    .join('; ');

/** The plan as a table and a file: a row for each VM, full doubles; VMs without a number at the end. */
export function planTable({ moves, without }: ShownPlan): TableData {
  const columns = [
    { key: 'order', label: 'order' },
    { key: 'name', label: 'VM' },
    { key: 'lane', label: 'lane' },
    { key: 'start_s', label: 'start, s' },
    { key: 'end_s', label: 'end, s' },
    { key: 'downtime_s', label: 'pause, s' },
    { key: 'traffic_mib', label: 'traffic, MiB' },
    { key: 'energy_j', label: 'energy, J' },
    { key: 'fits', label: 'fits' },
    { key: 'why', label: 'why' },
  ];
  const rows = moves.map((move): TableData['rows'][number] => {
    const { downtime, traffic, energy } = move.prediction.metrics;
    const fits = move.misfit === null ? 'yes' : 'no';
    return [move.place, move.name, move.lane, move.start, move.end, downtime, traffic, energy, fits, whyOf(move)];
  });
  const rest = without.map((name, i): TableData['rows'][number] => {
    const why = 'the model has no number in this lane';
    return [moves.length + i + 1, name, null, null, null, null, null, null, 'no', why];
  });
  return { columns, rows: [...rows, ...rest] };
}
