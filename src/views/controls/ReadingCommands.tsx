import { useId, useState } from 'react';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { copyText } from '../shared/download';
import * as words from './late-words';
import { commandOf, readingCommands } from './reading-commands';

/** How each product tells the dirtying rate: text to be copied. */
export function ReadingCommands() {
  const model = useStore((state) => selectScenario(state).model);
  const [chosen, setChosen] = useState<string | null>(null);
  const labelId = useId();
  const { id, label, command, note } = commandOf(chosen, model);
  const copy = async () => {
    const isCopied = await copyText(command);
    useStore.getState().say(isCopied ? words.commandCopied(label) : words.couldNotCopy);
  };
  return (
    <div>
      <div className="knob-head">
        <span className="knob-label" id={labelId}>
          {words.howToMeasure}
        </span>
        <span className="knob-field">
          <select
            className="choice"
            aria-labelledby={labelId}
            value={id}
            onChange={({ target }) => setChosen(target.value)}
          >
            {readingCommands.map((each) => (
              <option key={each.id} value={each.id}>
                {each.label}
              </option>
            ))}
          </select>
        </span>
      </div>
      <pre>
        <code>{command}</code>
      </pre>
      <p className="note">{note}</p>
      <button type="button" onClick={copy}>
        {words.copy}
      </button>
    </div>
  );
}
