import type { KnobUnit } from './knob-unit';
import { scaleKnobValue } from './number';

/** The units as they are said: for one, and for any other number. */
const SPOKEN: Readonly<Record<string, readonly [one: string, other: string]>> = {
  KiB: ['kibibyte', 'kibibytes'],
  MiB: ['mebibyte', 'mebibytes'],
  GiB: ['gibibyte', 'gibibytes'],
  TiB: ['tebibyte', 'tebibytes'],
  PiB: ['pebibyte', 'pebibytes'],
  EiB: ['exbibyte', 'exbibytes'],
  'MiB/s': ['mebibyte per second', 'mebibytes per second'],
  'kbit/s': ['kilobit per second', 'kilobits per second'],
  'Mbit/s': ['megabit per second', 'megabits per second'],
  'Gbit/s': ['gigabit per second', 'gigabits per second'],
  'Tbit/s': ['terabit per second', 'terabits per second'],
  ms: ['millisecond', 'milliseconds'],
  s: ['second', 'seconds'],
  min: ['minute', 'minutes'],
  h: ['hour', 'hours'],
  days: ['day', 'days'],
  years: ['year', 'years'],
  J: ['joule', 'joules'],
  kJ: ['kilojoule', 'kilojoules'],
  MJ: ['megajoule', 'megajoules'],
  GJ: ['gigajoule', 'gigajoules'],
  TJ: ['terajoule', 'terajoules'],
  pages: ['page', 'pages'],
  'pages/s': ['page per second', 'pages per second'],
  rounds: ['round', 'rounds'],
  '× memory': ['time the memory', 'times the memory'],
  '1/s': ['per second', 'per second'],
  's/GiB': ['second per gibibyte', 'seconds per gibibyte'],
  'GiB/s': ['gibibyte per second', 'gibibytes per second'],
  's/MiB': ['second per mebibyte', 'seconds per mebibyte'],
  'J/MiB': ['joule per mebibyte', 'joules per mebibyte'],
};

/**
 * A knob's value in words, for `aria-valuetext`: the value with its unit, never a slider's position.
 * 2560 MiB -> '2.5 gibibytes', 800 Mbit/s -> '800 megabits per second', NaN -> 'no value'.
 */
export function spokenQuantity(value: number, unit: KnobUnit): string {
  if (!Number.isFinite(value)) return 'no value';
  const { number, unit: shownUnit } = scaleKnobValue(value, unit);
  const words = SPOKEN[shownUnit];
  if (words === undefined) return number;
  return `${number} ${number === '1' ? words[0] : words[1]}`;
}
