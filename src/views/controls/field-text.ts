/** Digits shown in a field; all of them stand in its tooltip. */
const FIELD_DIGITS = 6;

/** A value as a field shows it: plain, without separators, so that it can be typed back. 1024.00001 -> '1024'. */
export function fieldText(value: number): string {
  if (Number.isInteger(value)) return String(value);
  // Never fewer than the whole digits: six of 1048575.9 would lie beyond the range.
  return String(Math.abs(value) >= 10 ** FIELD_DIGITS ? Math.round(value) : Number(value.toPrecision(FIELD_DIGITS)));
}
