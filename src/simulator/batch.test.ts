import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../test/runs';
import { type Sweep, takeBatch } from './batch';
import { createBitmap, hasPage, setPage } from './bitmap';

const PAGES = 150;
const pagesBelow = fc.uniqueArray(fc.nat(PAGES - 1), { maxLength: PAGES });

function bitmapOf(pages: readonly number[]) {
  const bitmap = createBitmap(PAGES);
  for (const page of pages) setPage(bitmap, page);
  return bitmap;
}

/** The same page by page: Xen's loop as it is printed. */
function slowBatch(pending: readonly number[], dirty: ReadonlySet<number>, skips: boolean, limit: number) {
  const [sent, skipped]: [number[], number[]] = [[], []];
  for (const page of pending) {
    if (sent.length === limit) break;
    if (skips && dirty.has(page)) skipped.push(page);
    else sent.push(page);
  }
  return { sent, skipped };
}

describe('one batch', () => {
  it('is what a loop page by page takes: as many clean pages as it holds, past the dirty ones', () => {
    fc.assert(
      fc.property(pagesBelow, pagesBelow, fc.boolean(), fc.integer({ min: 1, max: 80 }), (set, again, skips, limit) => {
        const sweep: Sweep = { pending: bitmapOf(set), word: 0, sent: 0, skipped: 0 };
        const dirty = bitmapOf(again);
        let left = set.toSorted((a, b) => a - b);
        while (left.length > 0) {
          const [sent, skipped]: [number[], number[]] = [[], []];
          takeBatch(sweep, dirty, skips, limit, {
            visit: (word, sentBits, skippedBits) => {
              for (let bit = 0; bit < 32; bit += 1) {
                if ((sentBits >>> bit) & 1) sent.push(word * 32 + bit);
                if ((skippedBits >>> bit) & 1) skipped.push(word * 32 + bit);
              }
            },
          });
          const expected = slowBatch(left, new Set(again), skips, limit);
          expect(sent).toEqual(expected.sent);
          // A full batch may pass dirty pages up to the end of its last word; none is taken twice, none left behind.
          expect(skipped.slice(0, expected.skipped.length)).toEqual(expected.skipped);
          expect([sweep.sent, sweep.skipped]).toEqual([sent.length, skipped.length]);
          const visited = new Set([...sent, ...skipped]);
          left = left.filter((page) => !visited.has(page));
          for (let page = 0; page < PAGES; page += 1) expect(hasPage(sweep.pending, page)).toBe(left.includes(page));
        }
      }),
      runs(150),
    );
  });

  it('that finds all pages dirty sends none and ends the round', () => {
    const sweep: Sweep = { pending: bitmapOf([3, 70]), word: 0, sent: 0, skipped: 0 };
    takeBatch(sweep, bitmapOf([3, 70]), true, 10, null);
    expect([sweep.sent, sweep.skipped]).toEqual([0, 2]);
  });
});
