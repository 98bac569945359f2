/**
 * A bitmap of 4 KiB pages, 32 to a word, as a hypervisor keeps its log of dirty pages. Bits past the last page are
 * always 0. All functions take bitmaps of the same length.
 */
export type Bitmap = Uint32Array<ArrayBuffer>;

export const PAGES_PER_WORD = 32;

/** All pages clear: 262,144 pages (1 GiB) take 32 KiB. */
export function createBitmap(pages: number): Bitmap {
  return new Uint32Array(Math.ceil(pages / PAGES_PER_WORD));
}

export function setPage(bitmap: Bitmap, page: number): void {
  bitmap[page >>> 5] = (bitmap[page >>> 5] as number) | (1 << page);
}

export function hasPage(bitmap: Bitmap, page: number): boolean {
  return (((bitmap[page >>> 5] as number) >>> page) & 1) === 1;
}

/** Sets the first `pages` bits, and leaves those past the last page clear. */
export function setAll(bitmap: Bitmap, pages: number): void {
  bitmap.fill(0xffffffff);
  const rest = pages % PAGES_PER_WORD;
  if (rest > 0) bitmap[bitmap.length - 1] = 2 ** rest - 1;
}

export function clear(bitmap: Bitmap): void {
  bitmap.fill(0);
}

/** Reads without clearing: what Xen's sender does before each batch. */
export function peek(from: Bitmap, to: Bitmap): void {
  to.set(from);
}

/** Reads and clears at one moment: what ends a round, so that no write is lost between the two. */
export function getAndClear(from: Bitmap, to: Bitmap): void {
  to.set(from);
  from.fill(0);
}

/** The number of set bits of a word, by adding neighbours in pairs, fours and eights: 0b1011 -> 3. */
export function bitsOf(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Adds the pages of one bitmap to those of another. Returns how many were not there before. */
export function addPages(from: Bitmap, to: Bitmap): number {
  let added = 0;
  for (let w = 0; w < to.length; w += 1) {
    const fresh = (from[w] as number) & ~(to[w] as number);
    if (fresh === 0) continue;
    to[w] = (to[w] as number) | fresh;
    added += bitsOf(fresh);
  }
  return added;
}

/** How many pages are set. */
export function countPages(bitmap: Bitmap): number {
  let count = 0;
  for (let w = 0; w < bitmap.length; w += 1) {
    const word = bitmap[w] as number;
    if (word !== 0) count += bitsOf(word);
  }
  return count;
}
