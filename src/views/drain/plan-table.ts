import type { TableData } from '../../format/csv';
import type { PlannedMove, ShownPlan } from './shown-plan';
import * as words from './words';

const whyOf = ({ misfit, prediction }: PlannedMove): string =>
  [
    misfit === null ? '' : words.whyNot[misfit],
    prediction.converges ? '' : words.doesNotConverge(prediction.stopReason),
  ]
    .filter(Boolean)
    .join('; ');

/** The plan as a table and a file: a row for each VM, full doubles; VMs without a number at the end. */
export function planTable({ moves, without }: ShownPlan): TableData {
  const columns = [
    { key: 'order', label: words.planColumns.order },
    { key: 'name', label: words.planColumns.name },
    { key: 'lane', label: words.planColumns.lane },
    { key: 'start_s', label: words.planColumns.start },
    { key: 'end_s', label: words.planColumns.end },
    { key: 'downtime_s', label: words.planColumns.pause },
    { key: 'traffic_mib', label: words.planColumns.traffic },
    { key: 'energy_j', label: words.planColumns.energy },
    { key: 'fits', label: words.planColumns.fits },
    { key: 'why', label: words.planColumns.why },
  ];
  const rows = moves.map((move): TableData['rows'][number] => {
    const { downtime, traffic, energy } = move.prediction.metrics;
    const fits = move.misfit === null ? words.yes : words.no;
    return [move.place, move.name, move.lane, move.start, move.end, downtime, traffic, energy, fits, whyOf(move)];
  });
  const rest = without.map((name, i): TableData['rows'][number] => {
    const why = words.noNumberInLane;
    return [moves.length + i + 1, name, null, null, null, null, null, null, words.no, why];
  });
  return { columns, rows: [...rows, ...rest] };
}
