import { type MiB, PAGES_PER_MIB } from '../models/units';
import { formatNumber, joined, scaleVolume } from './number';

/** Pages of 4 KiB as a volume. 256 -> 1 MiB. */
export function mibOfPages(pages: number): MiB {
  return pages / PAGES_PER_MIB;
}

/** A volume as pages of 4 KiB. 1 MiB -> 256. */
export function pagesOfMib(volume: MiB): number {
  return volume * PAGES_PER_MIB;
}

/** A number of pages for the screen, whole: '9,540 pages', '1 page'. */
export function writePages(pages: number): string {
  const whole = Math.round(pages);
  return joined({ number: formatNumber(whole, 15), unit: whole === 1 ? 'page' : 'pages' });
}

/** Pages and what they are in MiB: '9,540 pages (37.3 MiB)'. */
export function writePagesAndVolume(pages: number): string {
  return `${writePages(pages)} (${joined(scaleVolume(mibOfPages(pages)))})`;
}
