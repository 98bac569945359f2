import { plainShow, type Show } from '../scenario/show';
import type { Update } from './update';

/** How the page is shown to others. It stands in the link, and is no step of undo. */
export interface ShowSlice {
  readonly show: Show;
  readonly setShow: (show: Show) => void;
}

/** The shown mode's part of the store. */
export function createShowSlice(update: Update<ShowSlice>): ShowSlice {
  return { show: plainShow, setShow: (show) => update(() => ({ show })) };
}
