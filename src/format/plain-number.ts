/** A decimal literal taken apart: mantissa x 10^exponent. The mantissa stays text, so that nothing is rounded yet. */
export interface DecimalLiteral {
  readonly mantissa: string;
  readonly exponent: number;
}

const LITERAL = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:e([+-]?\d+))?/i;

/** Beyond this the value is 0 or out of range whatever the mantissa that fits into a link. */
const LARGEST_EXPONENT = 1_000_000;

/**
 * Splits a text into the decimal literal it starts with and the rest: '10 Gbit/s' -> 10 and 'Gbit/s'.
 * A literal has an optional sign and exponent; no hexadecimal, no comma, no Infinity. Null if there is none.
 */
export function splitDecimal(text: string): { readonly literal: DecimalLiteral; readonly rest: string } | null {
  const trimmed = text.trim();
  const found = LITERAL.exec(trimmed);
  if (found === null) return null;
  const exponent = Math.min(LARGEST_EXPONENT, Math.max(-LARGEST_EXPONENT, Number(found[2] ?? '0')));
  return { literal: { mantissa: found[1] ?? '0', exponent }, rest: trimmed.slice(found[0].length).trim() };
}

/**
 * The literal times 10^tens times 2^twos times a small whole number. One rounding (two if `times` is not 1): the
 * decimal shift is made in the text.
 * Never NaN, never -0, never infinite: what is beyond doubles becomes the largest one.
 * 1.25 with tens 3, twos 3 -> 10000.
 */
export function decimalValue(literal: DecimalLiteral, tens = 0, twos = 0, times = 1): number {
  const value = Number(`${literal.mantissa}e${literal.exponent + tens}`) * 2 ** twos * times;
  return Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, value)) + 0;
}

/** A text that is a plain number and nothing else, or null. '4096' -> 4096, '1e3' -> 1000, '0x10' -> null. */
export function readPlainNumber(text: string): number | null {
  const split = splitDecimal(text);
  return split === null || split.rest !== '' ? null : decimalValue(split.literal);
}
