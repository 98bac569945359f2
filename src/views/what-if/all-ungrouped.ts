import { ungrouped } from '../controls/grouped-texts';

/** A number, whatever parts its thousands and decimals: '100,000', '1.500,5', '100 000'. */
const NUMBERS = /\d+(?:[.,'’\s]\d+)*/gu;

/**
 * Text with numbers as they are typed, each as links and readers have it: a link says the same in every look of numbers.
 * '100,000 to 200,000 Mbit/s' -> '100000 to 200000 Mbit/s'.
 */
export const allUngrouped = (text: string): string => text.trim().replaceAll(NUMBERS, ungrouped);
