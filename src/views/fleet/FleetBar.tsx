import { type ChangeEvent, useId } from 'react';
import type { Fleet } from '../../scenario/fleet';
import { fleetPresets } from '../../scenario/fleet-presets';
import { useStore } from '../../state/store';
import { type NamedText, readFiles } from '../shared/dropped-files';
import { Menu } from '../shared/Menu';
import { countedVms } from './fleet-sentences';

interface FleetBarProps {
  readonly fleet: Fleet;
  readonly onFiles: (files: readonly NamedText[]) => void;
  readonly onAdd: () => void;
  readonly onSave: () => void;
}

/** What can be done with the fleet as a whole. */
export function FleetBar({ fleet, onFiles, onAdd, onSave }: FleetBarProps) {
  const inputId = useId();
  const { setFleet, say } = useStore.getState();
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const files = await readFiles(event.target.files ?? []);
    event.target.value = '';
    if (files.length > 0) onFiles(files);
  };
  const removeAll = () => {
    setFleet([]);
    say(`${countedVms(fleet.length)} removed. Undo brings them back.`);
  };
  return (
    <div className="fleet-bar">
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
      <button type="button" onClick={onAdd}>
        Add a VM
      </button>
      <label className="file-button" htmlFor={inputId}>
        Open fleet
        <input
          id={inputId}
          className="visually-hidden"
          type="file"
          multiple
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={(event) => void choose(event)}
        />
      </label>
      <button type="button" aria-disabled={fleet.length === 0} onClick={() => fleet.length > 0 && onSave()}>
        Save fleet as CSV
      </button>
      <button type="button" aria-disabled={fleet.length === 0} onClick={() => fleet.length > 0 && removeAll()}>
        Remove all
      </button>
    </div>
  );
}
