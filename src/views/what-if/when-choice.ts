import type { WhenAnswer } from '../../engine/what-if-when-job';

/** Minutes between two starts, and how many there are: as `analysis/what-if/when.ts` has them. */
export const START_EVERY = 15;
const DAY = 1440;
export const STARTS = DAY / START_EVERY;
const MINUTE = 60;

/** A start is good that keeps the limits in nine of ten cases. */
export const GOOD = 0.9;

/** What lies inside a window: the start alone, or all of the migration. */
export type Inside = 'start' | 'all';

/** From the one minute of a day to the other, both of them; past midnight where the second is earlier. */
export interface ChangeWindow {
  readonly from: number;
  readonly until: number;
  readonly inside: Inside;
}

/** '22:30' -> 1350. */
const minutesOf = (clock: string): number => 60 * Number(clock.slice(0, 2)) + Number(clock.slice(3));

/** 1350 -> '22:30'; 1440 is midnight again. */
export function clockOf(minute: number): string {
  const inDay = ((minute % DAY) + DAY) % DAY;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(Math.floor(inDay % 60)).padStart(2, '0')}`;
}

/** The window of two times of day, of which one or both may be missing; null: the whole day, as of two that are alike. */
export function windowOf(from: string, until: string, inside: Inside = 'start'): ChangeWindow | null {
  if (from === until) return null;
  return { from: from === '' ? 0 : minutesOf(from), until: until === '' ? DAY - 1 : minutesOf(until), inside };
}

const minuteOf = (start: number): number => START_EVERY * start;
const after = (from: number, minute: number): number => (((minute - from) % DAY) + DAY) % DAY;

/** Whether a start lies in a window. */
export const isIn = (window: ChangeWindow | null, start: number): boolean =>
  window === null || after(window.from, minuteOf(start)) <= after(window.from, window.until);

/** How long a migration may take that begins then: until the window closes, where all of it is to lie inside. s. */
export function roomOf(window: ChangeWindow | null, start: number): number {
  if (window === null || window.inside === 'start') return Number.POSITIVE_INFINITY;
  return isIn(window, start) ? MINUTE * after(minuteOf(start), window.until) : 0;
}

type Answer = Pick<WhenAnswer, 'metrics' | 'kept'>;

/** The times of a start that keep the limits, the shortest first, then Infinity. */
function keptOf({ kept }: Pick<Answer, 'kept'>, start: number): Float64Array {
  const count = kept.length / STARTS;
  return kept.subarray(start * count, (start + 1) * count);
}

/** The chance that a start keeps the limits, and is done while the window is open where that is asked. */
export function chanceOf(answer: Pick<Answer, 'kept'>, window: ChangeWindow | null, start: number): number {
  const times = keptOf(answer, start);
  const room = Math.min(roomOf(window, start), Number.MAX_VALUE);
  const over = times.findIndex((time) => time > room);
  return (over < 0 ? times.length : over) / times.length;
}

/** After how long nine of ten are done that keep the limits; Infinity where fewer do. s. */
export function mostlyDone(answer: Pick<Answer, 'kept'>, start: number): number {
  const times = keptOf(answer, start);
  return times[Math.max(0, Math.ceil(GOOD * times.length - 1e-9) - 1)] ?? Number.POSITIVE_INFINITY;
}

/** Whether a start is one to take. */
export const isGood = (answer: Answer, window: ChangeWindow | null, start: number): boolean =>
  chanceOf(answer, window, start) >= GOOD;

/** The starts in the order in which they come from a minute on. */
const inTurn = (from: number): readonly number[] => {
  const first = Math.ceil(from / START_EVERY);
  return Array.from({ length: STARTS }, (_, i) => (first + i) % STARTS);
};

/**
 * The best start in a window: of the good ones that which takes the least time; where there is none, of those with the best
 * chance. Of those alike the first in the window. Null where none in the window arrives at all.
 */
export function bestStart(answer: Answer, window: ChangeWindow | null): number | null {
  const values = answer.metrics.time;
  const starts = inTurn(window?.from ?? 0).filter((start) => isIn(window, start) && Number.isFinite(values[start]));
  const good = starts.filter((start) => isGood(answer, window, start));
  const chances = (good.length > 0 ? good : starts).map((start) => chanceOf(answer, window, start));
  const most = Math.max(...chances);
  const among = good.length > 0 ? good : starts.filter((_, i) => chances[i] === most);
  return among.reduce<number | null>(
    (best, start) => (best === null || (values[start] ?? 0) < (values[best] ?? 0) ? start : best),
    null,
  );
}

/** The last good start before a window closes; null where there is none, or where only the start has to lie in it. */
export function lastStart(answer: Answer, window: ChangeWindow | null): number | null {
  if (window === null || window.inside === 'start') return null;
  return inTurn(window.from).findLast((start) => isIn(window, start) && isGood(answer, window, start)) ?? null;
}

/** The next good start at or after a time of day, past midnight if need be; null where there is none. */
export const nextGood = (answer: Answer, window: ChangeWindow | null, from: string): number | null =>
  inTurn(from === '' ? 0 : minutesOf(from)).find((start) => isGood(answer, window, start)) ?? null;

/** Good starts one after the other: the first and the last, past midnight where the last comes earlier in the day. */
interface GoodSpan {
  readonly first: number;
  readonly last: number;
}

/** All spans of good starts, the one over midnight as one. All day: one from 0 on. */
export function goodSpans(answer: Answer, window: ChangeWindow | null): readonly GoodSpan[] {
  const isOn = (start: number) => isGood(answer, window, (start + STARTS) % STARTS);
  const firsts = inTurn(0).filter((start) => isOn(start) && !isOn(start - 1));
  if (firsts.length === 0) return isOn(0) ? [{ first: 0, last: STARTS - 1 }] : [];
  return firsts.map((first) => {
    let last = first;
    while (isOn(last + 1)) last += 1;
    return { first, last: last % STARTS };
  });
}
