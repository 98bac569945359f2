import { joined, scaleDuration } from './number';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

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
