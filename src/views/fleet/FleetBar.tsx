import type { Fleet } from '../../scenario/fleet';
import { fleetPresets } from '../../scenario/fleet-presets';
import { useStore } from '../../state/store';
import { Opener } from '../intake/Opener';
import { Menu } from '../shared/Menu';
import { EXPORT_SAMPLES } from './export-samples';
import { countedVms } from './fleet-sentences';
import { type OpenedFleet, useFleetReading } from './open-fleet';

const COLUMNS =
  'The export of your hypervisor, or any table with a name and a memory for each VM: RVTools, govc, virsh, qm, kubectl, ' +
  'oVirt, OpenStack, xe, Get-VM. Dirtying rate, working set, link and longest downtime are read where they are there; a ' +
  'rate that is not there is not known.';

interface FleetBarProps {
  readonly fleet: Fleet;
  readonly onSave: () => void;
  readonly onOpened: (opened: OpenedFleet | null) => void;
}

/** What can be done with the fleet as a whole. */
export function FleetBar({ fleet, onSave, onOpened }: FleetBarProps) {
  const { setFleet, say } = useStore.getState();
  const reading = useFleetReading(onOpened);
  const examples = EXPORT_SAMPLES.map(({ path, label, detail }) => ({
    ...{ id: path, label, detail },
    onChoose: () => reading.openSample(path),
  }));
  return (
    <Opener
      reading={reading}
      label="Open fleet"
      columns={COLUMNS}
      before={
        <>
          <Menu
            label="Choose a fleet"
            items={fleetPresets.map((preset) => ({
              id: preset.id,
              label: preset.label,
              detail: preset.sentence,
              onChoose: () => {
                setFleet(preset.fleet);
                say(`${preset.label}: ${countedVms(preset.fleet.length)}. Undo brings the fleet before it back.`);
              },
            }))}
          />
          <Menu label="Example exports" items={examples} />
        </>
      }
    >
      <button type="button" aria-disabled={fleet.length === 0} onClick={() => fleet.length > 0 && onSave()}>
        Save fleet as CSV
      </button>
    </Opener>
  );
}
