import { useCallback } from 'react';
import { readLessonText } from '../../../lessons/read-lesson';
import type { OpenedFile } from '../../../readers/mapped-table';
import { isOpenedFile, isRecord } from '../../intake/kept-checks';
import { type Reading, type Taken, useReading } from '../../intake/use-reading';
import { useRestored } from '../../intake/use-restored';
import { heldLesson, type OpenedLesson } from './lesson-state';

const INSTEAD = { what: 'a lesson', shown: 'The lessons of this page are shown.' } as const;

/** Reads a lesson file and shows it. Errors: a sentence for each part that cannot be used; then nothing changes. */
async function open([file, ...more]: readonly OpenedFile[]): Promise<Taken | null> {
  if (!file) return { sentence: '' };
  const read = readLessonText(file.text);
  if (!read.ok) {
    return {
      sentence: `${file.name} could not be opened.`,
      reports: [{ file: file.name, isRefused: true, lines: read.problems }],
    };
  }
  heldLesson.update(() => ({ opened: { file, lesson: read.lesson } }));
  const rest = more.length > 0 ? ' One lesson is opened at a time: the others were not.' : '';
  return { sentence: `${file.name} is opened: ${read.lesson.title}.${rest}`, reports: [] };
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
  useRestored(heldLesson, reading, INSTEAD, restored);
  return { opened, reading };
}
