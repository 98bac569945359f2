import { useState } from 'react';
import { writeFleetCsv } from '../../scenario/fleet-csv';
import { leavesFleetOut } from '../../scenario/fleet-text';
import { selectFleet, selectLink } from '../../state/selectors';
import { useStore } from '../../state/store';
import { downloadText } from '../shared/download';
import { FleetBar } from './FleetBar';
import { FleetOpened } from './FleetOpened';
import type { OpenedFleet } from './open-fleet';
import * as words from './words';

function saveFleet(): void {
  const { say } = useStore.getState();
  downloadText('precopy-fleet.csv', writeFleetCsv(selectFleet(useStore.getState())), 'text/csv');
  say(words.fleetSaved);
}

/** How many VMs there are, and how they come in: from a file, dropped, pasted, or chosen. */
export function FleetIntake() {
  const fleet = useStore(selectFleet);
  const isTooLarge = useStore((state) => leavesFleetOut(selectLink(state)));
  const [opened, setOpened] = useState<OpenedFleet | null>(null);
  return (
    <>
      <p>{words.fleetSentence(fleet)}</p>
      <FleetBar fleet={fleet} onSave={saveFleet} onOpened={setOpened} />
      {opened && <FleetOpened opened={opened} onClose={() => setOpened(null)} />}
      {isTooLarge && <TooLarge count={fleet.length} />}
    </>
  );
}

/** No link has room for the fleet: how it travels then. */
function TooLarge({ count }: { readonly count: number }) {
  const [before, after] = words.tooLargeAround(count);
  return (
    <p className="caption">
      {before}
      <button type="button" onClick={saveFleet}>
        {words.saveAsFile}
      </button>
      {after}
    </p>
  );
}
