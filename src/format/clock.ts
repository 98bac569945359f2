import { joined, scaleDuration } from './number';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;
/** Minutes this close to a whole one are whole: they come out of sums. */
const SLACK = 1e-9;

const parted = (large: number, largeUnit: string, small: number, smallUnit: string): string =>
  small === 0 ? `${large}\u00a0${largeUnit}` : `${large}\u00a0${largeUnit} ${small}\u00a0${smallUnit}`;

/** A time in s as a clock tells it: 9.16 s, 3 min 11 s, 2 h 5 min, 3.1 days. */
export function clock(seconds: number): string {
  const rounded = Math.round(seconds);
  if (rounded < MINUTE || seconds >= 2 * DAY) return joined(scaleDuration(seconds));
  if (rounded < HOUR) return parted(Math.floor(rounded / MINUTE), 'min', rounded % MINUTE, 's');
  const minutes = Math.round(seconds / MINUTE);
  return parted(Math.floor(minutes / MINUTE), 'h', minutes % MINUTE, 'min');
}

/** Which way a moment is rounded to a whole minute: nobody starts late, and what is promised is not early. */
type Moment = 'start' | 'end';

/**
 * A moment so many seconds after a time of day, as a clock on the wall shows it: a start rounded down to the minute, an end
 * rounded up. '22:00' and 6,050 s -> '23:41', as a start '23:40'; past midnight '00:25 (next day)'. Without a time of day it
 * is a duration. The one clock of plan, chart, ticket and runbook.
 */
export function wallClock(from: string, seconds: number, moment: Moment = 'end'): string {
  if (from === '' || !Number.isFinite(seconds)) return clock(seconds);
  const after = seconds / MINUTE;
  const passed = moment === 'start' ? Math.floor(after + SLACK) : Math.ceil(after - SLACK);
  const minutes = 60 * Number(from.slice(0, 2)) + Number(from.slice(3)) + passed;
  const days = Math.floor(minutes / 1440);
  const two = (value: number): string => String(value).padStart(2, '0');
  const time = `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
  if (days === 0) return time;
  return `${time} (${days === 1 ? 'next day' : `${days} days later`})`;
}
