import { useEffect } from 'react';
import type { Reader } from '../../readers/registry';
import type { NamedText } from '../../state/intake-slice';
import { readFiles } from './FileButton';
import { looksLikeJson } from './looks-like-json';
import { sayNotOpened } from './not-opened';
import * as words from './words';

/** Where typing goes: a paste or a drop of text there is the field's own. */
export const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=range], [type=checkbox], [type=radio], [type=file]), textarea, select');

/** Opens texts: what tells what they are, and who reads them, is loaded with the first. */
async function open(files: readonly NamedText[], among: readonly Reader[] | undefined): Promise<void> {
  try {
    const { openTexts } = await import('./open-texts');
    await openTexts(files, among);
  } catch {
    sayNotOpened(words.partNotLoaded);
  }
}

/** Texts without a name of their own get one each: a view that keeps files by their names keeps them all. */
let unnamed = 0;
function withName(what: string, text: string): NamedText {
  unnamed += 1;
  return { name: unnamed === 1 ? what : words.numbered(what, unnamed), text };
}

/** Opens what is dropped on the page or pasted into it, wherever that is. */
export function usePageTexts(among: readonly Reader[] | undefined): void {
  useEffect(() => {
    const allow = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      const files = event.dataTransfer?.files ?? [];
      const text = event.dataTransfer?.getData('text/plain') ?? '';
      if (files.length === 0 && isTextField(event.target)) return;
      event.preventDefault();
      if (files.length > 0) void readFiles(files).then((read) => open(read, among));
      else if (text !== '') void open([withName(words.droppedText, text)], among);
    };
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const isWorthALook = text.trim().includes('\n') || looksLikeJson(text) || text.includes('#/');
      if (!isTextField(event.target) && isWorthALook) void open([withName(words.pastedText, text)], among);
    };
    document.addEventListener('dragover', allow);
    document.addEventListener('drop', drop);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('dragover', allow);
      document.removeEventListener('drop', drop);
      document.removeEventListener('paste', paste);
    };
  }, [among]);
}
