import { useId, useMemo } from 'react';
import type { Fleet } from '../../scenario/fleet';
import { MOST_OPTION_TEXT } from '../../scenario/view-options';
import type { VmHistory } from '../../scenario/vm-history';
import { selectOption } from '../../state/selectors';
import { useStore } from '../../state/store';
import { vmChoices } from './vm-choices';
import * as words from './words';

interface VmChooserProps {
  readonly histories: readonly VmHistory[];
  readonly fleet: Fleet;
  readonly vm: string | null;
}

/** Whose history is on screen: those that have one, and the VMs of the fleet. */
export function VmChooser({ histories, fleet, vm }: VmChooserProps) {
  const id = useId();
  const filter = useStore(selectOption('decide.find'));
  const { setOption, moveOption, settleMove } = useStore.getState();
  const { known, others, leftOut, isMany } = useMemo(
    () => vmChoices(histories, fleet, filter, vm),
    [histories, fleet, filter, vm],
  );
  return (
    <div className="row">
      <label className="is-muted" htmlFor={`${id}-vm`}>
        {words.vmLabel}
      </label>
      <select
        id={`${id}-vm`}
        className="choice"
        value={vm ?? ''}
        onChange={({ target }) => setOption('decide.vm', target.value)}
      >
        {known.length > 0 && (
          <optgroup label={words.withHistory}>
            {known.map(({ vm: name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </optgroup>
        )}
        {others.length > 0 && (
          <optgroup label={words.withoutHistory}>
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
          <label className="is-muted" htmlFor={`${id}-find`}>
            {words.find}
          </label>
          <input
            id={`${id}-find`}
            className="text-field"
            type="search"
            value={filter}
            placeholder={words.partOfName}
            maxLength={MOST_OPTION_TEXT}
            onChange={({ target }) => moveOption('decide.find', target.value)}
            onBlur={settleMove}
          />
          {leftOut > 0 && <span className="note">{words.notListed(leftOut)}</span>}
        </>
      )}
    </div>
  );
}
