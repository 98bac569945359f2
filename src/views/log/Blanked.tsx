import { useId, useState } from 'react';
import { useStore } from '../../state/store';
import { copyText, downloadText } from '../shared/download';
import { useServices } from '../shared/services';
import { heldLog } from './log-state';
import * as words from './words';

/** The log without names and addresses, to be given to somebody else. */
export function Blanked() {
  const { opened } = heldLog.use();
  const { run, describeFailure } = useServices();
  const [blank, setBlank] = useState<{ readonly of: string; readonly text: string } | null>(null);
  const id = useId();
  if (!opened) return null;
  const { name, text } = opened.file;
  const { say } = useStore.getState();
  const make = async () => {
    try {
      const made = await run('blankLog', { text });
      if (made !== null) setBlank({ of: text, text: made });
    } catch (error) {
      say(describeFailure(error));
    }
  };
  const copy = async (made: string) => say((await copyText(made)) ? words.wasCopied : words.notCopied);
  const made = blank?.of === text ? blank.text : null;
  return (
    <>
      <p className="use">
        <button type="button" onClick={() => void make()}>
          {words.blankNames}
        </button>
        <span className="note">{words.aboutBlanking}</span>
      </p>
      {made !== null && (
        <div className="field">
          <label htmlFor={id}>{words.blankedLabel}</label>
          <textarea id={id} className="text-field" rows={6} readOnly value={made} />
          <p className="buttons">
            <button type="button" onClick={() => void copy(made)}>
              {words.copyIt}
            </button>
            <button type="button" onClick={() => downloadText(`blanked-${name}.txt`, made, 'text/plain')}>
              {words.downloadIt}
            </button>
          </p>
        </div>
      )}
    </>
  );
}
