import { useEffect } from 'react';
import { useStore } from '../../state/store';
import { isTextField } from '../intake/use-page-texts';
import { toggleProjector } from '../shared/projector';

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

/** Ctrl+K finds anything, also from a field: what is typed there takes effect as on leaving it. Not in somebody's frame. */
function commandsByKey(event: KeyboardEvent): void {
  const isAsked =
    event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !(event.altKey || event.shiftKey);
  const { show, dialog, setDialog } = useStore.getState();
  const isOtherOpen = dialog !== 'commands' && document.querySelector('dialog[open]') !== null;
  if (!isAsked || show.mode === 'embed' || isOtherOpen) return;
  event.preventDefault();
  setDialog(dialog === 'commands' ? null : 'commands');
}

function helpByKey(event: KeyboardEvent): void {
  const { helpKey, setDialog } = useStore.getState();
  if (event.key !== '?' || !helpKey || event.ctrlKey || event.metaKey || isTextField(event.target)) return;
  event.preventDefault();
  setDialog('help');
}

/** F shows the page to a room, and F ends that. */
function projectorByKey(event: KeyboardEvent): void {
  const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented);
  const isElsewhere =
    isTextField(event.target) || (event.target instanceof Element && event.target.closest('dialog, .menu'));
  if (event.key.toLowerCase() !== 'f' || !isPlain || isElsewhere || !useStore.getState().helpKey) return;
  event.preventDefault();
  toggleProjector();
}

/** The keys that the page as a whole listens to. */
export function usePageEvents(): void {
  useEffect(() => {
    document.addEventListener('keydown', undoByKey);
    document.addEventListener('keydown', commandsByKey);
    document.addEventListener('keydown', helpByKey);
    document.addEventListener('keydown', projectorByKey);
    return () => {
      document.removeEventListener('keydown', undoByKey);
      document.removeEventListener('keydown', commandsByKey);
      document.removeEventListener('keydown', helpByKey);
      document.removeEventListener('keydown', projectorByKey);
    };
  }, []);
}
