import type { KnobUnit } from './knob-unit';
import { joined, preciseNumber } from './number';
import type { DecimalLiteral } from './plain-number';
import { decimalValue, splitDecimal } from './plain-number';
import type { BarePrefix, Dimension, TypedUnit } from './typed-unit';
import { ofPrefix, readUnit } from './typed-unit';

/** A typed value in the knob's unit, and how it was read; or why it cannot be read. */
type QuantityReading =
  | { readonly ok: true; readonly value: number; readonly understood: string; readonly unitGiven: boolean }
  | { readonly ok: false; readonly reason: string };

/** A knob unit that other units can be converted to, on the scale of `TypedUnit`. */
interface Convertible {
  readonly dimension: Dimension;
  readonly tens: number;
  readonly twos: number;
  readonly times?: number;
  readonly example: string;
}

const CONVERTIBLE: Partial<Record<KnobUnit, Convertible>> = {
  MiB: { dimension: 'data', tens: 0, twos: 20, example: '4 GiB' },
  'MiB/s': { dimension: 'rate', tens: 0, twos: 20, example: '40 MiB/s' },
  'GiB/s': { dimension: 'rate', tens: 0, twos: 30, example: '14 GiB/s' },
  'Mbit/s': { dimension: 'rate', tens: 6, twos: -3, example: '10 Gbit/s' },
  ms: { dimension: 'time', tens: -3, twos: 0, example: '20 ms' },
  s: { dimension: 'time', tens: 0, twos: 0, example: '60 s' },
  min: { dimension: 'time', tens: 0, twos: 0, times: 60, example: '2 h' },
  // A page is 4 KiB.
  pages: { dimension: 'data', tens: 0, twos: 12, example: '40 MiB' },
  'pages/s': { dimension: 'rate', tens: 0, twos: 12, example: '40 MiB/s' },
  J: { dimension: 'energy', tens: 0, twos: 0, example: '20 J' },
};

const WANTED: Readonly<Record<Dimension, string>> = {
  data: 'an amount of memory',
  rate: 'a rate',
  time: 'a time',
  energy: 'an energy',
};

function refuse(reason: string): QuantityReading {
  return { ok: false, reason };
}

/**
 * A bare prefix as the unit that the knob leaves no doubt of, as Kubernetes and tools write it: of memory it is bytes, of
 * a network rate bits, and Mi a second of a rate of memory is MiB/s. Else null: it could be either.
 */
function plainlyMeant(bare: BarePrefix, unit: KnobUnit): TypedUnit | null {
  if (unit === 'MiB' && !bare.perSecond && (bare.binary || !bare.small)) return ofPrefix(bare, 'B', false);
  if (unit === 'MiB/s' && bare.binary) return ofPrefix(bare, 'B', true);
  return unit === 'Mbit/s' && !bare.binary && !bare.small ? ofPrefix(bare, 'bit', true) : null;
}

/** A bare prefix could be bits or bytes, powers of 1000 or 1024: ask instead of guessing. */
function question(number: string, bare: BarePrefix, unit: KnobUnit): string {
  const prefix = bare.prefix;
  const decimal = prefix === 'K' ? 'k' : prefix;
  if (unit === 'Mbit/s') {
    const first = bare.binary ? `${prefix}ibit/s` : `${decimal}bit/s`;
    return `Did you mean ${number} ${first} or ${number} ${bare.binary ? `${prefix}iB/s` : `${decimal}B/s`}?`;
  }
  if (unit === 'MiB/s') return `Did you mean ${number} ${prefix}iB/s or ${number} ${decimal}bit/s?`;
  if (unit === 'MiB') return `Did you mean ${number} ${prefix}iB or ${number} ${decimal}B?`;
  if (unit === 'ms' && prefix === 'M') return `Did you mean ${number} ms or ${number} min?`;
  if ((unit === 's' || unit === 'min') && prefix === 'M') return `Did you mean ${number} min or ${number} ms?`;
  return `${prefix} alone is not a unit here. Type the number in full.`;
}

function wrongDimension(unit: TypedUnit, wanted: Dimension, example: string): string {
  if (wanted === 'rate' && unit.dimension === 'data') {
    return `${unit.label} is an amount, and a rate is wanted. Write ${unit.label}/s, or for example ${example}.`;
  }
  if (wanted === 'data' && unit.dimension === 'rate') {
    return `${unit.label} is a rate, and an amount of memory is wanted, for example ${example}.`;
  }
  return `${unit.label} measures ${WANTED[unit.dimension]}, and ${WANTED[wanted]} is wanted, for example ${example}.`;
}

function inOwnUnit(literal: DecimalLiteral, unit: KnobUnit, unitGiven: boolean): QuantityReading {
  const value = decimalValue(literal);
  return { ok: true, value, understood: joined({ number: preciseNumber(value), unit }), unitGiven };
}

/** A unit without spaces and without regard to case, which counts for B and b alone. 'J / mib' -> 'j/mib'. */
const folded = (unit: string): string =>
  unit.replaceAll(/\s+/g, '').replaceAll(/[^B]/g, (letter) => letter.toLowerCase());

/** The unit that was typed is the knob's own: '1/s', 'J/MiB', '29 rounds', '3x', '50 %'. */
function readSpecial(literal: DecimalLiteral, rest: string, unit: KnobUnit): QuantityReading | null {
  const typed = folded(rest);
  if (typed === folded(unit)) return inOwnUnit(literal, unit, true);
  if (unit === 'rounds' && typed === 'round') return inOwnUnit(literal, unit, true);
  if (unit === '× memory' && (typed === 'x' || typed === '×')) return inOwnUnit(literal, unit, true);
  if (unit === '' && typed === '%') {
    const value = decimalValue(literal, -2);
    const percent = preciseNumber(decimalValue(literal));
    return { ok: true, value, understood: `${percent} % = ${preciseNumber(value)}`, unitGiven: true };
  }
  return null;
}

/**
 * Reads a value as it is typed into a field or written in a link: a plain number, or a number with a unit.
 * Units: the result is in the knob's unit; '4 GiB' or '4Gi' for MiB -> 4096, '1.25GB/s' or '10G' for Mbit/s -> 10000
 * exactly. Assumes nothing of the range: that is the table of knobs' business.
 * Errors: a reason in a sentence; a prefix alone that may mean two things is a question. Always finite and never -0.
 */
export function readQuantity(text: string, unit: KnobUnit): QuantityReading {
  const split = splitDecimal(text);
  if (split === null) return refuse('This is not a number.');
  const { literal, rest } = split;
  if (rest === '') return inOwnUnit(literal, unit, false);
  if (rest.startsWith(',')) return refuse('Write numbers without commas, and with a point for decimals.');
  const special = readSpecial(literal, rest, unit);
  if (special !== null) return special;
  const target = CONVERTIBLE[unit];
  const reading = readUnit(rest);
  const number = preciseNumber(decimalValue(literal));
  const typed =
    reading.kind === 'bare' ? plainlyMeant(reading.bare, unit) : reading.kind === 'unit' ? reading.unit : null;
  if (reading.kind === 'bare' && typed === null) return refuse(question(number, reading.bare, unit));
  if (target === undefined) return refuse(`A plain number is wanted${unit === '' ? '' : `, in ${unit}`}.`);
  if (typed === null) return refuse(`The unit is not known. Write it for example as in ${target.example}.`);
  if (typed.dimension !== target.dimension) return refuse(wrongDimension(typed, target.dimension, target.example));
  const value =
    decimalValue(literal, typed.tens - target.tens, typed.twos - target.twos, typed.times) / (target.times ?? 1);
  const read = joined({ number: preciseNumber(value), unit });
  const understood = typed.label === unit ? read : `${joined({ number, unit: typed.label })} = ${read}`;
  return { ok: true, value, understood, unitGiven: true };
}
