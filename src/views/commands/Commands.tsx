import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useStore } from '../../state/store';
import type { Command } from './command';
import './commands.css';
import { commandsOf } from './commands-of';
import { readSetting } from './knob-commands';
import { search } from './search';
import * as words from './words';

/** Where a key moves to in a list of so many rows; null for keys of the field. */
function rowAfterKey(key: string, row: number, count: number): number | null {
  const rows: Readonly<Record<string, number>> = {
    ArrowDown: (row + 1) % count,
    ArrowUp: (row - 1 + count) % count,
    PageDown: Math.min(row + 8, count - 1),
    PageUp: Math.max(row - 8, 0),
  };
  return count === 0 ? null : (rows[key] ?? null);
}

/** Finds anything on the page by its words, and sets knobs by name and value. A field with a list, in a dialog. */
export function Commands() {
  const [text, setText] = useState('');
  const [row, setRow] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const { setDialog } = useStore.getState();

  // The page does not change while the dialog is open.
  const all = useMemo(() => commandsOf(useStore.getState()), []);
  const setting = useMemo(() => readSetting(useStore.getState(), text), [text]);
  const found = useMemo(() => search(all, text), [all, text]);
  const rows = setting?.kind === 'command' ? [setting.command, ...found] : found;

  const choose = (command: Command | undefined) => {
    if (!command) return;
    // Closed first: the browser then gives the focus back, and what is run may move it on.
    dialog.current?.close();
    setDialog(null);
    command.run();
  };
  const press = (event: KeyboardEvent) => {
    const next = rowAfterKey(event.key, row, rows.length);
    if (event.key === 'Enter') choose(rows[row]);
    else if (next !== null) {
      setRow(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else return;
    event.preventDefault();
  };
  // The event comes after what was chosen has run, which may have opened another dialog.
  const closed = () => {
    if (useStore.getState().dialog === 'commands') setDialog(null);
  };
  const refusal = setting?.kind === 'refused' ? setting.reason : null;
  const none = rows.length === 0 ? words.nothingFound : '';
  return (
    <dialog ref={dialog} className="help commands" aria-label={words.findAnything} onClose={closed}>
      <input
        className="text-field"
        type="text"
        role="combobox"
        aria-label={words.whatIsFound}
        aria-expanded={rows.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={rows.length > 0 ? `${id}-${row}` : undefined}
        aria-describedby={`${id}-said`}
        placeholder={words.findOrSet}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setRow(0);
        }}
        onKeyDown={press}
      />
      <p id={`${id}-said`} role="status" className={refusal === null ? 'note' : 'note is-problem'}>
        {refusal ?? none}
      </p>
      <div id={`${id}-list`} role="listbox" aria-label={words.found} className="commands-list" tabIndex={-1}>
        {rows.map((command, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys, as in every combobox.
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field.
          <div
            key={command.id}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === row}
            className="commands-row"
            onClick={() => choose(command)}
          >
            <span>{command.label}</span>
            <span className="note">{command.kind}</span>
            {command.detail !== '' && <span className="commands-detail note">{command.detail}</span>}
          </div>
        ))}
      </div>
    </dialog>
  );
}
