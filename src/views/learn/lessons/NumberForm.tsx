import { useId, useState } from 'react';
import { formatNumber, joined } from '../../../format/number';
import { readQuantity } from '../../../format/quantity';
import type { Question } from '../../../lessons/lesson';
import { CheckButton } from './CheckButton';
import * as words from './words';

interface NumberFormProps {
  readonly question: Extract<Question, { readonly kind: 'number' }>;
  /** In the unit of the answer; null before anything was predicted. */
  readonly predicted: number | null;
  readonly onPredict: (prediction: number) => void;
}

/** A number, typed with or without its unit. */
export function NumberForm({ question: { unit }, predicted, onPredict }: NumberFormProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  if (predicted !== null) {
    return <p className="caption">{words.youSaid(joined({ number: formatNumber(predicted), unit }))}</p>;
  }
  const submit = () => {
    const read = readQuantity(text, unit);
    if (!read.ok) setProblem(read.reason);
    else onPredict(read.value);
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') submit();
      }}
    >
      <p className="row gap-3">
        <label htmlFor={id}>{words.yourPrediction}</label>
        <input
          id={id}
          className="text-field"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          aria-invalid={problem !== null || undefined}
          aria-describedby={problem === null ? undefined : `${id}-problem`}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setProblem(null);
          }}
        />
        <span className="knob-unit">{unit}</span>
      </p>
      {problem !== null && (
        <p id={`${id}-problem`} className="note is-problem" role="alert">
          {problem}
        </p>
      )}
      <CheckButton isReady={text.trim() !== ''} why={words.typeFirst} />
    </form>
  );
}
