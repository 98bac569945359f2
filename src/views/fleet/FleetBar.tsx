import type { Fleet } from '../../scenario/fleet';
import { fleetPresets } from '../../scenario/fleet-presets';
import { useStore } from '../../state/store';
import { Opener } from '../intake/Opener';
import { Menu } from '../shared/Menu';
import { EXPORT_SAMPLES } from './export-samples';
import { type OpenedFleet, useFleetReading } from './open-fleet';
import * as words from './words';

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
      label={words.openFleet}
      columns={words.openableColumns}
      before={
        <>
          <Menu
            label={words.chooseFleet}
            items={fleetPresets.map((preset) => ({
              id: preset.id,
              label: preset.label,
              detail: preset.sentence,
              onChoose: () => {
                setFleet(preset.fleet);
                say(words.presetTaken(preset.label, preset.fleet.length));
              },
            }))}
          />
          <Menu label={words.exampleExports} items={examples} />
        </>
      }
    >
      <button type="button" aria-disabled={fleet.length === 0} onClick={() => fleet.length > 0 && onSave()}>
        {words.saveFleet}
      </button>
    </Opener>
  );
}
