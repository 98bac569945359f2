import { encodeLink, type LinkState } from './link';
import { plainShow, type Show } from './show';

/** What of the page a shown mode shows. */
type ShownAs = Pick<Show, 'mode'> & Partial<Pick<Show, 'parts' | 'theme'>>;

/**
 * The link of a state in a shown mode: what is hidden, locked and asked stays as it is.
 * `shownLink(state, { mode: 'embed', parts: ['chart.rounds'] })` -> '#/explore?v=3&show=embed,chart.rounds';
 * a mode of null is the way back to the whole page.
 */
export function shownLink(state: LinkState, { mode, parts = [], theme = null }: ShownAs): string {
  return encodeLink({ ...state, show: { ...(state.show ?? plainShow), mode, parts, theme } });
}
