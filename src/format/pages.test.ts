import { describe, expect, it } from 'vitest';
import { mibOfPages, pagesOfMib, writePages, writePagesAndVolume } from './pages';

describe('pages of 4 KiB', () => {
  it('are 256 to a MiB, both ways', () => {
    expect(mibOfPages(256)).toBe(1);
    expect(pagesOfMib(0.1953125)).toBe(50);
    expect(pagesOfMib(mibOfPages(9540))).toBe(9540);
  });

  it.each([
    [9540, '9,540\u00a0pages', '9,540\u00a0pages (37.3\u00a0MiB)'],
    [1, '1\u00a0page', '1\u00a0page (4\u00a0KiB)'],
    [0, '0\u00a0pages', '0\u00a0pages (0\u00a0MiB)'],
    [1_234_567.4, '1,234,567\u00a0pages', '1,234,567\u00a0pages (4.71\u00a0GiB)'],
  ])('%d pages read %s', (pages, plain, both) => {
    expect(writePages(pages)).toBe(plain);
    expect(writePagesAndVolume(pages)).toBe(both);
  });
});
