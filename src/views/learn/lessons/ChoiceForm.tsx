import { useId, useState } from 'react';
import type { LessonValues } from '../../../lessons/fields';
import type { Paragraph } from '../../../lessons/lesson';
import { keyed } from '../../shared/keyed';
import { CheckButton } from './CheckButton';
import { Inline } from './Prose';
import * as words from './words';

interface ChoiceFormProps {
  readonly options: readonly Paragraph[];
  readonly values: LessonValues;
  /** What was predicted; null before that. */
  readonly chosen: number | null;
  /** The model's answer, once it may be seen. */
  readonly right: number | null;
  readonly onPredict: (prediction: number) => void;
}

/** One of several answers. Once it is given it stays, and the model's is marked. */
export function ChoiceForm({ options, values, chosen, right, onPredict }: ChoiceFormProps) {
  const name = useId();
  const [picked, setPicked] = useState<number | null>(null);
  const shown = chosen ?? picked;
  const isOver = chosen !== null;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isOver && picked !== null) onPredict(picked);
      }}
    >
      <fieldset className="lesson-options stack gap-1" disabled={isOver}>
        <legend className="visually-hidden">{words.yourPrediction}</legend>
        {keyed(options).map(([key, option], i) => (
          <label key={key} className={i === right ? 'option is-right' : 'option'}>
            <input type="radio" name={name} checked={i === shown} onChange={() => setPicked(i)} />
            <span>
              <Inline of={option} values={values} />
              {i === right && <span className="visually-hidden">{words.modelsAnswer}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      {!isOver && <CheckButton isReady={picked !== null} why={words.chooseFirst} />}
    </form>
  );
}
