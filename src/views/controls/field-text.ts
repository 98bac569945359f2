import { readPlainNumber } from '../../format/plain-number';
import { shownUnitOf } from '../../format/rates';
import type { NumberParameter } from '../../scenario/parameter';
import { type Reading, readNumber } from '../../scenario/read-parameter';

/** Digits shown in a field; all of them stand in its tooltip. */
const FIELD_DIGITS = 6;

/** Of what is thought of in pages: they are said below. */
const DIGITS_BESIDE_PAGES = 3;

type Shown = Partial<Pick<NumberParameter, 'countsPages' | 'infinity' | 'unit'>>;

/**
 * A value as a field holds it: plain, in the unit beside it, without separators, so that it can be typed back.
 * 1024.00001 -> '1024'.
 */
export function fieldText(own: number, { countsPages, infinity, unit = '' }: Shown = {}): string {
  if (own === Number.POSITIVE_INFINITY && infinity) return infinity.word;
  const value = own / shownUnitOf(unit).size;
  if (Number.isInteger(value)) return String(value);
  const digits = countsPages ? DIGITS_BESIDE_PAGES : FIELD_DIGITS;
  // Never fewer than the whole digits: six of 1048575.9 would lie beyond the range.
  return String(Math.abs(value) >= 10 ** digits ? Math.round(value) : Number(value.toPrecision(digits)));
}

/** What was typed, read as a knob's value: a number alone is in the unit that stands beside the field. */
export function readTyped(parameter: NumberParameter, text: string): Reading<number> {
  const { unit } = shownUnitOf(parameter.unit);
  const isBare = unit !== parameter.unit && readPlainNumber(text) !== null;
  return readNumber(parameter, isBare ? `${text.trim()} ${unit}` : text);
}
