import { readPlainNumber } from '../format/plain-number';
import type { MiBPerSecond } from '../models/units';
import { parameterByName } from './parameters';
import type { DayShape } from './what-if-names';

/** A dirtying rate for each hour of the day, from midnight on, in MiB/s: it holds from the first minute of its hour to the last. */
export type DayRates = readonly MiBPerSecond[];

export const HOURS = 24;

const hours = (...parts: readonly (readonly [count: number, weight: number])[]): readonly number[] =>
  parts.flatMap(([count, weight]) => new Array<number>(count).fill(weight));

/** How much is written in each hour, beside the others. */
const weights: Readonly<Record<DayShape, readonly number[]>> = {
  office: hours([6, 1], [1, 2], [1, 4], [4, 8], [1, 5], [4, 8], [1, 5], [2, 3], [4, 1]),
  night: hours([1, 3], [3, 10], [1, 5], [17, 1], [2, 2]),
  evening: hours([2, 3], [5, 1], [9, 3], [2, 5], [4, 9], [2, 5]),
};

/** Digits of a rate in a link. */
const DIGITS = 6;
const shortened = (rate: number): number => Number(rate.toPrecision(DIGITS));

/** The same in a link: 24 numbers of six digits at most, parted by '_'. */
export const writeDay = (rates: DayRates): string => rates.map((rate) => String(shortened(rate))).join('_');

/** What a link says of a day; null where it is not 24 rates that the knob takes. */
export function readDay(text: string): DayRates | null {
  const { min, max } = parameterByName.dirtyRate;
  const rates = text.split('_').map((part) => readPlainNumber(part));
  const isDay = rates.length === HOURS && rates.every((rate) => rate !== null && rate >= min && rate <= max);
  return isDay ? (rates as DayRates) : null;
}

/**
 * The rates of a day: one's own, where the text has them, else a made-up shape with the scenario's D as its mean. Units:
 * MiB/s. Errors: none. 'office' with D = 40: 10 MiB/s at night, 80 at ten.
 */
export function dayRates(shape: DayShape, text: string, dirtyRate: MiBPerSecond): DayRates {
  const own = readDay(text);
  if (own) return own;
  const parts = weights[shape];
  const mean = parts.reduce((sum, part) => sum + part, 0) / HOURS;
  const { max } = parameterByName.dirtyRate;
  return parts.map((part) => Math.min(max, shortened((dirtyRate * part) / mean)));
}

/** The rate at a minute of the day, counted from midnight; beyond a day it begins anew. */
export const rateAt = (rates: DayRates, minute: number): MiBPerSecond =>
  rates[Math.floor((((minute % 1440) + 1440) % 1440) / 60)] ?? 0;
