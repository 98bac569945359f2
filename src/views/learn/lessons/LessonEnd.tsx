import { useEffect, useId, useRef } from 'react';
import type { Lesson } from '../../../lessons/lesson';
import { NO_RECORD, withoutLesson, withRecord } from '../../../lessons/progress';
import { selectOption } from '../../../state/selectors';
import { useStore } from '../../../state/store';
import { copyText } from '../../shared/download';
import { PlaceLink } from '../../shared/PlaceLink';
import { listedLesson } from './lesson-state';
import { answersText } from './my-answers';
import { Prose } from './Prose';
import * as words from './words';

interface LessonEndProps {
  readonly lesson: Lesson;
  readonly id: string;
  readonly recordKey: string;
  /** The id of the next lesson of the list, or null. */
  readonly following: string | null;
}

const NO_VALUES = {};

/** The end of a lesson: how many questions were answered, its idea, what to try next, and the next lesson. */
export function LessonEnd({ lesson, id, recordKey, following }: LessonEndProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const record = useStore(({ lessonProgress }) => lessonProgress[recordKey] ?? NO_RECORD);
  const code = useStore(selectOption('learn.student'));
  const answered = Object.keys(record.predictions).length;
  const asked = lesson.steps.filter(({ question }) => question !== null).length;
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    const { lessonProgress, setLessonProgress } = useStore.getState();
    setLessonProgress(withRecord(lessonProgress, recordKey, (record) => ({ ...record, isDone: true })));
  }, [recordKey]);
  const reset = () => {
    const { lessonProgress, setLessonProgress, say } = useStore.getState();
    setLessonProgress(withoutLesson(lessonProgress, id));
    say(words.answersAreGone(lesson.title));
  };
  const next = following === null ? null : listedLesson(following);
  return (
    <article className="lesson-step stack gap-6">
      <h2 ref={title} tabIndex={-1}>
        {words.whatNext}
      </h2>
      <p>{words.youAnswered(answered, asked)}</p>
      {answered > 0 && <HandIn text={answersText(lesson, code, record)} />}
      <p className="lesson-text">
        <strong>{words.whatItWasAbout}</strong> {lesson.idea}
      </p>
      <Prose of={lesson.next} values={NO_VALUES} />
      {following !== null && next?.ok && (
        <p className="buttons">
          <PlaceLink className="main-button" to={{ view: 'learn', part: 'lessons', item: following }}>
            {words.nextLesson(next.lesson.title)}
          </PlaceLink>
        </p>
      )}
      <p className="buttons">
        <button type="button" disabled={answered === 0} onClick={reset}>
          {words.startAnew}
        </button>
      </p>
    </article>
  );
}

/** What was answered, as a text that can be given to a teacher, who holds the key against it. */
function HandIn({ text }: { readonly text: string }) {
  const id = useId();
  const say = useStore((state) => state.say);
  const copy = async () => say((await copyText(text)) ? words.answersCopied : words.answersNotCopied);
  return (
    <div className="field">
      <label htmlFor={id}>{words.yourAnswers}</label>
      <textarea
        id={id}
        className="text-field"
        readOnly
        rows={text.split('\n').length}
        value={text}
        onFocus={({ target }) => target.select()}
      />
      <p className="buttons">
        <button type="button" onClick={() => void copy()}>
          {words.copyAnswers}
        </button>
      </p>
    </div>
  );
}
