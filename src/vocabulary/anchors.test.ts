import { describe, expect, it } from 'vitest';
import { type Anchored, anchorLadders, anchorOf } from './anchors';

const ladders = Object.keys(anchorLadders) as Anchored[];
/** 1e-9, 1.1e-9 ... 1e15: every magnitude that a key number may have. */
const magnitudes = Array.from({ length: 24 * 20 }, (_, i) => 10 ** (-9 + i / 20));

describe('anchors', () => {
  it('say what the numbers of the paper’s VM are like', () => {
    expect(anchorOf('downtime', 0.0212)).toBe('under a video frame');
    expect(anchorOf('energy', 876)).toBe('1.8 % of a phone charge');
    expect(anchorOf('dirtyRate', 40)).toBe('Like a busy database: 30 to 70 MiB/s');
    expect(anchorOf('dirtyRate', 0.5)).toBe('Like idle Linux: below 1 MiB/s');
    expect(anchorOf('totalTime', 17.5)).toBe('within a minute');
    expect(anchorOf('traffic', 1671)).toBe('under a DVD');
    expect(anchorOf('rounds', 8)).toBe('classic Xen allows 30');
  });

  it.each(ladders)('of %s rise, end at infinity, and name a source wherever a fact is claimed', (of) => {
    const ends = anchorLadders[of].map(({ upTo }) => upTo);
    expect(ends).toEqual([...ends].sort((a, b) => a - b));
    expect(ends.at(-1)).toBe(Number.POSITIVE_INFINITY);
    for (const { source } of anchorLadders[of]) if (source !== null) expect(source).toMatch(/\.$|\)\.$/);
  });

  it.each(ladders)('of %s have words for every magnitude, short enough for their place', (of) => {
    const longest = of === 'dirtyRate' ? 42 : 24;
    for (const value of [0, ...magnitudes]) {
      const words = anchorOf(of, value);
      expect([of, value, words.length > 0 && words.length <= longest, /NaN|undefined|e\+/.test(words)]).toEqual([
        ...[of, value, true, false],
      ]);
    }
  });

  it('of energy go on where a charge is full', () => {
    expect(anchorOf('energy', 13_200)).toBe('26 % of a phone charge');
    expect(anchorOf('energy', 50_000)).toBe('100 % of a phone charge');
    expect(anchorOf('energy', 150_000)).toBe('3 phone charges');
    expect(anchorOf('energy', 7.2e6)).toBe('1 kW for 2 hours');
  });

  it('say nothing of what is no number', () => {
    for (const value of [null, Number.NaN, Number.POSITIVE_INFINITY, -1]) expect(anchorOf('downtime', value)).toBe('');
  });
});
