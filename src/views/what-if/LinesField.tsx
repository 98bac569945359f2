import { useId, useState } from 'react';
import { exampleLines, readLines } from '../../scenario/metric-lines';
import { MOST_OPTION_TEXT } from '../../scenario/view-options';
import type { Metric } from '../../vocabulary/metrics';
import * as words from './words';

interface LinesFieldProps {
  readonly metric: Metric;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** Values at which a map has lines, typed: Enter or leaving takes effect; what cannot be read says so below. */
export function LinesField({ metric, text, onText }: LinesFieldProps) {
  const id = useId();
  const [typing, setTyping] = useState<{ text: string; from: string } | null>(null);
  const draft = typing !== null && typing.from === text ? typing.text : null;
  const reading = readLines(metric, text);
  const take = () => {
    if (draft !== null) onText(draft);
    setTyping(null);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{words.linesOf(metric)}</label>
      <input
        id={id}
        className="text-field"
        type="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={MOST_OPTION_TEXT}
        placeholder={exampleLines(metric)}
        value={draft ?? text}
        aria-describedby={reading.ok ? undefined : `${id}-note`}
        aria-invalid={reading.ok ? undefined : true}
        onChange={({ target }) => setTyping({ text: target.value, from: text })}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === 'Enter') take();
          if (key === 'Escape') setTyping(null);
        }}
      />
      {!reading.ok && (
        <span id={`${id}-note`} className="note is-problem" role="status">
          {reading.problem}
        </span>
      )}
    </div>
  );
}
