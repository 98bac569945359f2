import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { createBitmap, hasPage, setPage } from './bitmap';
import { createGenerator } from './random';

/** Draws between two pauses of a long placement. */
const CHUNK = 200_000;

/**
 * Draws `count` different pages of `pages` in random order, seeded: where the sets of a guest lie. Few are drawn again
 * when already taken; many are the start of a shuffled whole. Memory: 4 bytes a page at most, and a bitmap meanwhile.
 * Pauses often. Assumes count <= pages.
 */
export function* scatterPages(pages: number, count: number, seed: number): Generator<void, Uint32Array> {
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
