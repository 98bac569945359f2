import { useEffect, useState } from 'react';
import type { LessonSource } from '../../../lessons/address';
import type { Lesson } from '../../../lessons/lesson';
import { type ReadLesson, readLessonText } from '../../../lessons/read-lesson';
import { heldLesson, listedLesson, recordId } from './lesson-state';
import * as words from './words';

/** A lesson that an address names, as far as it is here. */
type FoundLesson =
  | { readonly status: 'waiting' }
  | { readonly status: 'missing'; readonly title: string; readonly problems: readonly string[] }
  | { readonly status: 'found'; readonly lesson: Lesson; readonly id: string };

/** Larger files are refused unread. */
const MOST_TEXT = 500_000;

/** The text of a file that lies beside the page, or a sentence that says why it is not there. */
async function loadBeside(file: string): Promise<{ readonly text: string } | { readonly problem: string }> {
  const answer = await fetch(new URL(file, document.baseURI)).catch(() => null);
  if (answer === null) return { problem: words.couldNotBeLoaded(file) };
  const text = answer.ok ? await answer.text().catch(() => '') : '';
  // Many servers answer with the page itself for what they do not have.
  if (text === '' || /^\s*<(!doctype|html)/i.test(text)) return { problem: words.notBesideThePage(file) };
  return text.length > MOST_TEXT ? { problem: words.tooLarge(file) } : { text };
}

function found(read: ReadLesson, id: string): FoundLesson {
  return read.ok
    ? { status: 'found', lesson: read.lesson, id }
    : { status: 'missing', title: words.couldNotBeOpened, problems: read.problems };
}

const missing = (problem: string): FoundLesson => ({
  status: 'missing',
  title: words.couldNotBeOpened,
  problems: [problem],
});

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
  if (source === null) return missing(words.noLessonOfThisName);
  if (source.kind === 'beside') return beside?.file === source.file ? beside.found : { status: 'waiting' };
  if (source.kind === 'opened') {
    if (opened === null) return missing(words.noLessonFileIsOpen);
    return { status: 'found', lesson: opened.lesson, id: recordId(source, opened) };
  }
  const read = listedLesson(source.id);
  return read === null ? missing(words.noSuchLesson(source.id)) : found(read, source.id);
}
