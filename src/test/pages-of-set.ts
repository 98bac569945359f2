import { toPages } from '../simulator/placement';
import type { PageSet } from '../simulator/write-pages';

/** The pages of a set, in its order. */
export function pagesOfSet({ place, size }: Pick<PageSet, 'place' | 'size'>): Uint32Array {
  const numbers = Uint32Array.from({ length: size }, (_, k) => k);
  toPages(place, numbers, size);
  return numbers;
}
