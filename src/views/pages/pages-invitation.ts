import { formatNumber } from '../../format/number';

/** Pages in a MiB: a page is 4 KiB. A test holds it to `models/units`, which views do not load. */
export const PAGES_PER_MIB = 256;

/** What there is to see, before anything is loaded. 1024 MiB are 262,144 pages. */
export function invitation(memory: number): string {
  const pages = formatNumber(Math.round(memory * PAGES_PER_MIB), 15);
  return `Memory moves in pages of 4\u00a0KiB. See what becomes of each of the ${pages}.`;
}
