import type { ReactNode } from 'react';
import type { KnobUnit } from '../../format/knob-unit';
import { shownUnitOf } from '../../format/rates';
import type { Fleet, Vm } from '../../scenario/fleet';
import { vmNumberFields } from '../../scenario/fleet-fields';
import { classes } from '../shared/classes';
import { VirtualTable } from '../shared/VirtualTable';
import { type Chosen, NONE_CHOSEN } from './bulk-edit';
import { FleetRow, type RowActions } from './FleetRow';
import type { PastCounts, Sorting, SortKey } from './fleet-order';
import * as words from './words';

interface FleetTableProps {
  readonly fleet: Fleet;
  /** Places in the fleet, in the order of the table. */
  readonly rows: Uint32Array;
  readonly past: PastCounts;
  readonly sorting: Sorting | null;
  readonly onSort: (key: SortKey) => void;
  /** The VM that was just added: its row comes into sight, and its name has the focus. */
  readonly added: Vm | null;
  readonly chosen: Chosen;
  readonly onChosen: (chosen: Chosen) => void;
  readonly actions: RowActions;
}

const COLUMNS: readonly { readonly key: SortKey; readonly label: string; readonly unit: KnobUnit | 'migrations' }[] = [
  { key: 'name', label: words.columnHeads.name, unit: '' },
  ...vmNumberFields.map(({ name, parameter: { label, unit } }) => ({ key: name, label, unit })),
  { key: 'workload', label: words.columnHeads.workload, unit: '' },
  { key: 'history', label: words.columnHeads.history, unit: 'migrations' },
];

/** The VMs, a row each; what is out of sight is not on the page. */
export function FleetTable(props: FleetTableProps) {
  const { fleet, rows, past, sorting, onSort, added, chosen, onChosen, actions } = props;
  const hasAll = chosen.size > 0 && rows.every((place) => chosen.has(fleet[place] as Vm));
  const chooseAll = () => onChosen(hasAll ? NONE_CHOSEN : new Set([...rows].flatMap((place) => fleet[place] ?? [])));
  const row = (index: number): ReactNode => {
    const vm = fleet[rows[index] ?? -1];
    if (!vm) return null;
    // By its place in the table: a deleted row hands its focus to the next one.
    return (
      <FleetRow
        key={index}
        vm={vm}
        ariaRow={index + 2}
        past={past.get(vm.name) ?? 0}
        takesFocus={vm === added}
        isChosen={chosen.has(vm)}
        actions={actions}
      />
    );
  };
  return (
    <VirtualTable
      label={words.tableLabel}
      csv="precopy-fleet.csv"
      count={rows.length}
      columns={COLUMNS.length + 1}
      reveal={added === null ? null : rows.indexOf(fleet.indexOf(added))}
      head={
        <tr>
          {COLUMNS.map((column) => (
            <SortHeader key={column.key} column={column} sorting={sorting} onSort={onSort}>
              {column.key === 'name' && (
                <input
                  type="checkbox"
                  aria-label={words.chooseAllShown}
                  checked={hasAll}
                  ref={(box) => {
                    if (box) box.indeterminate = chosen.size > 0 && !hasAll;
                  }}
                  onChange={chooseAll}
                />
              )}
            </SortHeader>
          ))}
          <th scope="col" className="is-text">
            <span className="visually-hidden">{words.whatToDo}</span>
          </th>
        </tr>
      }
      row={row}
    />
  );
}

interface SortHeaderProps {
  readonly column: (typeof COLUMNS)[number];
  readonly sorting: Sorting | null;
  readonly onSort: (key: SortKey) => void;
  readonly children: ReactNode;
}

/** A column's header; pressed it sorts up, down, and not at all. */
function SortHeader({ column: { key, label, unit }, sorting, onSort, children }: SortHeaderProps) {
  const mine = sorting?.key === key ? sorting : null;
  const isText = key === 'name' || key === 'workload';
  return (
    <th
      scope="col"
      className={classes(key === 'name' && 'is-pinned fleet-name', isText && 'is-text')}
      aria-sort={mine === null ? undefined : mine.descending ? 'descending' : 'ascending'}
    >
      {children}
      <button type="button" className="fleet-sort" onClick={() => onSort(key)}>
        <span className="fleet-label">
          {label}
          <span className="fleet-arrow" aria-hidden="true">
            {mine === null ? '' : mine.descending ? '▾' : '▴'}
          </span>
        </span>
        {unit !== '' && (
          <span className="fleet-unit">{unit === 'migrations' ? words.migrationsUnit : shownUnitOf(unit).unit}</span>
        )}
      </button>
    </th>
  );
}
