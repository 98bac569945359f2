import type { NumberParameter } from '../../scenario/parameter';

/** Digits shown in a field; all of them stand in its tooltip. */
const FIELD_DIGITS = 6;

/** Of what is thought of in pages: they are said below. */
const DIGITS_BESIDE_PAGES = 3;

/** A value as a field shows it: plain, without separators, so that it can be typed back. 1024.00001 -> '1024'. */
export function fieldText(
  value: number,
  { countsPages, infinity }: Pick<NumberParameter, 'countsPages' | 'infinity'> = {},
): string {
  if (value === Number.POSITIVE_INFINITY && infinity) return infinity.word;
  if (Number.isInteger(value)) return String(value);
  const digits = countsPages ? DIGITS_BESIDE_PAGES : FIELD_DIGITS;
  // Never fewer than the whole digits: six of 1048575.9 would lie beyond the range.
  return String(Math.abs(value) >= 10 ** digits ? Math.round(value) : Number(value.toPrecision(digits)));
}
