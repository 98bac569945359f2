import { describe, expect, it } from 'vitest';
import { pagesOfSet } from '../test/pages-of-set';
import { LONGEST_LIST, type Place, scatterPages } from './placement';
import { runToEnd } from './run-to-end';

/** The pages of a set of `count` pages, whose places are listed or computed. */
function scatter(pages: number, count: number, seed: number, places: Place['kind'] = 'listed') {
  const place = runToEnd(scatterPages(pages, count, seed, places === 'listed' ? count : 0))(0, count);
  expect(place.kind).toBe(count === 0 ? 'listed' : places);
  return pagesOfSet({ place, size: count });
}

describe.each(['listed', 'shuffled'] as const)('where the sets of a guest lie, %s', (places) => {
  it.each([
    [1, 1],
    [2, 2],
    [3, 2],
    [1025, 1025],
    [4096, 4096],
    [1000, 0],
    [1000, 1],
    [1000, 500],
    [1000, 501],
    [1000, 1000],
  ])('of %i pages, %i different ones', (pages, count) => {
    const drawn = scatter(pages, count, 1, places);
    expect(drawn.length).toBe(count);
    expect(new Set(drawn).size).toBe(count);
    for (const page of drawn) expect(page).toBeLessThan(pages);
  });

  it.each([100, 900])('%i of 1,000 pages lie evenly in memory, and their order does not follow it', (count) => {
    const draws = 200;
    const [taken, firstHalf] = [new Float64Array(10), { sum: 0 }];
    for (let seed = 0; seed < draws; seed += 1) {
      const drawn = scatter(1000, count, seed, places);
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
    expect(scatter(1000, 300, 4, places)).toEqual(scatter(1000, 300, 4, places));
    expect(scatter(1000, 300, 4, places)).not.toEqual(scatter(1000, 300, 5, places));
  });

  it('two sets behind each other share no page', () => {
    const place = runToEnd(scatterPages(1000, 1000, 7, places === 'listed' ? 1000 : 0));
    const [one, other] = [
      pagesOfSet({ place: place(0, 400), size: 400 }),
      pagesOfSet({ place: place(400, 600), size: 600 }),
    ];
    expect(new Set([...one, ...other]).size).toBe(1000);
  });
});

describe('the computed order of a large memory', () => {
  it.each([19, 20, 22])('scatters half of 2^%i pages as chance would, and neighbours of the order over it', (bits) => {
    const [pages, block] = [2 ** bits, 1024];
    // Hypergeometric: half of all pages, in blocks of 1,024.
    const expected = block * 0.25 * (1 - (block - 1) / (pages - 1));
    const seeds = [1, 2, 3, 4, 5, 6];
    let [variance, near] = [0, 0];
    for (const seed of seeds) {
      const drawn = scatter(pages, pages / 2, seed, 'shuffled');
      const taken = new Uint32Array(pages / block);
      let before = Number.NaN;
      for (const page of drawn) {
        taken[page >>> 10] = (taken[page >>> 10] ?? 0) + 1;
        if (Math.abs(page - before) <= 16) near += 1;
        before = page;
      }
      for (const each of taken) variance += (each - block / 2) ** 2 / taken.length / seeds.length;
    }
    // The variance of so many blocks is known to sqrt(2 / blocks): 2.6 % at 2^19 with six seeds.
    expect(Math.abs(variance / expected - 1)).toBeLessThan(5 * Math.sqrt(2 / ((seeds.length * pages) / block)));
    // About 16 of 2^19 pairs lie within 16 pages by chance, in all sizes alike.
    expect(near / (seeds.length * 16)).toBeLessThan(2);
  });
});

describe('the list of places', () => {
  it('takes 4 bytes a page at most', () => {
    const bytesOf = (pages: number, count: number) => {
      const place = runToEnd(scatterPages(pages, count, 1))(0, count);
      return place.kind === 'listed' ? place.list.buffer.byteLength : Number.NaN;
    };
    expect(bytesOf(100_000, 20_000)).toBe(80_000);
    expect(bytesOf(100_000, 100_000)).toBe(400_000);
  });

  it('is there for sets of up to 1 GiB, all in all', () => {
    expect(runToEnd(scatterPages(1_048_576, LONGEST_LIST + 1, 1))(0, 5).kind).toBe('shuffled');
    expect(LONGEST_LIST * 4096).toBe(1024 ** 3);
  });
});
