import { useRef } from 'react';
import { type LessonAddress, lessonItem } from '../../../lessons/address';
import type { Lesson } from '../../../lessons/lesson';
import { lessonList } from '../../../lessons/lesson-list';
import { NO_RECORD, recordKey, withRecord } from '../../../lessons/progress';
import { selectOption } from '../../../state/selectors';
import { useStore } from '../../../state/store';
import { PlaceLink } from '../../shared/PlaceLink';
import { LessonEnd } from './LessonEnd';
import { StepView } from './StepView';
import { StudentCode } from './StudentCode';
import { TeacherKey } from './TeacherKey';
import * as words from './words';

interface LessonPageProps {
  readonly address: LessonAddress;
  readonly lesson: Lesson;
  /** Under which the answers are kept. */
  readonly id: string;
}

const LESSONS = { view: 'learn', part: 'lessons' } as const;

/** A lesson: its steps, the step of the address, and the way on. Its idea would tell the answers: it stands at the end. */
export function LessonPage({ address: { source, step }, lesson, id }: LessonPageProps) {
  const code = useStore(selectOption('learn.student'));
  const key = recordKey(id, code);
  const record = useStore(({ lessonProgress }) => lessonProgress[key] ?? NO_RECORD);
  const count = lesson.steps.length;
  const at = Math.min(step, count + 1);
  const cameFrom = useRef(at);
  const takesFocus = cameFrom.current !== at;
  const place = (to: number) => ({ ...LESSONS, item: lessonItem(source, to) });
  const predict = (index: number) => (prediction: number | readonly number[] | null) => {
    const { lessonProgress, setLessonProgress } = useStore.getState();
    const { [index]: _, ...others } = record.predictions;
    const predictions = prediction === null ? others : { ...others, [index]: prediction };
    setLessonProgress(withRecord(lessonProgress, key, (before) => ({ ...before, predictions })));
  };
  return (
    <section className="lesson" aria-labelledby="lesson-title">
      <h2 id="lesson-title" className="lesson-title">
        {lesson.title}
      </h2>
      <nav aria-label={words.steps} className="row gap-6">
        <PlaceLink to={LESSONS}>{words.allLessons}</PlaceLink>
        <ol className="lesson-steps row gap-2">
          {lesson.steps.map((each, i) => (
            <li key={each.title}>
              <PlaceLink to={place(i + 1)} isHere={i + 1 === at}>
                <StepName number={i + 1} title={each.title} isAnswered={record.predictions[i] !== undefined} />
                {record.predictions[i] !== undefined && <span aria-hidden="true"> ✓</span>}
              </PlaceLink>
            </li>
          ))}
          <li>
            <PlaceLink to={place(count + 1)} isHere={at > count}>
              {words.end}
            </PlaceLink>
          </li>
        </ol>
      </nav>
      {at > count ? (
        <LessonEnd lesson={lesson} id={id} recordKey={key} following={followingLesson(id)} />
      ) : (
        <StepView
          key={`${key} ${at}`}
          lesson={lesson}
          index={at - 1}
          code={code}
          prediction={record.predictions[at - 1] ?? null}
          onPredict={predict(at - 1)}
          takesFocus={takesFocus}
        />
      )}
      <p className="lesson-way buttons">
        {at > 1 && <PlaceLink to={place(at - 1)}>{words.back}</PlaceLink>}
        {at <= count && (
          <PlaceLink className="main-button" to={place(at + 1)}>
            {at === count ? words.toTheEnd : words.nextStep}
          </PlaceLink>
        )}
      </p>
      {lesson.vary.length > 0 && (
        <div className="apart">
          <StudentCode />
          <TeacherKey lesson={lesson} />
        </div>
      )}
    </section>
  );
}

interface StepNameProps {
  readonly number: number;
  readonly title: string;
  readonly isAnswered: boolean;
}

/** The number of a step; who cannot see where it stands hears its title too. */
function StepName({ number, title, isAnswered }: StepNameProps) {
  const [before, after] = words.stepAround(title, isAnswered);
  return (
    <>
      <span className="visually-hidden">{before}</span>
      {number}
      <span className="visually-hidden">{after}</span>
    </>
  );
}

/** The id of the lesson after one of the list; null after the last, and after one's own. */
function followingLesson(id: string): string | null {
  const index = lessonList.findIndex((each) => each.id === id);
  return index < 0 ? null : (lessonList[index + 1]?.id ?? null);
}
