import { describe, expect, it } from 'vitest';
import { scatterPages } from './placement';
import { runToEnd } from './run-to-end';

const scatter = (pages: number, count: number, seed: number) => runToEnd(scatterPages(pages, count, seed));

describe('where the sets of a guest lie', () => {
  it.each([
    [1000, 0],
    [1000, 1],
    [1000, 500],
    [1000, 501],
    [1000, 1000],
  ])('of %i pages, %i different ones', (pages, count) => {
    const drawn = scatter(pages, count, 1);
    expect(drawn.length).toBe(count);
    expect(new Set(drawn).size).toBe(count);
    for (const page of drawn) expect(page).toBeLessThan(pages);
  });

  it.each([100, 900])('%i of 1,000 pages lie evenly in memory, and their order does not follow it', (count) => {
    const draws = 200;
    const [taken, firstHalf] = [new Float64Array(10), { sum: 0 }];
    for (let seed = 0; seed < draws; seed += 1) {
      const drawn = scatter(1000, count, seed);
      for (const page of drawn) taken[Math.floor(page / 100)] = (taken[Math.floor(page / 100)] ?? 0) + 1;
      for (const page of drawn.subarray(0, count / 2)) firstHalf.sum += page;
    }
    const share = count / 1000;
    for (const inTenth of taken) {
      const expected = draws * count * 0.1;
      expect(Math.abs(inTenth - expected)).toBeLessThan(5 * Math.sqrt(expected * (1 - share)));
    }
    // The mean place of the first half of a set: 499.5 with a deviation of 288.7 / sqrt(draws * count / 2) at most.
    const meanPlace = firstHalf.sum / (draws * (count / 2));
    expect(Math.abs(meanPlace - 499.5)).toBeLessThan((5 * 288.7) / Math.sqrt(draws * (count / 2)));
  });

  it('the same seed gives the same place, another one another', () => {
    expect(scatter(1000, 300, 4)).toEqual(scatter(1000, 300, 4));
    expect(scatter(1000, 300, 4)).not.toEqual(scatter(1000, 300, 5));
  });

  it('takes 4 bytes a page at most', () => {
    expect(scatter(100_000, 20_000, 1).buffer.byteLength).toBe(80_000);
    expect(scatter(100_000, 100_000, 1).buffer.byteLength).toBe(400_000);
  });
});
