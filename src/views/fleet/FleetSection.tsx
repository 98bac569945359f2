import { useMemo, useState } from 'react';
import { MAX_VMS, type Vm } from '../../scenario/fleet';
import { writeFleetCsv } from '../../scenario/fleet-csv';
import { leavesFleetOut } from '../../scenario/fleet-text';
import { selectFleet, selectLink, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { downloadText } from '../shared/download';
import { BulkBar } from './BulkBar';
import { FleetBar } from './FleetBar';
import { FleetFilter, type FleetNote } from './FleetFilter';
import { FleetOpened } from './FleetOpened';
import type { RowActions } from './FleetRow';
import { FleetTable } from './FleetTable';
import './fleet.css';
import { copyName, newVm, withCopy, withoutVm, withValues } from './fleet-edits';
import { nextSorting, type Sorting } from './fleet-order';
import { countedVms, fleetSentence } from './fleet-sentences';
import type { OpenedFleet } from './open-fleet';
import { useChoice } from './use-choice';
import { usePastCounts, useRows } from './use-rows';

function saveFleet(): void {
  const { say } = useStore.getState();
  downloadText('precopy-fleet.csv', writeFleetCsv(selectFleet(useStore.getState())), 'text/csv');
  say('The fleet was saved.');
}

/** Whether there is room for one more VM; if not, that is said. */
function hasRoom(): boolean {
  const isFull = selectFleet(useStore.getState()).length >= MAX_VMS;
  if (isFull) useStore.getState().say(`A fleet has at most ${countedVms(MAX_VMS)}.`);
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
    duplicate: (vm) => {
      if (!hasRoom()) return;
      const name = copyName(fleetNow(), vm.name);
      setFleet(withCopy(fleetNow(), vm, name));
      say(`${vm.name} was copied as ${name}.`);
    },
    remove: (vm) => {
      setFleet(withoutVm(fleetNow(), vm));
      say(`${vm.name} was deleted. Undo brings it back.`);
      requestAnimationFrame(keepFocus);
    },
    note: (text, isProblem) => setNote(text === null ? null : { text, isProblem }),
  };
}

/** The VMs to choose from: typed in, opened from a file, dropped or pasted. */
export function FleetSection() {
  const fleet = useStore(selectFleet);
  const isTooLarge = useStore((state) => leavesFleetOut(selectLink(state)));
  const past = usePastCounts();
  const [filter, setFilter] = useState('');
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [added, setAdded] = useState<Vm | null>(null);
  const [note, setNote] = useState<FleetNote | null>(null);
  const rows = useRows(fleet, filter, sorting, past);
  const [opened, setOpened] = useState<OpenedFleet | null>(null);
  const choice = useChoice(fleet, rows);
  const { choose } = choice;
  const actions = useMemo(() => rowActions(setNote, choose), [choose]);

  const changeFilter = (text: string) => {
    setFilter(text);
    setNote(null);
  };
  const add = () => {
    if (!hasRoom()) return;
    const vm = newVm(fleet, selectScenario(useStore.getState()));
    setFilter('');
    setSorting(null);
    setAdded(vm);
    useStore.getState().setFleet([...fleet, vm]);
    useStore.getState().say(`${vm.name} was added with the scenario’s values.`);
  };
  return (
    <section aria-labelledby="fleet-title" className="fleet">
      <h2 id="fleet-title">The fleet</h2>
      <p className="caption">
        {fleetSentence(fleet)} What a VM does not say here, such as the stop rules, is the scenario’s. A table of VMs
        can be dropped here or pasted from a spreadsheet.
      </p>
      <FleetBar fleet={fleet} onAdd={add} onSave={saveFleet} onOpened={setOpened} />
      {opened && <FleetOpened opened={opened} onClose={() => setOpened(null)} />}
      {isTooLarge && <TooLarge count={fleet.length} />}
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
              onSort={(key) => setSorting(nextSorting(sorting, key))}
              added={added}
              chosen={choice.chosen}
              onChosen={choice.setChosen}
              actions={actions}
            />
          )}
        </>
      )}
    </section>
  );
}

/** No link has room for the fleet: how it travels then. */
function TooLarge({ count }: { readonly count: number }) {
  return (
    <p className="caption">
      {countedVms(count)} do not fit into a link, which holds 8,000 characters. To give them to somebody else,{' '}
      <button type="button" onClick={saveFleet}>
        save the fleet as a file
      </button>
      .
    </p>
  );
}

/** No VM yet: what to do about it. */
function NoFleet() {
  return (
    <p className="caption fleet-empty">
      There is nothing to choose from. Add a VM, choose a fleet, or open a table with the columns name, memory_mib,
      dirty_rate_mib_s and working_set_mib.
    </p>
  );
}

function NoMatch({ onClear }: { readonly onClear: () => void }) {
  return (
    <p className="caption fleet-empty">
      No VM has that in its name.{' '}
      <button type="button" onClick={onClear}>
        Show all
      </button>
    </p>
  );
}
