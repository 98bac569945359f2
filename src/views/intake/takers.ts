import type { NamedText } from '../../state/intake-slice';

/** A panel on screen that takes what one reader reads. */
interface Taker {
  readonly take: (files: readonly NamedText[]) => void;
  /** Brings the panel into sight, with the focus. */
  readonly focus: () => void;
  readonly isInSight: () => boolean;
}

const takers = new Map<string, Taker>();
const waiting = new Map<string, readonly NamedText[]>();

/** Ids of the readers whose panels are on screen, in the order in which they came. */
export const readersOnScreen = (): readonly string[] => [...takers.keys()];

/** Puts a panel on the list; files that wait for it come to it at once. The answer takes it off again. */
export function addTaker(reader: string, taker: Taker): () => void {
  takers.set(reader, taker);
  const files = waiting.get(reader);
  if (files) {
    waiting.delete(reader);
    taker.focus();
    taker.take(files);
  }
  return () => {
    if (takers.get(reader) === taker) takers.delete(reader);
  };
}

/** Gives files to the panel of a reader, or keeps them until it is on screen; false where it is not yet. */
export function giveTo(reader: string, files: readonly NamedText[]): boolean {
  const taker = takers.get(reader);
  if (taker) taker.take(files);
  else waiting.set(reader, files);
  return taker !== undefined;
}

/** Brings the panel of a reader into sight, if it is on screen. */
export const focusTaker = (reader: string): void => takers.get(reader)?.focus();

/** The same where the panel is out of sight: what becomes of a file that was dropped elsewhere in the view is seen. */
export function showTaker(reader: string): void {
  const taker = takers.get(reader);
  if (taker && !taker.isInSight()) taker.focus();
}
