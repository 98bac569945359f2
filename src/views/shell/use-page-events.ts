import { useEffect } from 'react';
import { useStore } from '../../state/store';
import { openScenarioText } from '../intake/open-scenario';
import { giveToView, isScenarioText, type NamedText, readFiles } from '../shared/dropped-files';

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type="range"], [type="checkbox"]), textarea, select');

/** A field that holds typing which has not taken effect yet. */
const isBeingEdited = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('[data-editing]');

/** Ctrl+Z and Ctrl+Shift+Z (Ctrl+Y too) over the scenario; in a field that is being edited they are the field's own. */
function undoByKey(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || isBeingEdited(event.target)) return;
  const key = event.key.toLowerCase();
  const { undo, redo } = useStore.getState();
  if (key === 'z' && !event.shiftKey) undo();
  else if ((key === 'z' && event.shiftKey) || key === 'y') redo();
  else return;
  event.preventDefault();
}

function helpByKey(event: KeyboardEvent): void {
  const { helpKey, setHelpOpen } = useStore.getState();
  if (event.key !== '?' || !helpKey || event.ctrlKey || event.metaKey || isTextField(event.target)) return;
  event.preventDefault();
  setHelpOpen(true);
}

/** Tables without a name of their own get one each: a view that keeps files by their names keeps them all. */
let unnamed = 0;
function withName(what: string, text: string): NamedText {
  unnamed += 1;
  return { name: unnamed === 1 ? what : `${what} ${unnamed}`, text };
}

/** A scenario opens in every view; tables go to the view that takes them, or are refused as no scenario. */
function openTexts(files: readonly NamedText[]): void {
  const tables = files.filter(({ text }) => !isScenarioText(text));
  const scenario = files.find(({ text }) => isScenarioText(text));
  if (scenario) openScenarioText(scenario.text);
  if (tables.length > 0 && !giveToView(tables) && tables[0]) openScenarioText(tables[0].text);
}

async function openDropped(event: DragEvent): Promise<void> {
  event.preventDefault();
  const files = event.dataTransfer?.files;
  if (files && files.length > 0) {
    openTexts(await readFiles(files));
    return;
  }
  const text = event.dataTransfer?.getData('text/plain');
  if (text) openTexts([withName('dropped text', text)]);
}

function openPasted(event: ClipboardEvent): void {
  if (isTextField(event.target)) return;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (isScenarioText(text)) openScenarioText(text);
  else if (text.includes('\n')) giveToView([withName('pasted text', text)]);
}

/** What the page as a whole listens to: undo by key, scenario files dropped on it, links and scenarios pasted into it. */
export function usePageEvents(): void {
  useEffect(() => {
    const allowDrop = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => void openDropped(event);
    document.addEventListener('keydown', undoByKey);
    document.addEventListener('keydown', helpByKey);
    document.addEventListener('dragover', allowDrop);
    document.addEventListener('drop', drop);
    document.addEventListener('paste', openPasted);
    return () => {
      document.removeEventListener('keydown', undoByKey);
      document.removeEventListener('keydown', helpByKey);
      document.removeEventListener('dragover', allowDrop);
      document.removeEventListener('drop', drop);
      document.removeEventListener('paste', openPasted);
    };
  }, []);
}
