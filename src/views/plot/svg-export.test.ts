import { describe, expect, it } from 'vitest';
import { writtenLink } from './export-look';
import { linesOf, type SetCharacter } from './svg-export';

/** Characters as a browser sets them, 7 px wide, on lines 18 px high. */
const set = (...lines: string[]): SetCharacter[] =>
  lines.flatMap((line, i) => [...line].map((character, at) => ({ character, left: 7 * at, top: 18 * i })));

describe('the lines of a text', () => {
  it('are those that the browser broke it into, without the space at their ends', () => {
    expect(linesOf(set('Nine transfers carry ', '1.63\u00a0GiB in all.'))).toEqual([
      { text: 'Nine transfers carry', left: 0, top: 0 },
      { text: '1.63\u00a0GiB in all.', left: 0, top: 18 },
    ]);
  });

  it('begin with what is seen, and a higher letter begins no other line', () => {
    const characters = set(' a b');
    expect(linesOf(characters)).toEqual([{ text: 'a b', left: 7, top: 0 }]);
    expect(linesOf(characters.map((each, i) => ({ ...each, top: i === 3 ? 1.5 : 0 })))).toHaveLength(1);
    expect(linesOf([])).toEqual([]);
  });
});

describe('a link under a figure', () => {
  it('is whole, or has its middle left out where it is very long', () => {
    const link = `https://example.org/#/explore?v=3&mem=${'1'.repeat(200)}`;
    expect(writtenLink(link)).toBe(link);
    const written = writtenLink(`${link}${link}`);
    expect(written.length).toBeLessThan(310);
    expect(written).toContain(' … ');
    expect(written.startsWith(link.slice(0, 200))).toBe(true);
  });
});
