import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../test/runs';
import {
  addPages,
  bitsOf,
  clear,
  countPages,
  createBitmap,
  getAndClear,
  hasPage,
  peek,
  setAll,
  setPage,
} from './bitmap';

const some = fc.uniqueArray(fc.integer({ min: 0, max: 199 }), { maxLength: 100 });
const bitmapOf = (pages: readonly number[]) => {
  const bitmap = createBitmap(200);
  for (const page of pages) setPage(bitmap, page);
  return bitmap;
};
const pagesOf = (bitmap: ReturnType<typeof createBitmap>) =>
  Array.from({ length: 200 }, (_, page) => page).filter((page) => hasPage(bitmap, page));
const sorted = (pages: Iterable<number>) => [...pages].sort((a, b) => a - b);

describe('the bitmap of dirty pages', () => {
  it('1 GiB takes 32 KiB', () => {
    expect(createBitmap(262_144).byteLength).toBe(32 * 1024);
  });

  it('0b1011 has three bits, and every word as many as its binary digits say', () => {
    expect(bitsOf(0b1011)).toBe(3);
    fc.assert(
      fc.property(fc.integer(), (word) => {
        const digits = (word >>> 0).toString(2).replaceAll('0', '').length;
        expect(bitsOf(word)).toBe(digits);
        expect(bitsOf(word >>> 0)).toBe(digits);
      }),
      runs(1000),
    );
  });

  it('holds the pages that were set, the last of a word and the last of all included', () => {
    fc.assert(
      fc.property(some, (pages) => {
        const bitmap = bitmapOf([...pages, 31, 199]);
        const expected = sorted(new Set([...pages, 31, 199]));
        expect(pagesOf(bitmap)).toEqual(expected);
        expect(countPages(bitmap)).toBe(expected.length);
      }),
      runs(200),
    );
  });

  it('a peek reads and leaves, get-and-clear reads and clears', () => {
    fc.assert(
      fc.property(some, some, (pages, before) => {
        const [log, copy] = [bitmapOf(pages), bitmapOf(before)];
        peek(log, copy);
        expect(pagesOf(copy)).toEqual(sorted(pages));
        expect(pagesOf(log)).toEqual(sorted(pages));
        getAndClear(log, copy);
        expect(pagesOf(copy)).toEqual(sorted(pages));
        expect(countPages(log)).toBe(0);
      }),
      runs(100),
    );
  });

  it('adding pages is the union, and says how many are new', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const to = bitmapOf(b);
        const added = addPages(bitmapOf(a), to);
        expect(pagesOf(to)).toEqual(sorted(new Set([...a, ...b])));
        expect(added).toBe(countPages(to) - b.length);
      }),
      runs(100),
    );
  });

  it.each([1, 31, 32, 33, 64, 1000])('of %i pages all are set, and nothing past the last', (pages) => {
    const bitmap = createBitmap(pages);
    setAll(bitmap, pages);
    expect(countPages(bitmap)).toBe(pages);
    expect(hasPage(bitmap, pages - 1)).toBe(true);
    clear(bitmap);
    expect(countPages(bitmap)).toBe(0);
  });
});
