import { useState } from 'react';
import { writeFleetCsv } from '../../scenario/fleet-csv';
import { leavesFleetOut } from '../../scenario/fleet-text';
import { selectFleet, selectLink } from '../../state/selectors';
import { useStore } from '../../state/store';
import { downloadText } from '../shared/download';
import { FleetBar } from './FleetBar';
import { FleetOpened } from './FleetOpened';
import { countedVms, fleetSentence } from './fleet-sentences';
import type { OpenedFleet } from './open-fleet';

function saveFleet(): void {
  const { say } = useStore.getState();
  downloadText('precopy-fleet.csv', writeFleetCsv(selectFleet(useStore.getState())), 'text/csv');
  say('The fleet was saved.');
}

/** How many VMs there are, and how they come in: from a file, dropped, pasted, or chosen. */
export function FleetIntake() {
  const fleet = useStore(selectFleet);
  const isTooLarge = useStore((state) => leavesFleetOut(selectLink(state)));
  const [opened, setOpened] = useState<OpenedFleet | null>(null);
  return (
    <>
      <p>{fleetSentence(fleet)}</p>
      <FleetBar fleet={fleet} onSave={saveFleet} onOpened={setOpened} />
      {opened && <FleetOpened opened={opened} onClose={() => setOpened(null)} />}
      {isTooLarge && <TooLarge count={fleet.length} />}
    </>
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
