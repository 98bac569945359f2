import type { Fleet } from '../../scenario/fleet';
import { fleetPresets } from '../../scenario/fleet-presets';
import { useStore } from '../../state/store';
import { Opener } from '../intake/Opener';
import { Menu } from '../shared/Menu';
import { countedVms } from './fleet-sentences';
import { type OpenedFleet, useFleetReading } from './open-fleet';

const COLUMNS =
  'A fleet is a table with the columns name, memory_mib, dirty_rate_mib_s and working_set_mib, a VM a row; ' +
  'bandwidth_mbit_s, max_downtime_ms and workload may be there as well.';

interface FleetBarProps {
  readonly fleet: Fleet;
  readonly onSave: () => void;
  readonly onOpened: (opened: OpenedFleet | null) => void;
}

/** What can be done with the fleet as a whole. */
export function FleetBar({ fleet, onSave, onOpened }: FleetBarProps) {
  const { setFleet, say } = useStore.getState();
  const reading = useFleetReading(onOpened);
  return (
    <Opener
      reading={reading}
      label="Open fleet"
      columns={COLUMNS}
      before={
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
      }
    >
      <button type="button" aria-disabled={fleet.length === 0} onClick={() => fleet.length > 0 && onSave()}>
        Save fleet as CSV
      </button>
    </Opener>
  );
}
