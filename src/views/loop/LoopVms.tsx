import { DataTable } from '../shared/DataTable';
import type { LoopPlace } from './loop-player';
import { type VmRow, vmColumns } from './vm-rows';
import * as words from './words';

interface LoopVmsProps {
  readonly rows: readonly VmRow[];
  readonly place: LoopPlace;
}

/** All VMs of the loop with what the boxes have found of them so far. Those that have left keep their row. */
export function LoopVms({ rows, place }: LoopVmsProps) {
  return (
    <div className="loop-vms">
      <DataTable
        label={words.vmsInTurnTable}
        caption={words.vmsInTurn}
        columns={vmColumns(place)}
        rows={rows}
        rowKey={(row) => row.place}
        rowMark={({ isLeaving }) => isLeaving && 'strong'}
        isDense
      />
    </div>
  );
}
