import { useId, useState } from 'react';
import { MOST_CODE } from '../../../lessons/drawn';
import { selectOption } from '../../../state/selectors';
import { useStore } from '../../../state/store';
import * as words from './words';

/** The code by which each student gets numbers of their own. It takes effect on Enter or on leaving the field. */
export function StudentCode() {
  const code = useStore(selectOption('learn.student'));
  const [draft, setDraft] = useState<string | null>(null);
  const id = useId();
  const take = () => {
    if (draft !== null) useStore.getState().setOption('learn.student', draft.trim());
    setDraft(null);
  };
  return (
    <p className="row gap-3">
      <label htmlFor={id}>{words.yourCode}</label>
      <input
        id={id}
        className="text-field"
        type="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={MOST_CODE}
        aria-describedby={`${id}-note`}
        value={draft ?? code}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
          if (event.key === 'Escape') setDraft(null);
        }}
      />
      <span className="note" id={`${id}-note`}>
        {words.codeNote}
      </span>
    </p>
  );
}
