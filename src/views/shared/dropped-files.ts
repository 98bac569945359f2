import { useEffect, useRef } from 'react';

/** A file's name and its text. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

type Taker = (files: readonly NamedText[]) => void;

/** The view on screen that takes tables; there is one at most. */
let taker: Taker | null = null;

/** Whether a text is a scenario or a link, which the page opens itself. */
export function isScenarioText(text: string): boolean {
  return text.trimStart().startsWith('{') || (text.includes('#/') && !text.trim().includes('\n'));
}

/** Gives tables that were dropped or pasted to the view on screen; false where no view takes them. */
export function giveToView(files: readonly NamedText[]): boolean {
  if (taker === null) return false;
  taker(files);
  return true;
}

/** Reads files chosen in a native input or dropped. */
export function readFiles(files: Iterable<File>): Promise<readonly NamedText[]> {
  return Promise.all([...files].map(async (file) => ({ name: file.name, text: await file.text() })));
}

/** While the view is on screen, tables dropped on the page or pasted into it come to `take`. */
export function useDroppedFiles(take: Taker): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const mine: Taker = (files) => latest.current(files);
    taker = mine;
    return () => {
      if (taker === mine) taker = null;
    };
  }, []);
}
