import { useEffect, useState } from 'react';
import type { LessonSource } from '../../../lessons/address';
import type { Lesson } from '../../../lessons/lesson';
import { type ReadLesson, readLessonText } from '../../../lessons/read-lesson';
import { heldLesson, listedLesson, recordId } from './lesson-state';

/** A lesson that an address names, as far as it is here. */
export type FoundLesson =
  | { readonly status: 'waiting' }
  | { readonly status: 'missing'; readonly title: string; readonly problems: readonly string[] }
  | { readonly status: 'found'; readonly lesson: Lesson; readonly id: string };

/** Larger files are refused unread. */
const MOST_TEXT = 500_000;

/** The text of a file that lies beside the page, or a sentence that says why it is not there. */
async function loadBeside(file: string): Promise<{ readonly text: string } | { readonly problem: string }> {
  const answer = await fetch(new URL(file, document.baseURI)).catch(() => null);
  if (answer === null) return { problem: `${file} could not be loaded. Try again when the page can reach its server.` };
  const text = answer.ok ? await answer.text().catch(() => '') : '';
  // Many servers answer with the page itself for what they do not have.
  if (text === '' || /^\s*<(!doctype|html)/i.test(text)) return { problem: `There is no ${file} beside this page.` };
  return text.length > MOST_TEXT ? { problem: `${file} is too large for a lesson.` } : { text };
}

const MISSING = 'This lesson could not be opened';

function found(read: ReadLesson, id: string): FoundLesson {
  return read.ok
    ? { status: 'found', lesson: read.lesson, id }
    : { status: 'missing', title: MISSING, problems: read.problems };
}

const missing = (problem: string): FoundLesson => ({ status: 'missing', title: MISSING, problems: [problem] });

/** The lesson that an address names: listed ones are there at once, one beside the page is loaded from its own server. */
export function useLesson(source: LessonSource | null): FoundLesson {
  const { opened } = heldLesson.use();
  const file = source?.kind === 'beside' ? source.file : null;
  const [beside, setBeside] = useState<{ readonly file: string; readonly found: FoundLesson } | null>(null);
  useEffect(() => {
    if (file === null) return undefined;
    let isGone = false;
    void loadBeside(file).then((loaded) => {
      if (isGone) return;
      const read = 'text' in loaded ? found(readLessonText(loaded.text), `file:${file}`) : missing(loaded.problem);
      setBeside({ file, found: read });
    });
    return () => {
      isGone = true;
    };
  }, [file]);
  if (source === null) return missing('There is no lesson of this name. The list below has those that there are.');
  if (source.kind === 'beside') return beside?.file === source.file ? beside.found : { status: 'waiting' };
  if (source.kind === 'opened') {
    if (opened === null) return missing('No lesson file is open. Open it below, or drop it on the page.');
    return { status: 'found', lesson: opened.lesson, id: recordId(source, opened) };
  }
  const read = listedLesson(source.id);
  return read === null
    ? missing(`There is no lesson “${source.id}”. The list below has those that there are.`)
    : found(read, source.id);
}
