import { preciseNumber } from '../format/number';
import { readQuantity } from '../format/quantity';
import type { NumberParameter } from './parameter';
import { shownValue } from './value-text';

/** How sure a knob's value is, in its unit. */
export type Spread =
  | { readonly kind: 'even'; readonly from: number; readonly to: number }
  | { readonly kind: 'normal'; readonly middle: number; readonly deviation: number };

/** How a typed doubt was read: null is no doubt. */
export type SpreadReading =
  | { readonly ok: true; readonly spread: Spread | null; readonly understood: string }
  | { readonly ok: false; readonly problem: string };

const RANGE = /^(.+?)\s*(?:to|–|\.\.)\s*(.+)$/;
const DEVIATION = /^(?:±|\+-|\+\/-)\s*(.+)$/;
const PERCENT = /^(?:±\s*)?([\d.]+)\s*%$/;
const MOST_PERCENT = 200;

/**
 * Reads how sure a value is: '35 to 50' is any value between, evenly; '20 %' or '± 5' is a standard deviation around the
 * present value; nothing is no doubt. Units may be typed, as in the knob's field; they may stand behind the second number
 * alone. Errors: a sentence with what the field takes.
 * Dirtying rate of 40 MiB/s, '20 %' -> normal, 40 and 8 MiB/s; '35 to 50' -> even, 35 to 50 MiB/s.
 */
export function readSpread(parameter: NumberParameter, value: number, typed: string): SpreadReading {
  const text = typed.trim();
  if (text === '') return { ok: true, spread: null, understood: 'taken as it is' };
  const refuse = (why: string): SpreadReading => ({
    ok: false,
    problem: `${parameter.label} takes a percent up to ${MOST_PERCENT} %, ± a deviation, or a range such as 35 to 50; you typed ${text}. ${why}`,
  });
  const shown = (number: number) => shownValue(parameter, number);
  const around = (deviation: number): SpreadReading => {
    if (!Number.isFinite(value)) return refuse('The value now has no end: type a range.');
    if (value === 0 && parameter.zeroMeans !== undefined)
      return refuse(`The value now is ${parameter.zeroMeans}: type a range.`);
    return {
      ok: true,
      spread: { kind: 'normal', middle: value, deviation },
      understood: `${shown(value)} with a standard deviation of ${shown(deviation)}`,
    };
  };
  const percent = PERCENT.exec(text);
  if (percent) {
    const share = Number(percent[1]);
    if (!(share >= 0 && share <= MOST_PERCENT)) return refuse(`That is not from 0 to ${MOST_PERCENT} %.`);
    return around((share / 100) * (Number.isFinite(value) ? value : 0));
  }
  const deviation = DEVIATION.exec(text);
  if (deviation) {
    const read = readQuantity(deviation[1] ?? '', parameter.unit);
    if (!read.ok) return refuse(read.reason);
    return read.value < 0 ? refuse('A deviation is not below 0.') : around(read.value);
  }
  const range = RANGE.exec(text);
  if (!range) return refuse('Nothing else is read.');
  const [, low = '', high = ''] = range;
  const to = readQuantity(high, parameter.unit);
  if (!to.ok) return refuse(to.reason);
  // '1 to 2 GiB': a unit behind the second number is that of both.
  const unit = /[^\d\s.].*$/.exec(high)?.[0] ?? '';
  const from = readQuantity(/^[\d.]+$/.test(low) ? `${low} ${unit}`.trim() : low, parameter.unit);
  if (!from.ok) return refuse(from.reason);
  const { min, max } = parameter;
  if (from.value > to.value) return refuse('The first value is the larger one.');
  if (from.value < min || to.value > max)
    return refuse(`It goes from ${preciseNumber(min)} to ${preciseNumber(max)} ${parameter.unit}.`);
  return {
    ok: true,
    spread: { kind: 'even', from: from.value, to: to.value },
    understood:
      from.value === to.value
        ? `${shown(to.value)}, for sure`
        : `any value from ${shown(from.value)} to ${shown(to.value)}, evenly`,
  };
}
