/** Of the addresses of terms: 'term-lambda'. */
export const TERM_PREFIX = 'term-';

/** The element of an item; equations of Explore have the plain ids. */
export const elementId = (item: string): string => (item.startsWith(TERM_PREFIX) ? item : `paper-${item}`);
