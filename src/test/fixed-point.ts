import type { Rational } from './exact';

/**
 * Numbers between 0 and some thousands with 600 binary digits behind the point (180 decimal ones): powers with
 * exponents in the millions stay exact to far more digits than a double holds, and need no logarithm.
 */
const DIGITS = 600n;
const ONE = 1n << DIGITS;

export const fixed = ({ top, bottom }: Rational): bigint => (top << DIGITS) / bottom;

/** base^exponent by repeated squaring. */
export function power(base: bigint, exponent: number): bigint {
  let result = ONE;
  let square = base;
  for (let rest = BigInt(exponent); rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) >> DIGITS;
    square = (square * square) >> DIGITS;
  }
  return result;
}

/** (1 - base^(count)) / (1 - base): the sum of the first `count` powers of base. */
export function geometricSum(base: bigint, count: number): Rational {
  return { top: ONE - power(base, count), bottom: ONE - base };
}

/** The fixed-point number as a fraction. */
export const asRational = (value: bigint): Rational => ({ top: value, bottom: ONE });

/** The smallest whole number of 0 or more for which `holds` is true; it must stay true from there on. */
export function smallest(holds: (n: number) => boolean): number {
  if (holds(0)) return 0;
  let high = 1;
  while (!holds(high)) high *= 2;
  let low = high / 2;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high === 1 ? 1 : high;
}
