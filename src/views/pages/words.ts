// The door to the pages at work: all else is in late-words.ts, loaded with the film.
export const opening = 'Opening.';
export const watchPages = 'Watch the pages';
export const pagesUpTo = (most: string): string =>
  `Memory moves in pages of 4\u00a0KiB. Up to ${most} they are simulated one by one.`;
export const eachOfPages = (pages: string): string =>
  `Memory moves in pages of 4\u00a0KiB. See what becomes of each of the ${pages}.`;
