import { encodeLink, type LinkState } from '../../scenario/link';
import { type KeyFour, madePairs } from '../../scenario/made-numbers';

/**
 * The whole address that Share gives: the page's own, a link to the state, and the numbers that it gives now, where they
 * are known. 'https://example.org/', the default scenario -> 'https://example.org/#/explore?v=3&mv=1&sum=17.529~...'.
 */
export function shareLink(page: string, state: LinkState, numbers: KeyFour | null): string {
  return `${page}${encodeLink(state)}${numbers === null ? '' : `&${madePairs(numbers)}`}`;
}
