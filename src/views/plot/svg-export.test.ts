import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../test/runs';
import { headLines, wrapped } from './svg-export';

const anyWords = fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '\u00a0', '.'), minLength: 1, maxLength: 14 }), {
  minLength: 1,
  maxLength: 30,
});

describe('wrapped', () => {
  it('breaks a sentence where the next word would be too long for the line', () => {
    expect(wrapped('Nine transfers carry 1.63\u00a0GiB in all.', 20)).toEqual([
      'Nine transfers carry',
      '1.63\u00a0GiB in all.',
    ]);
    expect(wrapped('Nine transfers carry 1.63\u00a0GiB in all.', 19)).toEqual([
      'Nine transfers',
      'carry 1.63\u00a0GiB in',
      'all.',
    ]);
  });

  it('keeps every word in its order, never breaks one, and starts a line only where it must', () => {
    fc.assert(
      fc.property(anyWords, fc.integer({ min: 1, max: 40 }), (words, width) => {
        const lines = wrapped(words.join(' '), width);
        expect(lines.join(' ')).toBe(words.join(' '));
        lines.forEach((line, i) => {
          expect(line.length <= width || !line.includes(' ')).toBe(true);
          const [next] = (lines[i + 1] ?? '').split(' ');
          if (next) expect(line.length + 1 + next.length).toBeGreaterThan(width);
        });
      }),
      runs(500),
    );
  });
});

describe('the head of a chart in a file', () => {
  it('has the caption behind the title where there is room', () => {
    expect(headLines('What makes the pause', 'ms', 300)).toEqual({ title: ['What makes the pause'], caption: [] });
  });

  it('has the caption below it on a narrow chart, and both in lines that fit', () => {
    expect(headLines('Eight rounds, each smaller than the last', 'GiB per round, log scale', 200)).toEqual({
      title: ['Eight rounds, each', 'smaller than the last'],
      caption: ['GiB per round, log scale'],
    });
  });
});
