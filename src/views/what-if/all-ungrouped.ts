import { ungrouped } from '../controls/grouped-texts';

/** A number, whatever parts its thousands and decimals: '100,000', '1.500,5', '100 000'. */
const NUMBERS = /\d+(?:[.,'’\s]\d+)*/gu;

/**
 * Text with numbers as they are typed, each as links and readers have it: a link says the same in every look of numbers.
 * '100,000 to 200,000 Mbit/s' -> '100000 to 200000 Mbit/s'; in a list '1,500, 2,000' -> '1500, 2000'.
 */
export const allUngrouped = (text: string): string => text.trim().replaceAll(NUMBERS, ungrouped);

/** Whether a number was read as one whose comma or space could have parted two: '100,300', and not '2,000' nor '1, 300'. */
export const isEitherWay = (text: string): boolean =>
  [...text.matchAll(NUMBERS)].some(
    ([number]) => ungrouped(number) !== number && /^\d{1,3}(?:[,\s][1-9]\d{2})+$/u.test(number),
  );
