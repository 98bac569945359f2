import { useEffect } from 'react';
import { useStore } from '../../state/store';
import { isTextField } from '../intake/use-page-texts';
import { setProjector } from '../shared/projector';

const STEPS: Readonly<Record<string, 1 | -1>> = { PageDown: 1, PageUp: -1, n: 1, p: -1 };

const isIn = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;

/** The step that a key asks for, null for other keys; single letters only where they are wanted. */
export function stepOfKey(key: string, hasLetters: boolean): 1 | -1 | null {
  const name = key.length === 1 ? key.toLowerCase() : key;
  return name.length === 1 && !hasLetters ? null : (STEPS[name] ?? null);
}

/** Keys of the projector, also those of a presenter's remote; a slider, a field and the film keep their own. */
export function useProjectorKeys(onStep: (by: 1 | -1) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isIn(target, 'dialog')) return;
      if (key === 'Escape') {
        if (!isIn(target, '[data-editing], .menu')) setProjector(false);
        return;
      }
      const by = isTextField(target) ? null : stepOfKey(key, useStore.getState().helpKey);
      if (by === null) return;
      event.preventDefault();
      onStep(by);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [onStep]);

  // Escape in a full screen is the browser's: it leaves that, and says nothing of the key.
  useEffect(() => {
    const look = () => {
      if (!document.fullscreenElement) setProjector(false);
    };
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
}
