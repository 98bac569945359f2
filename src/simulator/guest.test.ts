import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pagesOfSet } from '../test/pages-of-set';
import { runs } from '../test/runs';
import { clear, countPages, hasPage } from './bitmap';
import { type Guest, prepareGuest, skipUntil, writeUntil } from './guest';
import { createPart } from './part-kinds';
import { runToEnd } from './run-to-end';
import type { WorkloadPart } from './workload';

const PAGES = 10_000;
const guestOf = (parts: readonly WorkloadPart[], seed = 1, pages = PAGES) => runToEnd(prepareGuest(pages, parts, seed));
const dirtyPages = ({ dirty, pages }: Guest) =>
  Array.from({ length: pages }, (_, page) => page).filter((page) => hasPage(dirty, page));

/** The pages of its first part. */
function pagesOf({ writers }: Guest): Uint32Array {
  const [first] = writers;
  if (!first) throw new Error('This guest has no parts.');
  return pagesOfSet(first.set);
}

/** Mean and variance of the distinct pages after so many writes that fall evenly on W pages. */
function occupancy(writes: number, pages: number) {
  const missed = (1 - 1 / pages) ** writes;
  const twoMissed = (1 - 2 / pages) ** writes;
  const variance = pages * (pages - 1) * twoMissed + pages * missed - (pages * missed) ** 2;
  return { mean: pages * (1 - missed), deviation: Math.sqrt(variance) };
}

const mixed = [
  createPart('uniform', { pages: 700, writesPerSecond: 4321.5, variation: 0.4, phaseTime: 0.3 }),
  createPart('hot-cold', { pages: 900, writesPerSecond: 3000, onTime: 0.2, offTime: 0.1 }),
  createPart('sweep', { pages: 800, writesPerSecond: 2000 }),
  createPart('allocation', { pages: 600, writesPerSecond: 1000 }),
];

describe('what a guest has done by a time', () => {
  it('does not depend on the steps in which it was brought there', () => {
    const once = guestOf(mixed);
    const writes = writeUntil(once, 2);
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 2, noNaN: true }), { maxLength: 30 }), (times) => {
        const inSteps = guestOf(mixed);
        let sum = 0;
        for (const time of [...times.toSorted((a, b) => a - b), 2]) sum += writeUntil(inSteps, time);
        expect(sum).toBe(writes);
        expect(inSteps.dirty).toEqual(once.dirty);
      }),
      runs(50),
    );
  });

  it('does not depend on whether somebody looked before: skipped time is time', () => {
    const [watched, skipped] = [guestOf(mixed), guestOf(mixed)];
    writeUntil(watched, 3);
    clear(watched.dirty);
    skipUntil(skipped, 3);
    expect(countPages(skipped.dirty)).toBe(0);
    expect(writeUntil(watched, 3.7)).toBe(writeUntil(skipped, 3.7));
    expect(skipped.dirty).toEqual(watched.dirty);
  });

  it('is the same for the same seed, and something else for another', () => {
    const [a, b, c] = [guestOf(mixed, 1), guestOf(mixed, 1), guestOf(mixed, 2)];
    for (const guest of [a, b, c]) writeUntil(guest, 1);
    expect(b.dirty).toEqual(a.dirty);
    expect(c.dirty).not.toEqual(a.dirty);
  });
});

describe('uniform writes', () => {
  it.each([1, 2, 3])('reach as many pages as evenly falling ones would, at z = 5 (seed %i)', (seed) => {
    const guest = guestOf([createPart('uniform', { pages: 2000, writesPerSecond: 1000 })], seed);
    for (const time of [0.1, 0.5, 1, 2, 4, 8]) {
      writeUntil(guest, time);
      const { mean, deviation } = occupancy(1000 * time, 2000);
      expect(Math.abs(countPages(guest.dirty) - mean)).toBeLessThan(5 * deviation);
    }
  });

  it('stay in their set', () => {
    const guest = guestOf([createPart('uniform', { pages: 300, writesPerSecond: 100_000 })]);
    writeUntil(guest, 1);
    expect(dirtyPages(guest)).toEqual([...pagesOf(guest)].sort((a, b) => a - b));
  });
});

describe('hot and cold writes', () => {
  it('go to the hot part in the share that was asked for, and are alike within each part', () => {
    const part = createPart('hot-cold', { pages: 1000, writesPerSecond: 1000, hotShare: 0.2, hotWrites: 0.7 });
    const guest = guestOf([part], 3);
    writeUntil(guest, 0.5);
    const hot = new Set(pagesOf(guest).subarray(0, 200));
    const inHot = dirtyPages(guest).filter((page) => hot.has(page)).length;
    const [ofHot, ofCold] = [occupancy(350, 200), occupancy(150, 800)];
    // The number of hot writes is itself binomial: 500 x 0.7, deviation 10.2.
    expect(Math.abs(inHot - ofHot.mean)).toBeLessThan(5 * Math.hypot(ofHot.deviation, 10.2));
    expect(Math.abs(dirtyPages(guest).length - inHot - ofCold.mean)).toBeLessThan(
      5 * Math.hypot(ofCold.deviation, 10.2),
    );
  });

  it.each([
    { hotShare: 0, hotWrites: 0.9 },
    { hotShare: 1, hotWrites: 0.9 },
    { hotShare: 0.5, hotWrites: 0 },
    { hotShare: 0.5, hotWrites: 1 },
  ])('a part without pages gets no writes, and one without writes none: %o', ({ hotShare, hotWrites }) => {
    const guest = guestOf([createPart('hot-cold', { pages: 100, writesPerSecond: 10_000, hotShare, hotWrites })]);
    writeUntil(guest, 1);
    const reached = hotShare === 0 || hotShare === 1 ? 100 : 50;
    expect(dirtyPages(guest).length).toBe(reached);
    const set = new Set(pagesOf(guest));
    expect(dirtyPages(guest).every((page) => set.has(page))).toBe(true);
  });
});

describe('writes in turn', () => {
  it('a sweep goes over neighbouring pages and begins again', () => {
    const guest = guestOf([createPart('sweep', { pages: 500, writesPerSecond: 100 })]);
    writeUntil(guest, 1);
    const first = dirtyPages(guest);
    expect(first).toEqual(Array.from({ length: 100 }, (_, k) => (first[0] ?? 0) + k));
    writeUntil(guest, 6);
    expect(dirtyPages(guest).length).toBe(500);
    clear(guest.dirty);
    writeUntil(guest, 11);
    expect(dirtyPages(guest).length).toBe(500);
    clear(guest.dirty);
    writeUntil(guest, 11.5);
    expect(dirtyPages(guest)).toEqual(Array.from({ length: 50 }, (_, k) => (first[0] ?? 0) + 100 + k));
  });

  it('an allocation takes a fresh page for each write until its set is used up', () => {
    const guest = guestOf([createPart('allocation', { pages: 500, writesPerSecond: 100 })]);
    for (const [time, pages] of [
      [1, 100],
      [4.99, 499],
      [5, 500],
      [9, 500],
    ] as const) {
      writeUntil(guest, time);
      expect(countPages(guest.dirty)).toBe(pages);
    }
    const neighbours = dirtyPages(guest).filter((page, k, all) => page + 1 === all[k + 1]).length;
    // Of 500 scattered among 10,000 about 25 have a neighbour; a contiguous set has 499.
    expect(neighbours).toBeLessThan(60);
  });
});

describe('where sets lie', () => {
  it('scattered sets do not overlap while there is room, and then do', () => {
    const two = (pages: number) =>
      guestOf([createPart('uniform', { pages }), createPart('allocation', { pages })]).writers.map(({ set }) =>
        pagesOfSet(set),
      );
    expect(new Set(two(5000).flatMap((pages) => [...pages])).size).toBe(10_000);
    expect(new Set(two(5001).flatMap((pages) => [...pages])).size).toBe(5001);
  });

  it('a set larger than the memory is cut to it', () => {
    for (const kind of ['uniform', 'sweep', 'allocation', 'hot-cold'] as const) {
      const guest = guestOf([createPart(kind, { pages: 20_000, writesPerSecond: 2_000_000 })]);
      writeUntil(guest, 1);
      expect(countPages(guest.dirty)).toBe(PAGES);
    }
  });

  it('takes 8 bytes a page at most, however large the sets are', () => {
    const guest = guestOf(mixed.map((part) => ({ ...part, pages: PAGES })));
    const buffers = new Set(
      guest.writers.flatMap(({ set: { place } }) => (place.kind === 'listed' ? [place.list.buffer] : [])),
    );
    expect(buffers.size).toBe(1);
    const bytes = [...buffers].reduce((sum, { byteLength }) => sum + byteLength, guest.dirty.byteLength);
    expect(bytes / PAGES).toBeLessThanOrEqual(8);
  });
});
