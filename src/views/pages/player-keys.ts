import type { KeyboardEvent } from 'react';
import { filmKeys } from '../shared/late-words';
import * as late from './late-words';
import type { Playback } from './playback';

/** The keys of the panel, in words. */
export const KEYS_HELP = late.keysHelp(filmKeys.map(({ keys, does }) => `${keys} ${does}`));

const isIn = (target: EventTarget, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;

/** What a key does to the film, whatever has the focus in the panel; undefined when it is none of ours. */
function actionOf(key: string, playback: Playback): (() => void) | undefined {
  const { isPlaying } = playback.state();
  const actions: Readonly<Record<string, () => void>> = {
    ' ': isPlaying ? playback.pause : playback.play,
    ArrowRight: () => playback.stepBatch(1),
    ArrowLeft: () => playback.stepBatch(-1),
    // As on every slider of the page, and on the scrubber: up is on.
    PageUp: () => playback.stepRound(1),
    PageDown: () => playback.stepRound(-1),
    Home: () => playback.stepTo(0),
    End: () => playback.stepTo(Number.POSITIVE_INFINITY),
  };
  return actions[key];
}

/**
 * Keys anywhere in the panel. What a control does with a key of its own stays its own: Space presses buttons, all keys
 * work a menu and scroll a table.
 */
export function handlePlayerKey(event: KeyboardEvent, playback: Playback | null): void {
  if (playback === null || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
    return;
  }
  if (isIn(event.target, 'select, [role="menu"], .scroller')) return;
  if (event.key === ' ' && isIn(event.target, 'button, summary')) return;
  const action = actionOf(event.key, playback);
  if (!action) return;
  event.preventDefault();
  action();
}
