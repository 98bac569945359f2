import { useCallback } from 'react';
import { readLessonText } from '../../../lessons/read-lesson';
import type { OpenedFile } from '../../../readers/mapped-table';
import { isOpenedFile, isRecord } from '../../intake/kept-checks';
import { type Reading, type Taken, useReading } from '../../intake/use-reading';
import { useRestored } from '../../intake/use-restored';
import { heldLesson, type OpenedLesson } from './lesson-state';
import * as words from './words';

/** Reads a lesson file and shows it. Errors: a sentence for each part that cannot be used; then nothing changes. */
async function open([file, ...more]: readonly OpenedFile[]): Promise<Taken | null> {
  if (!file) return { sentence: '' };
  const read = readLessonText(file.text);
  if (!read.ok) {
    return {
      sentence: words.lessonNotOpened(file.name),
      reports: [{ file: file.name, isRefused: true, lines: read.problems }],
    };
  }
  heldLesson.update(() => ({ opened: { file, lesson: read.lesson } }));

  return { sentence: words.lessonOpened(file.name, read.lesson.title, more.length > 0), reports: [] };
}

async function restored(kept: unknown): Promise<{ readonly opened: OpenedLesson } | null> {
  if (!isRecord(kept) || !isOpenedFile(kept['file'])) return null;
  const { file } = kept;
  const read = readLessonText(file.text);
  return read.ok ? { opened: { file, lesson: read.lesson } } : null;
}

/** How a lesson file comes in, by the opener, a drop or a paste; `onOpened` hears of each that could be read. */
export function useLessonReading(onOpened?: () => void): {
  readonly opened: OpenedLesson | null;
  readonly reading: Reading;
} {
  const { opened } = heldLesson.use();
  const openAndTell = useCallback(
    async (files: readonly OpenedFile[]) => {
      const taken = await open(files);
      if (taken?.reports?.length === 0) onOpened?.();
      return taken;
    },
    [onOpened],
  );
  const reading = useReading('lesson', openAndTell);
  useRestored(heldLesson, reading, words.insteadOfLesson, restored);
  return { opened, reading };
}
