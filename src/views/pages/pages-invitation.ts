import { formatNumber } from '../../format/number';

/** Pages in a MiB: a page is 4 KiB. A test holds it to `models/units`, which views do not load. */
export const PAGES_PER_MIB = 256;

/** Memory up to which pages are simulated: 64 GiB, in MiB. */
export const MOST_MEMORY = 65_536;

/** What there is to see, before anything is loaded. 1024 MiB are 262,144 pages. */
export function invitation(memory: number): string {
  if (memory > MOST_MEMORY)
    return 'Memory moves in pages of 4\u00a0KiB. Up to 64\u00a0GiB they are simulated one by one.';
  const pages = formatNumber(Math.round(memory * PAGES_PER_MIB), 15);
  return `Memory moves in pages of 4\u00a0KiB. See what becomes of each of the ${pages}.`;
}
