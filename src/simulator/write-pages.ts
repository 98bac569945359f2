import type { Bitmap } from './bitmap';
import { COUNTER_STEP, MIX_1, MIX_2 } from './random';

const TWO_TO_32 = 2 ** 32;

/**
 * Where a part writes, and its own sequence of chance. Write number n has its random word from n alone, so that
 * writes nobody looks at cost nothing: the guest goes on from any number.
 */
export interface PageSet {
  readonly size: number;
  /** The pages in the order of the set; empty for a contiguous set. */
  readonly pages: Uint32Array;
  /** First page of a contiguous set. */
  readonly first: number;
  readonly seed: number;
  /** `hot-cold`: how many of the pages, from the first, are hot; and below which random word a write goes there. */
  readonly hotPages: number;
  readonly hotBelow: number;
}

/** Sets the bits of the pages that writes number `from` to `from + count - 1` go to. */
export type WritePages = (set: PageSet, from: number, count: number, bitmap: Bitmap) => void;

// The loops below are the guest's whole work, hundreds of millions of rounds in large migrations. So `mix` stands in
// them spelled out, and every value is a local one, even what is imported: test runners look that up at every use.

/** Each write to a page of the set, all alike: page = pages[random * size]. */
export const writeUniformly: WritePages = ({ size, pages, seed }, from, count, bitmap) => {
  const [step, mix1, mix2] = [COUNTER_STEP, MIX_1, MIX_2];
  const scale = size / TWO_TO_32;
  let counter = (seed + Math.imul(from, step)) | 0;
  for (let n = 0; n < count; n += 1) {
    let x = counter ^ (counter >>> 16);
    x = Math.imul(x, mix1);
    x = Math.imul(x ^ (x >>> 15), mix2);
    const page = pages[(((x ^ (x >>> 15)) >>> 0) * scale) | 0] as number;
    bitmap[page >>> 5] = (bitmap[page >>> 5] as number) | (1 << page);
    counter = (counter + step) | 0;
  }
};

/** A share of the writes to the hot pages, the others to the cold ones; alike within each. */
export const writeHotAndCold: WritePages = ({ size, pages, seed, hotPages, hotBelow }, from, count, bitmap) => {
  const hotScale = hotBelow > 0 ? hotPages / hotBelow : 0;
  const coldScale = hotBelow < TWO_TO_32 ? (size - hotPages) / (TWO_TO_32 - hotBelow) : 0;
  const [step, mix1, mix2] = [COUNTER_STEP, MIX_1, MIX_2];
  let counter = (seed + Math.imul(from, step)) | 0;
  for (let n = 0; n < count; n += 1) {
    let x = counter ^ (counter >>> 16);
    x = Math.imul(x, mix1);
    x = Math.imul(x ^ (x >>> 15), mix2);
    const word = (x ^ (x >>> 15)) >>> 0;
    const index = word < hotBelow ? (word * hotScale) | 0 : hotPages + (((word - hotBelow) * coldScale) | 0);
    const page = pages[index] as number;
    bitmap[page >>> 5] = (bitmap[page >>> 5] as number) | (1 << page);
    counter = (counter + step) | 0;
  }
};

/** One page after the other, and again from the first: a walk through memory that follows no order. */
export const writeInTurn: WritePages = ({ size, pages }, from, count, bitmap) => {
  let index = from % size;
  for (let n = 0; n < count; n += 1) {
    const page = pages[index] as number;
    bitmap[page >>> 5] = (bitmap[page >>> 5] as number) | (1 << page);
    index = index + 1 === size ? 0 : index + 1;
  }
};

/** The same over neighbouring pages. */
export const writeSweep: WritePages = ({ size, first }, from, count, bitmap) => {
  let index = from % size;
  for (let n = 0; n < count; n += 1) {
    const page = first + index;
    bitmap[page >>> 5] = (bitmap[page >>> 5] as number) | (1 << page);
    index = index + 1 === size ? 0 : index + 1;
  }
};
