import { useDeferredValue, useId, useState } from 'react';
import { MOST_TASK } from '../../scenario/show';
import { CopyBlock } from './CopyBlock';
import {
  type Exercise,
  exerciseLink,
  exerciseOf,
  HIDEABLE,
  KNOB_STATES,
  type KnobState,
  knobsInWords,
  knobsOfExercise,
  OTHER_VIEWS,
  toggled,
} from './exercise';
import { QrPart } from './SharePart';
import type { Shared } from './use-shared';
import * as words from './words';

/** An exercise of the view on screen: a task, what a learner may turn, and what stays out of sight. */
export function ClassPart(shared: Shared) {
  const { page, state, scenario } = shared;
  const id = useId();
  const [exercise, setExercise] = useState<Exercise>(() => exerciseOf(state));
  const { task, knobs, hidden } = exercise;
  const inPage = exerciseLink(state, exercise);
  // The picture of it follows when typing pauses.
  const previewed = useDeferredValue(inPage);
  const setKnob = (name: keyof Exercise['knobs'], to: KnobState) =>
    setExercise({ ...exercise, knobs: { ...knobs, [name]: to } });
  const hide = (part: string) => setExercise({ ...exercise, hidden: toggled(hidden, part) });
  return (
    <>
      <label className="stack gap-1">
        <span className="is-muted">{words.taskUpTo(MOST_TASK)}</span>
        <textarea
          className="text-field"
          rows={3}
          maxLength={MOST_TASK}
          value={task}
          onChange={({ target }) => setExercise({ ...exercise, task: target.value })}
        />
      </label>
      <details className="reveal">
        <summary>{words.knobsAre(knobsInWords(exercise))}</summary>
        <p className="note">{words.lockedAndHidden}</p>
        <div className="share-knobs cards">
          {knobsOfExercise(scenario).map(({ name, label }) => (
            <div key={name}>
              <label htmlFor={`${id}-${name}`}>{label}</label>
              <select
                id={`${id}-${name}`}
                className="choice"
                value={knobs[name] ?? 'free'}
                onChange={({ target }) =>
                  setKnob(name, KNOB_STATES.find((each) => each.id === target.value)?.id ?? 'free')
                }
              >
                {KNOB_STATES.map(({ id: each, label: word }) => (
                  <option key={each} value={each}>
                    {word}
                  </option>
                ))}
              </select>
            </div>
          ))}
        </div>
      </details>
      <fieldset className="stack gap-1">
        <legend>{words.hide}</legend>
        <div className="share-knobs cards">
          {[...HIDEABLE, { id: OTHER_VIEWS, label: words.allOtherViews }].map(({ id: part, label }) => (
            <label key={part} className="option">
              <input type="checkbox" checked={hidden.includes(part)} onChange={() => hide(part)} />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      <CopyBlock label={words.linkForClass} text={page + inPage} rows={3} said={words.linkTaken} />
      <p className="note">{words.noExamination}</p>
      <iframe key={previewed} className="share-frame" title={words.howExerciseLooks} src={previewed} height={420} />
      <QrPart {...shared} link={page + inPage} />
    </>
  );
}
