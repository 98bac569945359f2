import { useMemo, useState } from 'react';
import { type Fleet, MAX_VMS, type Vm } from '../../scenario/fleet';
import { withoutSettings } from '../../scenario/vm-own-settings';
import { selectFleet, selectOption, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { Panel } from '../shared/Panel';
import { BulkBar } from './BulkBar';
import { FleetFilter, type FleetNote } from './FleetFilter';
import type { RowActions } from './FleetRow';
import { FleetTable } from './FleetTable';
import './fleet.css';
import { copyName, newVm, withCopy, withoutVm, withValues } from './fleet-edits';
import { nextSorting, sortingId, sortingOf } from './fleet-order';
import { useChoice } from './use-choice';
import { usePastCounts, useRows } from './use-rows';
import * as words from './words';

function removeAll(fleet: Fleet): void {
  const { setFleet, say } = useStore.getState();
  setFleet([]);
  say(words.allRemoved(fleet.length));
}

/** Whether there is room for one more VM; if not, that is said. */
function hasRoom(): boolean {
  const isFull = selectFleet(useStore.getState()).length >= MAX_VMS;
  if (isFull) useStore.getState().say(words.fleetIsFull(MAX_VMS));
  return !isFull;
}

/** Where the last row was deleted its button is gone: the table has the focus then, or the first button above it. */
function keepFocus(): void {
  if (document.activeElement !== document.body) return;
  const section = document.getElementById('fleet-title')?.closest('section');
  section?.querySelector<HTMLElement>('.virtual-table, button')?.focus();
}

/** What rows do: each a step of undo. They look the fleet up when they are pressed, so that no row is drawn anew. */
function rowActions(setNote: (note: FleetNote | null) => void, choose: RowActions['choose']): RowActions {
  const { setFleet, say } = useStore.getState();
  const fleetNow = () => selectFleet(useStore.getState());
  return {
    choose,
    change: (vm, values) => setFleet(withValues(fleetNow(), vm, values)),
    dropSettings: (vm) => setFleet(fleetNow().map((each) => (each === vm ? withoutSettings(vm) : each))),
    duplicate: (vm) => {
      if (!hasRoom()) return;
      const name = copyName(fleetNow(), vm.name);
      setFleet(withCopy(fleetNow(), vm, name));
      say(words.vmCopied(vm.name, name));
    },
    remove: (vm) => {
      setFleet(withoutVm(fleetNow(), vm));
      say(words.vmDeleted(vm.name));
      requestAnimationFrame(keepFocus);
    },
    note: (text, isProblem) => setNote(text === null ? null : { text, isProblem }),
  };
}

/** The VMs, a row each, to be typed into one by one or several at once. */
export function FleetSection() {
  const fleet = useStore(selectFleet);
  const past = usePastCounts();
  const filter = useStore(selectOption('decide.filter'));
  const sort = useStore(selectOption('decide.sort'));
  const sorting = useMemo(() => sortingOf(sort), [sort]);
  const [added, setAdded] = useState<Vm | null>(null);
  const [note, setNote] = useState<FleetNote | null>(null);
  const rows = useRows(fleet, filter, sorting, past);
  const choice = useChoice(fleet, rows);
  const { choose } = choice;
  const actions = useMemo(() => rowActions(setNote, choose), [choose]);

  const changeFilter = (text: string) => {
    useStore.getState().moveOption('decide.filter', text);
    setNote(null);
  };
  const add = () => {
    if (!hasRoom()) return;
    const vm = newVm(fleet, selectScenario(useStore.getState()));
    const { moveOption, setFleet, settleMove, say } = useStore.getState();
    // One entry of the browser's history for all of it.
    moveOption('decide.filter', '');
    moveOption('decide.sort', 'fleet');
    setAdded(vm);
    setFleet([...fleet, vm]);
    settleMove();
    say(words.vmAdded(vm.name));
  };
  return (
    <Panel id="fleet-title" title={words.fleetTitle} className="fleet">
      <p className="caption">{words.tableCaption}</p>
      <p className="buttons">
        <button type="button" onClick={add}>
          {words.addVm}
        </button>
        <button type="button" aria-disabled={fleet.length === 0} onClick={() => fleet.length > 0 && removeAll(fleet)}>
          {words.removeAll}
        </button>
      </p>
      {fleet.length === 0 ? (
        <NoFleet />
      ) : (
        <>
          <FleetFilter filter={filter} onFilter={changeFilter} shown={rows.length} all={fleet.length} note={note} />
          {choice.vms.length > 0 && <BulkBar vms={choice.vms} onChosen={choice.setChosen} />}
          {rows.length === 0 ? (
            <NoMatch onClear={() => changeFilter('')} />
          ) : (
            <FleetTable
              fleet={fleet}
              rows={rows}
              past={past}
              sorting={sorting}
              onSort={(key) => useStore.getState().setOption('decide.sort', sortingId(nextSorting(sorting, key)))}
              added={added}
              chosen={choice.chosen}
              onChosen={choice.setChosen}
              actions={actions}
            />
          )}
        </>
      )}
    </Panel>
  );
}

/** No VM yet: what to do about it. */
function NoFleet() {
  return <p className="caption">{words.noFleet}</p>;
}

function NoMatch({ onClear }: { readonly onClear: () => void }) {
  return (
    <p className="caption">
      {words.noNameMatches}{' '}
      <button type="button" onClick={onClear}>
        {words.showAll}
      </button>
    </p>
  );
}
