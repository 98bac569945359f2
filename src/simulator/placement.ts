import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { createBitmap, hasPage, setPage } from './bitmap';
import { COUNTER_STEP, createGenerator, MIX_1, MIX_2, seedFor } from './random';

/** Draws between two pauses of a long placement. */
const CHUNK = 200_000;
/** Above so many pages their places are computed anew each time: a longer list does not fit into a fast cache. */
export const LONGEST_LIST = 2 ** 18;

/**
 * Where the pages of a set lie: number k of the set is `list[k]`, or neighbour number k of `first`, or what a shuffle
 * of the whole memory makes of `start + k`.
 */
export type Place =
  | { readonly kind: 'listed'; readonly list: Uint32Array }
  | { readonly kind: 'neighbours'; readonly first: number }
  | { readonly kind: 'shuffled'; readonly start: number; readonly shuffle: Shuffle };

/** A seeded permutation of the numbers below `pages`, each computed from its number alone. */
interface Shuffle {
  readonly pages: number;
  /** Bits of the largest number. */
  readonly bits: number;
  /** What is added before each of the three times that the bits are mixed. */
  readonly salts: readonly [number, number, number];
}

function createShuffle(pages: number, seed: number): Shuffle {
  const bits = Math.max(2, 32 - Math.clz32(pages - 1));
  const [first, second, third] = [0, 1, 2].map((index) => seedFor(seed, 'place', index) | 0);
  return { pages, bits, salts: [first ?? 0, second ?? 0, third ?? 0] };
}

/**
 * Draws `count` different pages of `pages` in random order, seeded. Few are drawn again when already taken; many are the
 * start of a shuffled whole. Pauses often. Assumes count <= pages.
 */
function* drawPages(pages: number, count: number, seed: number): Generator<void, Uint32Array> {
  const generator = createGenerator(seed, 'place');
  if (count * 2 <= pages) {
    const taken = createBitmap(pages);
    const drawn = new Uint32Array(count);
    for (let k = 0; k < count; ) {
      const page = uniformInt(generator, 0, pages - 1);
      if (hasPage(taken, page)) continue;
      setPage(taken, page);
      drawn[k] = page;
      k += 1;
      if (k % CHUNK === 0) yield;
    }
    return drawn;
  }
  const order = new Uint32Array(pages);
  for (let k = 0; k < pages; k += 1) order[k] = k;
  for (let k = 0; k < count; k += 1) {
    const other = uniformInt(generator, k, pages - 1);
    const page = order[other] as number;
    order[other] = order[k] as number;
    order[k] = page;
    if (k % CHUNK === 0) yield;
  }
  return order.subarray(0, count);
}

/**
 * `count` of the pages of a memory in a seeded random order, for the sets of a guest: gives the place of a set that
 * takes so many of them from a start on. Listed up to 1 GiB of sets, at 4 bytes a page; computed beyond. Pauses often.
 */
export function* scatterPages(
  pages: number,
  count: number,
  seed: number,
  longestList = LONGEST_LIST,
): Generator<void, (start: number, size: number) => Place> {
  if (count > longestList) {
    const shuffle = createShuffle(pages, seed);
    return (start) => ({ kind: 'shuffled', start, shuffle });
  }
  const drawn = yield* drawPages(pages, count, seed);
  return (start, size) => ({ kind: 'listed', list: drawn.subarray(start, start + size) });
}

/**
 * Mixes the bits of a number below 2^bits by steps that can each be undone, and again until the result is a page: so
 * every number below `pages` has a page of its own. At most two tries on average.
 */
function shuffleAll({ pages, bits, salts }: Shuffle, start: number, numbers: Uint32Array, count: number): void {
  const mask = 2 ** bits - 1;
  const half = bits >>> 1;
  const [mix1, mix2, mix3] = [MIX_1, MIX_2, COUNTER_STEP];
  const [salt1, salt2, salt3] = salts;
  for (let n = 0; n < count; n += 1) {
    let x = (numbers[n] as number) + start;
    do {
      x = (x + salt1) & mask;
      x ^= x >>> half;
      x = (Math.imul(x, mix1) + salt2) & mask;
      x ^= x >>> half;
      x = (Math.imul(x, mix2) + salt3) & mask;
      x ^= x >>> half;
      x = Math.imul(x, mix3) & mask;
      x ^= x >>> half;
    } while (x >= pages);
    numbers[n] = x;
  }
}

/** Turns the first `count` numbers of a set into the pages where they lie. */
export function toPages(place: Place, numbers: Uint32Array, count: number): void {
  if (place.kind === 'shuffled') {
    shuffleAll(place.shuffle, place.start, numbers, count);
  } else if (place.kind === 'listed') {
    const { list } = place;
    for (let n = 0; n < count; n += 1) numbers[n] = list[numbers[n] as number] as number;
  } else {
    const { first } = place;
    for (let n = 0; n < count; n += 1) numbers[n] = (numbers[n] as number) + first;
  }
}
