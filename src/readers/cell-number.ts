import { readPlainNumber } from '../format/plain-number';
import type { Seconds } from '../models/units';

type Sign = '.' | ',';

/** What '1.024' and '1,024' mean in a table, where one sign and three digits say nothing by themselves. */
export type NumberStyle = Readonly<Record<Sign, 'decimal' | 'thousands' | 'unclear'>>;

/** Points part decimals, as in a table whose columns are parted by commas. */
export const POINTS: NumberStyle = { '.': 'decimal', ',': 'unclear' };

/** One sign and three digits behind it: a decimal sign or one of thousands. */
const UNCLEAR = /^[+-]?[1-9]\d{0,2}([.,])\d{3}$/;

/** A number, in whatever style, and what stands behind it: its unit. */
const NUMBER = /^([+-]?(?:\d[\d.,'’ \u00a0\u202f]*|[.,]\d+))(e[+-]?\d+(?!\w))?\s*(\D.*)?$/i;
/** No number is written with more characters. */
const LONGEST = 400;

/** Digits in groups of three, all parted by one sign. */
const GROUPS = /^\d{1,3}(?:([.,'’ \u00a0\u202f])\d{3})(?:\1\d{3})*$/;

/** The decimal sign that a number shows by itself: '.' of '1,024.5' and '0.125'; null of '1.024' and '7'. */
function ownSign(mantissa: string): Sign | null {
  const last = Math.max(mantissa.lastIndexOf('.'), mantissa.lastIndexOf(','));
  if (last < 0 || UNCLEAR.test(mantissa)) return null;
  const [sign, other]: [Sign, Sign] = mantissa[last] === '.' ? ['.', ','] : [',', '.'];
  if (mantissa.includes(other)) return sign;
  return mantissa.indexOf(sign) === last ? sign : other;
}

/** A number without signs of thousands and with a point, or null where its groups are no groups. */
function plainMantissa(mantissa: string, sign: Sign | null): string | null {
  const at = sign === null ? mantissa.length : mantissa.lastIndexOf(sign);
  const whole = mantissa.slice(0, at < 0 ? mantissa.length : at).replace(/^[+-]/, '');
  const rest = at < 0 ? '' : mantissa.slice(at + 1);
  if (/\D/.test(rest) || (/\D/.test(whole) && !GROUPS.test(whole))) return null;
  return `${mantissa.startsWith('-') ? '-' : ''}${whole.replaceAll(/\D/g, '')}.${rest}`;
}

/** A number as it stands in a cell, with the unit behind it: '' without one. */
interface CellNumber {
  readonly value: number;
  readonly unit: string;
}

/** Most cells are no more than digits and a point: a table may have millions of them. */
const PLAIN = /^-?\d{1,15}(?:\.\d{1,15})?$/;

/** The number of a cell that has a point for its decimal sign, and nothing but itself; null of any other. */
export function readPlainCell(cell: string, style: NumberStyle): number | null {
  if (cell.length > LONGEST || (style['.'] !== 'decimal' && cell.includes('.'))) return null;
  return PLAIN.test(cell) ? Number(cell) + 0 : cell.includes(',') ? null : readPlainNumber(cell);
}

/**
 * Reads a cell: '0.25', '1e3', '1.024,5' and '1,024.5' in any table, '1 024' and '1,024,000' too, '64 GB' with its unit.
 * Null where it is no number, or where its style leaves open which one.
 */
export function readCellNumber(cell: string, style: NumberStyle): CellNumber | null {
  const plainly = readPlainCell(cell, style);
  if (plainly !== null) return { value: plainly, unit: '' };
  const found = cell.length > LONGEST ? null : NUMBER.exec(cell);
  if (!found) return null;
  const [, written = '', exponent = '', unit = ''] = found;
  const mantissa = written.trim();
  let sign = exponent === '' ? ownSign(mantissa) : ((/[.,]/.exec(mantissa)?.[0] ?? null) as Sign | null);
  const unclear = exponent === '' ? (UNCLEAR.exec(mantissa)?.[1] as Sign | undefined) : undefined;
  if (unclear && style[unclear] === 'unclear') return null;
  if (unclear && style[unclear] === 'decimal') sign = unclear;
  const plain = plainMantissa(mantissa, sign);
  const value = plain === null ? null : readPlainNumber(`${plain}${exponent}`);
  return value === null ? null : { value, unit };
}

/** Both numbers that a cell may be, in words; null where the style is not what is in the way. */
export function unclearNumber(cell: string, style: NumberStyle): string | null {
  const sign = UNCLEAR.exec(cell)?.[1] as Sign | undefined;
  if (!sign || style[sign] !== 'unclear') return null;
  return `“${cell}” may be ${cell.replace(sign, '')} or ${cell.replace(sign, '.')}. Write it without a sign of thousands.`;
}

/** What the cells of a table say of its style, gathered cell by cell. */
export interface StyleEvidence {
  '.': boolean;
  ',': boolean;
  /** The first number that says nothing by itself, or ''. */
  unclear: string;
}

/** Adds what a cell says. */
export function noteStyle(evidence: StyleEvidence, cell: string): void {
  if (cell.length > LONGEST || (!cell.includes('.') && !cell.includes(','))) return;
  const mantissa = NUMBER.exec(cell)?.[1]?.trim();
  if (mantissa === undefined) return;
  const sign = ownSign(mantissa);
  if (sign !== null) evidence[sign] = true;
  else if (evidence.unclear === '' && UNCLEAR.test(mantissa)) evidence.unclear = mantissa;
}

/**
 * The style of a table: with decimal commas about, a point before three digits parts thousands, and the other way round;
 * with both about it is unclear. With neither, both are decimal signs, but for commas where they part the columns too.
 */
export function styleOf(evidence: StyleEvidence, separator: string): NumberStyle {
  const { '.': point, ',': comma } = evidence;
  if (point && comma) return { '.': 'unclear', ',': 'unclear' };
  if (comma) return { '.': 'thousands', ',': 'decimal' };
  if (point) return { '.': 'decimal', ',': 'thousands' };
  return separator === ',' ? POINTS : { '.': 'decimal', ',': 'decimal' };
}

const DATE = String.raw`(?:(?:(\d{4})[-/](\d\d?)[-/](\d\d?)|(\d\d?)\.(\d\d?)\.(\d{4}))(?:,? +|T))?`;
const TIME = String.raw`(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?: ?([ap])\.?m\.?)?`;
const ZONE = String.raw`(?: ?(?:Z|UTC|([+-])(\d\d):?(\d\d)))?`;
const MOMENT = new RegExp(`^${DATE}${TIME}${ZONE}$`, 'i');

/** A moment that a clock shows: since midnight, or with its date since 1970. */
interface ClockTime {
  readonly seconds: Seconds;
  readonly hasDate: boolean;
}

/**
 * Reads '12:03', '12:03:04.5', '1:03:04 PM', '2026-11-05T12:03:04+01:00', '05.11.2026 12:03:04'; null if it is none.
 * Without a zone a date is taken in one zone throughout. '12:03:04' -> 43,384 s.
 */
export function readClockTime(cell: string): ClockTime | null {
  const found = cell.length > LONGEST ? null : MOMENT.exec(cell);
  if (!found) return null;
  const [year, month, day, dayFirst, monthSecond, yearLast, hours, minutes, seconds, , , , zoneHours, zoneMinutes] =
    found.slice(1).map((part) => Number(part ?? 0));
  const [half, sign] = [found[11]?.toLowerCase(), found[12] === '-' ? -1 : 1];
  if ((hours ?? 0) > 23 || (minutes ?? 0) > 59 || (seconds ?? 0) > 60) return null;
  const hour = half ? ((hours ?? 0) % 12) + (half === 'p' ? 12 : 0) : (hours ?? 0);
  const hasDate = Boolean(year || yearLast);
  const date = hasDate
    ? Date.UTC(year || yearLast || 0, (month || monthSecond || 1) - 1, day || dayFirst || 1) / 1000
    : 0;
  const zone = sign * ((zoneHours ?? 0) * 3600 + (zoneMinutes ?? 0) * 60);
  const whole = date + hour * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0) - zone;
  return { seconds: whole + Number(`0.${found[10] ?? '0'}`), hasDate };
}
