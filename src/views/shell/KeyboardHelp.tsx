import { useEffect, useRef } from 'react';
import { useStore } from '../../state/store';
import { keyGroups } from '../shared/late-words';
import './keyboard-help.css';
import * as words from './late-words';

/** The keys of the page, in a dialog that is open as long as it is on the page. "?" opens it, and can be switched off there. */
export function KeyboardHelp() {
  const hasKey = useStore((state) => state.helpKey);
  const { setDialog, setHelpKey } = useStore.getState();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // The browser would go to the box below the table, and out of its sight.
    title.current?.focus();
  }, []);
  return (
    <dialog ref={dialog} className="help" aria-labelledby="help-title" onClose={() => setDialog(null)}>
      <h2 id="help-title" ref={title} tabIndex={-1}>
        {words.keyboardTitle}
      </h2>
      {keyGroups.map(({ where, lines }) => (
        <section key={where} aria-label={where}>
          <h3>{where}</h3>
          <dl>
            {lines.map(({ keys, does }) => (
              <div key={`${keys} ${does}`}>
                <dt>{keys}</dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <label className="help-switch option">
        <input type="checkbox" checked={hasKey} onChange={(event) => setHelpKey(event.target.checked)} />
        {words.useSingleKeys}
      </label>
      <button type="button" onClick={() => dialog.current?.close()}>
        {words.close}
      </button>
    </dialog>
  );
}
