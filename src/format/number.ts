import type { Joules, MbitPerSecond, MiB, MiBPerSecond, Seconds, Watts } from '../models/units';
import { display, numberLocale } from './display';
import type { KnobUnit } from './knob-unit';
import { type RateUnit, shownRate } from './rates';

/** A number as it stands on the screen, and its unit. */
export interface ScaledNumber {
  readonly number: string;
  readonly unit: string;
}

/** Three significant digits on the screen (conventions.md); the exact number stands in tooltips and files. */
export const SCREEN_DIGITS = 3;

/** Shown for what has no value: never 'NaN' or 'Infinity'. */
const NO_VALUE = '–';

/** Outside these a number is written with a power of ten. */
const LARGEST_WRITTEN_OUT = 1e15;
const SMALLEST_WRITTEN_OUT = 1e-6;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(options: Intl.NumberFormatOptions, id: string, locale = numberLocale()): Intl.NumberFormat {
  const key = `${locale} ${id}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale, options);
  formats.set(key, made);
  return made;
}

function superscript(exponent: number): string {
  const digits = [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPTS[Number(digit)] ?? '').join('');
  return exponent < 0 ? `⁻${digits}` : digits;
}

function withPowerOfTen(value: number, digits: number, locale?: string): string {
  const [mantissa = '0', exponent = '0'] = value.toExponential(digits - 1).split('e');
  return `${formatOf({ maximumSignificantDigits: digits }, String(digits), locale).format(Number(mantissa))} × 10${superscript(Number(exponent))}`;
}

/**
 * A number for the screen: so many significant digits, but never fewer than its whole digits; thousands separated.
 * In the look that was chosen (`display.ts`), or in that of a locale. 95.367 -> '95.4', 1672.4 -> '1,672', 0.00012345 -> '0.000123', 1e19 -> '1 × 10¹⁹', NaN -> '–'.
 */
export function formatNumber(value: number, digits = SCREEN_DIGITS, locale?: string): string {
  if (!Number.isFinite(value)) return NO_VALUE;
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size >= LARGEST_WRITTEN_OUT || size < SMALLEST_WRITTEN_OUT) return withPowerOfTen(value, digits, locale);
  if (size >= 10 ** digits) return formatOf({ maximumFractionDigits: 0 }, 'whole', locale).format(value);
  return formatOf({ maximumSignificantDigits: digits }, String(digits), locale).format(value);
}

/** Outside these a number in a small place is written with a power of ten. */
const LARGEST_COMPACT = 1e6;
const SMALLEST_COMPACT = 1e-3;

/** A number for a small place: like `formatNumber`, but very large and very small ones take a power of ten. */
export function compactNumber(value: number): string {
  const size = Math.abs(value);
  const isPlain = size === 0 || (size >= SMALLEST_COMPACT && size < LARGEST_COMPACT);
  return isPlain || !Number.isFinite(value) ? formatNumber(value) : withPowerOfTen(value, SCREEN_DIGITS);
}

/** Digits enough to show how a typed value was read: 3814.697265625 -> '3,814.697266'. */
const READING_DIGITS = 10;

/**
 * A number with up to ten significant digits, for saying how a typed value was read: always with a point, as it is typed.
 */
export function preciseNumber(value: number): string {
  return formatNumber(value, READING_DIGITS, 'en');
}

/** So many places behind the point, whatever the size: terms of a sum line up. 0.5, 4 -> '0.5000'. */
export function fixedNumber(value: number, places: number): string {
  const written = Number(value.toFixed(places));
  const all = { minimumFractionDigits: places, maximumFractionDigits: places };
  // A difference too small to be seen has no sign either: never '-0.0000'.
  return formatOf(all, `fixed ${places}`).format(written === 0 ? 0 : written);
}

/** R²: the part that is explained, cut and not rounded, so that it is never 1 before it is. 0.99987 -> '0.9998'. */
export function rSquaredText(value: number): string {
  if (value >= 1) return '1';
  const cut = Math.floor(value * 1e4) / 1e4;
  return formatNumber(cut < 0.9999 ? cut : Math.floor(value * 1e7) / 1e7, 7);
}

/** All digits, as JavaScript prints them: for tooltips, links and files. */
export function exactNumber(value: number): string {
  return Number.isFinite(value) ? String(value) : NO_VALUE;
}

/** Number and unit with a no-break space between them: '800 Mbit/s'. */
export function joined({ number, unit }: ScaledNumber): string {
  return unit === '' || number === NO_VALUE ? number : `${number}\u00a0${unit}`;
}

/** A unit of a ladder: how many base units it holds, and the number from which the next unit is taken. */
export interface Rung {
  readonly unit: string;
  readonly size: number;
  readonly below: number;
}

function ladder(units: readonly string[], base: number, firstSize: number): readonly Rung[] {
  return units.map((unit, index) => ({ unit, size: firstSize * base ** index, below: base }));
}

/**
 * What `formatNumber` shows, as a number: units are chosen by it, so that 1023.9996 MiB reads 1 GiB, and what is put into
 * the scenario shows the same there.
 */
export function asShown(value: number): number {
  return Math.abs(value) >= 10 ** SCREEN_DIGITS ? Math.round(value) : Number(value.toPrecision(SCREEN_DIGITS));
}

/** The unit of a ladder that suits a number. */
export function rungFor(value: number, rungs: readonly Rung[]): Rung | undefined {
  return rungs.find(({ size, below }) => asShown(Math.abs(value) / size) < below) ?? rungs.at(-1);
}

/** A number in the unit of a ladder that suits it; `baseUnit` is that of 0. */
export function scaled(value: number, rungs: readonly Rung[], baseUnit: string): ScaledNumber {
  if (!Number.isFinite(value)) return { number: NO_VALUE, unit: '' };
  const rung = value === 0 ? undefined : rungFor(value, rungs);
  return rung === undefined
    ? { number: formatNumber(value), unit: baseUnit }
    : { number: formatNumber(value / rung.size), unit: rung.unit };
}

export const VOLUMES = ladder(['KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'], 1024, 1 / 1024);
const NETWORK_RATES = ladder(['kbit/s', 'Mbit/s', 'Gbit/s', 'Tbit/s'], 1000, 1 / 1000);
export const ENERGIES = ladder(['J', 'kJ', 'MJ', 'GJ', 'TJ'], 1000, 1);
const WATT_HOURS = ladder(['Wh', 'kWh', 'MWh', 'GWh', 'TWh'], 1000, 1);
export const POWERS = ladder(['mW', 'W', 'kW', 'MW', 'GW'], 1000, 1 / 1000);
const JOULES_PER_WATT_HOUR = 3600;
/** Watt-hours, for energies in J. */
export const ELECTRICITY: readonly Rung[] = WATT_HOURS.map((rung) => ({
  ...rung,
  size: rung.size * JOULES_PER_WATT_HOUR,
}));

const LONG_DURATIONS: readonly Rung[] = [
  { unit: 's', size: 1, below: 600 },
  { unit: 'min', size: 60, below: 120 },
  { unit: 'h', size: 3600, below: 48 },
  { unit: 'days', size: 86_400, below: 1000 },
  { unit: 'years', size: 365.25 * 86_400, below: Number.POSITIVE_INFINITY },
];
export const DURATIONS: readonly Rung[] = [{ unit: 'ms', size: 0.001, below: 1000 }, ...LONG_DURATIONS];

/** A volume in powers of 1024: 1536 MiB -> 1.5 GiB. */
export function scaleVolume(volume: MiB): ScaledNumber {
  return scaled(volume, VOLUMES, 'MiB');
}

/** A total time: ms below a second, s below ten minutes, then min, h and days. 85.9 s -> 85.9 s. */
export function scaleDuration(duration: Seconds): ScaledNumber {
  return scaled(duration, DURATIONS, 's');
}

/** A pause: as a duration, but none is 0 ms. 0.0212 s -> 21.2 ms, 3.2 s -> 3.2 s. */
export function scaleDowntime(duration: Seconds): ScaledNumber {
  return scaled(duration, DURATIONS, 'ms');
}

/** Energy in joules, whatever was chosen: 899 J, 12.3 kJ. */
export function scaleJoules(energy: Joules): ScaledNumber {
  return scaled(energy, ENERGIES, 'J');
}

/** Energy in the unit that was chosen: 899 J or 0.25 Wh. */
export function scaleEnergy(energy: Joules): ScaledNumber {
  return display().energy === 'J' ? scaleJoules(energy) : wattHours(energy);
}

/** The same in the other one, to stand beside it. */
export function otherEnergy(energy: Joules): ScaledNumber {
  return display().energy === 'J' ? wattHours(energy) : scaleJoules(energy);
}

/** The units of an axis of energies, in J. */
export const energyRungs = (): readonly Rung[] => (display().energy === 'J' ? ENERGIES : ELECTRICITY);

/** The same energy as electricity is sold: 3600 J -> 1 Wh. */
export function wattHours(energy: Joules): ScaledNumber {
  return scaled(energy / JOULES_PER_WATT_HOUR, WATT_HOURS, 'Wh');
}

/** Power: 47.3 W, 1.2 kW. */
export function scalePower(power: Watts): ScaledNumber {
  return scaled(power, POWERS, 'W');
}

/** The units of an axis or a column of rates: MiB/s alone, so that two can be compared at a glance, or bits in powers of 1000. */
export function rateRungs(own: RateUnit): readonly Rung[] {
  const { unit, size } = shownRate(own);
  return unit === 'MiB/s'
    ? [{ unit, size, below: Number.POSITIVE_INFINITY }]
    : NETWORK_RATES.map((rung) => ({ ...rung, size: rung.size * size }));
}

const scaleRate = (rate: number, own: RateUnit): ScaledNumber => scaled(rate, rateRungs(own), shownRate(own).unit);

/** A network rate in powers of 1000, or as was chosen: 10000 Mbit/s -> 10 Gbit/s. */
export function scaleNetworkRate(rate: MbitPerSecond): ScaledNumber {
  return scaleRate(rate, 'Mbit/s');
}

/** A rate of dirtying or sending stays in MiB/s, so that the two can be compared at a glance, or is as was chosen. 95.367 -> 95.4 MiB/s. */
export function scaleTransferRate(rate: MiBPerSecond): ScaledNumber {
  return scaleRate(rate, 'MiB/s');
}

/** A knob's value in the unit that suits its size. 65536 MiB -> 64 GiB; 20 ms stays 20 ms. */
export function scaleKnobValue(value: number, unit: KnobUnit): ScaledNumber {
  switch (unit) {
    case 'MiB':
      return scaleVolume(value);
    case 'Mbit/s':
      return scaleNetworkRate(value);
    case 'MiB/s':
      return scaleTransferRate(value);
    case 'ms':
      return value === 0 ? { number: '0', unit } : scaleDowntime(value / 1000);
    case 's':
      return scaled(value, LONG_DURATIONS, 's');
    case 'J':
      return scaleJoules(value);
    default:
      return { number: formatNumber(value), unit: Number.isFinite(value) ? unit : '' };
  }
}
