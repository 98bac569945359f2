import { useId, useState } from 'react';
import { metricText } from '../../format/scale';
import { exampleLines, type MetricLine, readLines } from '../../scenario/metric-lines';
import { MOST_OPTION_TEXT } from '../../scenario/view-options';
import type { Metric } from '../../vocabulary/metrics';
import { allUngrouped, isEitherWay } from './all-ungrouped';
import * as words from './words';

interface LinesFieldProps {
  readonly metric: Metric;
  readonly text: string;
  readonly onText: (text: string) => void;
}

const linesNote = (lines: readonly MetricLine[], isEither: boolean): string =>
  lines.length === 0
    ? ''
    : words.linesRead(
        lines.map(({ metric, value }) => metricText(metric, value)),
        isEither,
      );

/** Values at which a map has lines, typed: Enter or leaving takes effect; how they were read, or why not, stands below. */
export function LinesField({ metric, text, onText }: LinesFieldProps) {
  const id = useId();
  const [typing, setTyping] = useState<{ text: string; from: string } | null>(null);
  const draft = typing !== null && typing.from === text ? typing.text : null;
  const [taken, setTaken] = useState({ text: '', isEither: false });
  const reading = readLines(metric, text);
  const take = () => {
    if (draft !== null) {
      setTaken({ text: allUngrouped(draft), isEither: isEitherWay(draft) });
      onText(allUngrouped(draft));
    }
    setTyping(null);
  };
  const note = reading.ok ? linesNote(reading.lines, taken.text === text && taken.isEither) : reading.problem;
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
        {note}
      </span>
    </div>
  );
}
