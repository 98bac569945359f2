import { formatNumber } from '../../format/number';
import { pagesOfMib } from '../../format/pages';
import { MOST_SIMULATED_MEMORY, MOST_SIMULATED_TEXT } from '../../vocabulary/limits';
import * as words from './words';

/** What there is to see, before anything is loaded. 1024 MiB are 262,144 pages. */
export function invitation(memory: number): string {
  return memory > MOST_SIMULATED_MEMORY
    ? words.pagesUpTo(MOST_SIMULATED_TEXT)
    : words.eachOfPages(formatNumber(Math.round(pagesOfMib(memory)), 15));
}
