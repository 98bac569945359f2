/** Digits shown in a field; all of them stand in its tooltip. */
const FIELD_DIGITS = 6;

/** A value as a field shows it: plain, without separators, so that it can be typed back. 1024.00001 -> '1024'. */
export function fieldText(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(FIELD_DIGITS)));
}
