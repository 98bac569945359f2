import { useId, useMemo } from 'react';
import type { Fleet } from '../../scenario/fleet';
import type { VmHistory } from '../../scenario/vm-history';
import { updateHistoryState } from './history-state';
import { vmChoices } from './vm-choices';

interface VmChooserProps {
  readonly histories: readonly VmHistory[];
  readonly fleet: Fleet;
  readonly filter: string;
  readonly vm: string | null;
}

/** Whose history is on screen: those that have one, and the VMs of the fleet. */
export function VmChooser({ histories, fleet, filter, vm }: VmChooserProps) {
  const id = useId();
  const { known, others, leftOut, isMany } = useMemo(
    () => vmChoices(histories, fleet, filter, vm),
    [histories, fleet, filter, vm],
  );
  return (
    <div className="history-chooser">
      <label htmlFor={`${id}-vm`}>VM</label>
      <select
        id={`${id}-vm`}
        value={vm ?? ''}
        onChange={({ target }) => updateHistoryState((state) => ({ ...state, chosen: target.value }))}
      >
        {known.length > 0 && (
          <optgroup label="With a history">
            {known.map(({ vm: name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </optgroup>
        )}
        {others.length > 0 && (
          <optgroup label="In the fleet, without one">
            {others.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
      </select>
      {isMany && (
        <>
          <label htmlFor={`${id}-find`}>Find</label>
          <input
            id={`${id}-find`}
            type="search"
            value={filter}
            placeholder="part of a name"
            onChange={({ target }) => updateHistoryState((state) => ({ ...state, filter: target.value }))}
          />
          {leftOut > 0 && <span className="note">{leftOut} more are not listed.</span>}
        </>
      )}
    </div>
  );
}
