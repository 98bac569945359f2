import { type KeyboardEvent, useId, useState } from 'react';
import { shownUnitOf } from '../../format/rates';
import type { Vm } from '../../scenario/fleet';
import type { VmNumberName } from '../../scenario/fleet-fields';
import { selectFleet } from '../../state/selectors';
import { useStore } from '../../state/store';
import { BULK_FIELDS, type Chosen, filledDown, NONE_CHOSEN, readBulk, withColumn } from './bulk-edit';
import * as words from './words';

interface BulkBarProps {
  /** The chosen VMs in the order of the table. */
  readonly vms: readonly Vm[];
  readonly onChosen: (chosen: Chosen) => void;
}

/** What can be done with several VMs at once: set a number, paste a column of it, fill it down, delete them. */
export function BulkBar({ vms, onChosen }: BulkBarProps) {
  const { setFleet, say } = useStore.getState();
  const [name, setName] = useState<VmNumberName>('dirtyRate');
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const id = useId();
  const field = BULK_FIELDS.find((each) => each.name === name) ?? BULK_FIELDS[0];
  if (!field) return null;
  const { label } = field.parameter;
  const { unit } = shownUnitOf(field.parameter.unit);

  const put = (values: readonly (number | null)[]) => {
    const { fleet, chosen } = withColumn(selectFleet(useStore.getState()), vms, field, values);
    setFleet(fleet);
    onChosen(chosen);
    setProblem('');
    say(words.columnSet(label, vms.length));
  };
  const take = () => {
    const reading = readBulk(field, text, vms.length);
    if (!reading.ok) return setProblem(reading.problem);
    setText('');
    put(reading.values);
  };
  const remove = () => {
    const gone = new Set(vms);
    setFleet(selectFleet(useStore.getState()).filter((vm) => !gone.has(vm)));
    onChosen(NONE_CHOSEN);
    say(words.chosenDeleted(vms.length));
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    take();
  };
  return (
    <fieldset className="fleet-bulk row gap-3">
      <legend>{words.chosenVms(vms.length)}</legend>
      <select
        className="choice"
        aria-label={words.columnToSet}
        value={name}
        onChange={({ target }) => {
          setName(target.value as VmNumberName);
          setProblem('');
        }}
      >
        {BULK_FIELDS.map((each) => (
          <option key={each.name} value={each.name}>
            {each.parameter.label}
          </option>
        ))}
      </select>
      <textarea
        className="text-field"
        rows={Math.min(Math.max(text.split('\n').length, 1), 6)}
        aria-label={words.columnValues(label, unit)}
        aria-invalid={problem !== '' || undefined}
        aria-describedby={`${id}-problem`}
        placeholder={words.columnPlaceholder(unit)}
        spellCheck={false}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setProblem('');
        }}
        onKeyDown={key}
      />
      <span className="buttons">
        <button type="button" onClick={take}>
          {words.set}
        </button>
        {field.optional && (
          <button type="button" onClick={() => put(vms.map(() => null))}>
            {field.name === 'dirtyRate' ? words.setUnknown : words.clearColumn}
          </button>
        )}
        {vms.length > 1 && (
          <button type="button" onClick={() => put(filledDown(vms, field))}>
            {words.fillDownFrom(vms[0]?.name)}
          </button>
        )}
        <button type="button" onClick={remove}>
          {words.deleteChosen(vms.length)}
        </button>
        <button type="button" onClick={() => onChosen(NONE_CHOSEN)}>
          {words.chooseNone}
        </button>
      </span>
      <p id={`${id}-problem`} role="status" className={problem === '' ? 'note' : 'warning'}>
        {problem === '' ? words.pasteColumn : problem}
      </p>
    </fieldset>
  );
}
