import { useEffect, useMemo, useRef, useState } from 'react';
import { type Lesson, NOW, type Question, type Scene, type Step } from '../../../lessons/lesson';
import type { Prediction } from '../../../lessons/progress';
import type { Scenario } from '../../../scenario/scenario';
import { openInExplore } from '../../shared/open-in-explore';
import { QuestionView } from './QuestionView';
import { SceneView } from './SceneView';
import { lineTruth } from './sketch';
import { type Changes, type LessonNumbers, useLessonNumbers } from './use-lesson-numbers';
import * as words from './words';

interface StepViewProps {
  readonly lesson: Lesson;
  readonly index: number;
  readonly code: string;
  readonly prediction: Prediction | null;
  readonly onPredict: (prediction: Prediction | null) => void;
  /** Whether somebody has come here from another step: its heading takes the focus. */
  readonly takesFocus: boolean;
}

/** The model's line, where the question is one. */
function useLine(question: Question | null, numbers: LessonNumbers) {
  const drawn = question?.kind === 'line' ? (numbers.curveOf(question.curve)?.[0] ?? null) : null;
  return useMemo(
    () =>
      question?.kind === 'line' && drawn !== null
        ? { truth: lineTruth(question.curve, question.points, drawn), drawn }
        : null,
    [question, drawn],
  );
}

/** One step: its scene, its question, and what is shown once that is answered. */
export function StepView({ lesson, index, code, prediction, onPredict, takesFocus }: StepViewProps) {
  const step = lesson.steps[index] as Step;
  const { question, reveal } = step;
  const isOpen = question === null || prediction !== null;
  const controls = (isOpen && reveal.controls) || step.controls;
  const [changes, setChanges] = useState<Changes>({});
  const numbers = useLessonNumbers(lesson, step, code, controls, changes);
  const line = useLine(question, numbers);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) title.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const knobs = {
    isChanged: Object.keys(changes).length > 0,
    onChange: (knob: keyof Changes, value: number) => setChanges({ ...changes, [knob]: value }),
    onReset: () => setChanges({}),
  };
  return (
    <article className="lesson-step stack gap-6">
      <h2 ref={title} tabIndex={-1}>
        {words.stepTitle(index + 1, step.title)}
      </h2>
      {numbers.sentence !== null && <Failed sentence={numbers.sentence} onAgain={numbers.again} />}
      {numbers.isReady ? (
        <div className={stepClass(step)}>
          <SceneView scene={step} numbers={numbers} controls={step.controls} {...knobs}>
            {question && (
              <QuestionView
                question={question}
                values={numbers.values}
                line={line}
                prediction={prediction}
                onPredict={onPredict}
              />
            )}
          </SceneView>
          {question && isOpen && <SceneView scene={reveal} numbers={numbers} controls={reveal.controls} {...knobs} />}
        </div>
      ) : (
        <div className="lesson-waiting" />
      )}
      <OpenInExplore title={lesson.title} of={scenariosShown(step, numbers)} />
    </article>
  );
}

const hasFigures = ({ show, controls }: Scene): boolean => show.length > 0 || controls !== null;

/**
 * Words beside what they are about, from the start: nothing moves when the answer comes. A film is as wide as the page.
 */
function stepClass({ reveal, ...step }: Step): string {
  if (step.show.some(({ kind }) => kind === 'film')) return 'lesson-scenes stack gap-6 has-film';
  return [step, reveal].some(hasFigures) ? 'lesson-scenes stack gap-6 has-figures' : 'lesson-scenes stack gap-6';
}

function Failed({ sentence, onAgain }: { readonly sentence: string; readonly onAgain: () => void }) {
  return (
    <p className="warning note" role="alert">
      {sentence}{' '}
      <button type="button" onClick={onAgain}>
        {words.tryAgain}
      </button>
    </p>
  );
}

type Named = readonly (readonly [id: string, scenario: Scenario])[];

/** The scenarios that a step shows; the first of the lesson where it shows none. */
function scenariosShown({ show, reveal, controls }: Step, { scenarios }: LessonNumbers): Named {
  const ids = [
    ...[...show, ...reveal.show].flatMap(({ of }) => of),
    ...[controls, reveal.controls].flatMap((each) => (each ? [each.of, NOW] : [])),
  ];
  const shown = Object.entries(scenarios).filter(([id]) => ids.includes(id));
  return shown.length > 0 ? shown : Object.entries(scenarios).slice(0, 1);
}

/** The lesson's scenarios belong to it; who wants one takes it along, and Undo brings the own one back. */
function OpenInExplore({ title, of }: { readonly title: string; readonly of: Named }) {
  return (
    <p className="buttons">
      <span className="note">{words.openInExplore}</span>
      {of.map(([id, scenario]) => {
        const name = id === NOW ? words.asSetHere : scenario.name || id;
        return (
          <button key={id} type="button" onClick={() => openInExplore(scenario, name, words.isOpen(title))}>
            {name}
          </button>
        );
      })}
    </p>
  );
}
