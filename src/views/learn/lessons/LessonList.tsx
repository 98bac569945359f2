import type { Lesson } from '../../../lessons/lesson';
import { lessonList } from '../../../lessons/lesson-list';
import { type LessonRecord, NO_RECORD, recordKey } from '../../../lessons/progress';
import { selectOption } from '../../../state/selectors';
import { useStore } from '../../../state/store';
import { downloadText } from '../../shared/download';
import { Panel } from '../../shared/Panel';
import { PlaceLink } from '../../shared/PlaceLink';
import { listedLesson } from './lesson-state';
import { StudentCode } from './StudentCode';
import * as words from './words';

/** Where a reader stands in a lesson, in words. */
function standText({ steps }: Lesson, { predictions, isDone }: LessonRecord): string {
  const asked = steps.filter(({ question }) => question !== null).length;
  const answered = Object.keys(predictions).length;
  return words.stand(answered, asked, isDone);
}

/** All lessons in the order in which they are taken, with how far the reader is. */
export function LessonList() {
  const code = useStore(selectOption('learn.student'));
  const progress = useStore((state) => state.lessonProgress);
  const reset = () => {
    const { setLessonProgress, say } = useStore.getState();
    setLessonProgress({});
    say(words.allForgotten);
  };
  return (
    <Panel id="lessons-title" title={words.lessons}>
      <ol className="lesson-list cards gap-8">
        {lessonList.map(({ id, file }) => {
          const read = listedLesson(id);
          if (!read?.ok) return null;
          const { lesson } = read;
          const stand = standText(lesson, progress[recordKey(id, code)] ?? NO_RECORD);
          return (
            <li key={id} className="apart">
              <h3 className="lesson-heading row">
                <PlaceLink to={{ view: 'learn', part: 'lessons', item: id }}>{lesson.title}</PlaceLink>
              </h3>
              <p>{lesson.idea}</p>
              <p className="note buttons">
                <span>{words.lessonLength(lesson.steps.length, lesson.minutes, stand)}</span>
                <button type="button" onClick={() => save(id, file)}>
                  {words.saveAsFile}
                  <span className="visually-hidden">{words.ofLesson(lesson.title)}</span>
                </button>
              </p>
            </li>
          );
        })}
      </ol>
      <StudentCode />
      <p className="buttons">
        <button type="button" disabled={Object.keys(progress).length === 0} onClick={reset}>
          {words.forgetAll}
        </button>
      </p>
    </Panel>
  );
}

/** A lesson to start one's own from. */
const save = (id: string, file: unknown): void =>
  downloadText(`${id}.json`, `${JSON.stringify(file, null, 2)}\n`, 'application/json');
