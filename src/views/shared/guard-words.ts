import type { Guard } from '../../models/result';

/** What a correction of the printed algorithm does, in the same words beside the verdict and in tables. */
export const guardWords: Readonly<Record<Guard, string>> = {
  'gamma-clamped': 'skip ratio γ held between 0 and 1',
  'volume-capped': 'volume held to the memory',
  'hot-pages-dropped': 'hot pages dropped',
};
