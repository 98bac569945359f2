import { useId, useState } from 'react';
import { Opener } from '../intake/Opener';
import type { Reading } from '../intake/use-reading';
import { Menu } from '../shared/Menu';
import type { OpenedLog } from './log-state';
import { LOG_SAMPLES } from './samples';
import { closeLog } from './use-log';
import * as words from './words';

interface LogIntakeProps {
  readonly opened: OpenedLog | null;
  readonly reading: Reading;
}

/** How a log comes in: from a file, a sample, a paste anywhere on the page, or the text field. */
export function LogIntake({ opened, reading }: LogIntakeProps) {
  const samples = LOG_SAMPLES.map(({ path, label, detail }) => ({
    ...{ id: path, label, detail },
    onChoose: () => reading.openSample(path),
  }));
  const paste = (
    <PasteField hasLog={opened !== null} onText={(text) => reading.open([{ name: words.pastedName, text }])} />
  );
  return (
    <>
      {!opened && paste}
      <Opener
        reading={reading}
        label={words.openLog}
        held="log.opened"
        isSingle
        before={<Menu label={words.samplesLabel} name={words.samplesName} items={samples} />}
      >
        {opened && (
          <button type="button" onClick={closeLog}>
            {words.closeLog}
          </button>
        )}
      </Opener>
      {opened ? paste : <Invitation />}
    </>
  );
}

function Invitation() {
  return (
    <>
      <p className="caption">{words.alsoHere}</p>
      <p className="caption">{words.whichLogs}</p>
    </>
  );
}

interface PasteFieldProps {
  readonly hasLog: boolean;
  readonly onText: (text: string) => void;
}

/** A place to paste into, for who has no key for it. */
function PasteField({ hasLog, onText }: PasteFieldProps) {
  const [text, setText] = useState('');
  const id = useId();
  const isEmpty = text.trim() === '';
  const read = () => {
    if (isEmpty) return;
    onText(text);
    setText('');
  };
  const field = (
    <div className="field">
      <label htmlFor={id}>{hasLog ? words.laterLog : words.pasteHere}</label>
      <textarea
        id={id}
        className="text-field"
        rows={6}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <button type="button" className="main-button" aria-disabled={isEmpty} onClick={read}>
        {words.readIt}
      </button>
    </div>
  );
  // Once there is a log its answer comes first.
  return hasLog ? (
    <details className="reveal is-control">
      <summary>{words.pasteAgain}</summary>
      {field}
    </details>
  ) : (
    field
  );
}
