import { formatNumber } from '../../format/number';
import { pagesOfMib } from '../../format/pages';
import { MOST_SIMULATED_MEMORY, MOST_SIMULATED_TEXT } from '../../vocabulary/limits';

/** What there is to see, before anything is loaded. 1024 MiB are 262,144 pages. */
export function invitation(memory: number): string {
  if (memory > MOST_SIMULATED_MEMORY)
    return `Memory moves in pages of 4\u00a0KiB. Up to ${MOST_SIMULATED_TEXT} they are simulated one by one.`;
  return `Memory moves in pages of 4\u00a0KiB. See what becomes of each of the ${formatNumber(Math.round(pagesOfMib(memory)), 15)}.`;
}
