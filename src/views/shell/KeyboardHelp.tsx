import { useEffect, useRef } from 'react';
import { useStore } from '../../state/store';

const SHORTCUTS: readonly (readonly [keys: string, does: string])[] = [
  ['Tab', 'Move to the next control, value or menu'],
  ['← →', 'On a slider: one step, to a round value'],
  ['Shift + ← →', 'On a slider: a fine step'],
  ['Page Up, Page Down', 'On a slider: a big step'],
  ['Home, End', 'On a slider: the ends of the range'],
  ['Enter', 'In a field: take the value. Units may be typed: 4 GiB, 10 Gbit/s, 250k pages/s'],
  ['Escape', 'In a field: take the typing back. In a menu: close it'],
  ['Ctrl + Z', 'Undo the last change of the scenario'],
  ['Ctrl + Shift + Z', 'Redo it'],
  ['F', 'Show the page to a room: large, on one screen. F or Escape ends that'],
  [
    'Page Down, Page Up',
    'Before a room: the next and the last scenario, of those pinned and the presets (N and P too)',
  ],
  ['?', 'Open this help, when no field is being edited'],
];

/** The keys of the page, in a dialog that is open as long as it is on the page. "?" opens it, and can be switched off there. */
export function KeyboardHelp() {
  const hasKey = useStore((state) => state.helpKey);
  const { setHelpOpen, setHelpKey } = useStore.getState();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="help" aria-labelledby="help-title" onClose={() => setHelpOpen(false)}>
      <h2 id="help-title">Keyboard</h2>
      <dl>
        {SHORTCUTS.map(([keys, does]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="help-switch">
        <input type="checkbox" checked={hasKey} onChange={(event) => setHelpKey(event.target.checked)} />
        Use the single keys “?”, F, N and P
      </label>
      <button type="button" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
}
