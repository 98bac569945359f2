import { type LessonSource, sourceName } from '../../../lessons/address';
import type { Lesson } from '../../../lessons/lesson';
import { lessonList } from '../../../lessons/lesson-list';
import { type ReadLesson, readLesson } from '../../../lessons/read-lesson';
import type { OpenedFile } from '../../../readers/mapped-table';
import { digestOf } from '../../../scenario/digest';
import { createHeldState } from '../../../state/held-state';

/** A lesson that was opened from a file. */
export interface OpenedLesson {
  readonly file: OpenedFile;
  readonly lesson: Lesson;
}

/** The opened lesson: undo, the link's mark and the browser know it by its text. */
export const heldLesson = createHeldState<{ readonly opened: OpenedLesson | null }>('learn.lesson', {
  first: { opened: null },
  keep: ({ opened }) => opened && { file: opened.file },
  label: ({ opened }) => opened?.file.name ?? '',
});

const known = new Map<string, ReadLesson>();

/** A lesson of the page's own, read once; null where there is none of this name. */
export function listedLesson(id: string): ReadLesson | null {
  const own = lessonList.find((each) => each.id === id);
  if (own === undefined) return null;
  const read = known.get(id) ?? readLesson(own.file);
  known.set(id, read);
  return read;
}

/** Under which id answers are kept; of opened files by their text, so that two are never taken for one. */
export const recordId = (source: LessonSource, opened: OpenedLesson | null): string =>
  source.kind === 'opened' && opened !== null ? `own:${digestOf([opened.file.text])}` : sourceName(source);
