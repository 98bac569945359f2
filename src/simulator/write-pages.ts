import type { Bitmap } from './bitmap';
import { type Place, toPages } from './placement';
import { COUNTER_STEP, MIX_1, MIX_2 } from './random';
import type { PartKindId } from './workload';

const TWO_TO_32 = 2 ** 32;

/**
 * Where a part writes, and its own sequence of chance. Write number n has its random word from n alone, so that
 * writes nobody looks at cost nothing: the guest goes on from any number.
 */
export interface PageSet {
  readonly size: number;
  readonly place: Place;
  readonly seed: number;
  /** `hot-cold`: how many of the pages, from the first, are hot; and below which random word a write goes there. */
  readonly hotPages: number;
  readonly hotBelow: number;
}

/** Which pages of the set, by their numbers in it, writes number `from` to `from + count - 1` go to. */
type ChoosePages = (set: PageSet, from: number, count: number, numbers: Uint32Array) => void;

// The loops below are the guest's whole work, hundreds of millions of rounds in large migrations. So `mix` stands in
// them spelled out, and every value is a local one, even what is imported: test runners look that up at every use.

/** Each write to a page of the set, all alike: number = random * size. */
const chooseAlike: ChoosePages = ({ size, seed }, from, count, numbers) => {
  const [step, mix1, mix2] = [COUNTER_STEP, MIX_1, MIX_2];
  const scale = size / TWO_TO_32;
  let counter = (seed + Math.imul(from, step)) | 0;
  for (let n = 0; n < count; n += 1) {
    let x = counter ^ (counter >>> 16);
    x = Math.imul(x, mix1);
    x = Math.imul(x ^ (x >>> 15), mix2);
    numbers[n] = (((x ^ (x >>> 15)) >>> 0) * scale) | 0;
    counter = (counter + step) | 0;
  }
};

/** A share of the writes to the hot pages, the others to the cold ones; alike within each. */
const chooseHotAndCold: ChoosePages = ({ size, seed, hotPages, hotBelow }, from, count, numbers) => {
  const hotScale = hotBelow > 0 ? hotPages / hotBelow : 0;
  const coldScale = hotBelow < TWO_TO_32 ? (size - hotPages) / (TWO_TO_32 - hotBelow) : 0;
  const [step, mix1, mix2] = [COUNTER_STEP, MIX_1, MIX_2];
  let counter = (seed + Math.imul(from, step)) | 0;
  for (let n = 0; n < count; n += 1) {
    let x = counter ^ (counter >>> 16);
    x = Math.imul(x, mix1);
    x = Math.imul(x ^ (x >>> 15), mix2);
    const word = (x ^ (x >>> 15)) >>> 0;
    numbers[n] = word < hotBelow ? (word * hotScale) | 0 : hotPages + (((word - hotBelow) * coldScale) | 0);
    counter = (counter + step) | 0;
  }
};

/** One page of the set after the other, and again from the first. */
const chooseInTurn: ChoosePages = ({ size }, from, count, numbers) => {
  let number = from % size;
  for (let n = 0; n < count; n += 1) {
    numbers[n] = number;
    number = number + 1 === size ? 0 : number + 1;
  }
};

/** How each kind of part chooses its pages. */
export const choosers: Readonly<Record<PartKindId, ChoosePages>> = {
  uniform: chooseAlike,
  'hot-cold': chooseHotAndCold,
  sweep: chooseInTurn,
  allocation: chooseInTurn,
};

/** Writes chosen, placed and made at a time: their numbers stay in the nearest cache. */
const WRITES_AT_A_TIME = 2048;

export const createNumbers = (): Uint32Array => new Uint32Array(WRITES_AT_A_TIME);

/** Sets the bits of the pages that writes number `from` to `from + count - 1` go to. `numbers` is room to work in. */
export function writePages(
  choose: ChoosePages,
  set: PageSet,
  from: number,
  count: number,
  bitmap: Bitmap,
  numbers: Uint32Array,
): void {
  for (let made = 0; made < count; made += WRITES_AT_A_TIME) {
    const some = Math.min(WRITES_AT_A_TIME, count - made);
    choose(set, from + made, some, numbers);
    toPages(set.place, numbers, some);
    for (let n = 0; n < some; n += 1) {
      const page = numbers[n] as number;
      bitmap[page >>> 5] = (bitmap[page >>> 5] as number) | (1 << page);
    }
  }
}
