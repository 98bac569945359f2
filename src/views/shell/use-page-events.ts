import { useEffect } from 'react';
import { useStore } from '../../state/store';
import { isTextField } from '../intake/use-page-texts';

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

/** The keys that the page as a whole listens to. */
export function usePageEvents(): void {
  useEffect(() => {
    document.addEventListener('keydown', undoByKey);
    document.addEventListener('keydown', helpByKey);
    return () => {
      document.removeEventListener('keydown', undoByKey);
      document.removeEventListener('keydown', helpByKey);
    };
  }, []);
}
