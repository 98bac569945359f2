import { useId, useState } from 'react';
import { parameterByName } from '../../scenario/parameters';
import { MOST_OPTION_TEXT } from '../../scenario/view-options';
import { allUngrouped } from './all-ungrouped';
import type { DoubtRow } from './doubt-question';
import * as words from './words';

interface SpreadFieldProps {
  readonly row: DoubtRow;
  readonly onText: (text: string) => void;
}

/** How sure a knob is, typed: Enter or leaving takes effect, and how it was read stands below. */
export function SpreadField({ row: { knob, text, reading }, onText }: SpreadFieldProps) {
  const id = useId();
  const [typing, setTyping] = useState<{ text: string; from: string } | null>(null);
  const draft = typing !== null && typing.from === text ? typing.text : null;
  const take = () => {
    if (draft !== null) onText(allUngrouped(draft));
    setTyping(null);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{parameterByName[knob].label}</label>
      <input
        id={id}
        className="text-field"
        type="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={MOST_OPTION_TEXT}
        placeholder={words.sure}
        value={draft ?? text}
        aria-describedby={`${id}-note`}
        aria-invalid={reading.ok ? undefined : true}
        onChange={({ target }) => setTyping({ text: target.value, from: text })}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === 'Enter') take();
          if (key === 'Escape') setTyping(null);
        }}
      />
      <span id={`${id}-note`} className={reading.ok ? 'note' : 'note is-problem'} role="status">
        {reading.ok ? reading.understood : reading.problem}
      </span>
    </div>
  );
}
