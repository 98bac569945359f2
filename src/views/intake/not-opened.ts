import { useStore } from '../../state/store';
import * as words from './words';

const NOT_OPENED = words.notOpenedTitle;

/** Says in a sentence why a file could not be opened; it stays until it is closed, or the next file comes. */
export function sayNotOpened(why: string): void {
  useStore.getState().setNotice({ title: NOT_OPENED, items: [why], rejected: [] });
}

/** Takes back what was said of the last file. */
export function takeBackNotOpened(): void {
  const { notice, setNotice } = useStore.getState();
  if (notice?.title === NOT_OPENED) setNotice(null);
}
