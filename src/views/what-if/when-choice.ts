import type { WhenAnswer } from '../../engine/what-if-when-job';

/** Minutes between two starts, and how many there are: as `analysis/what-if/when.ts` has them. */
export const START_EVERY = 15;
const DAY = 1440;
export const STARTS = DAY / START_EVERY;

/** A start is good that keeps the limits in nine of ten cases. */
export const GOOD = 0.9;

/** Starts from the one minute of a day to the other, both of them; past midnight where the second is earlier. */
export interface StartWindow {
  readonly from: number;
  readonly until: number;
}

/** '22:30' -> 1350. */
const minutesOf = (clock: string): number => 60 * Number(clock.slice(0, 2)) + Number(clock.slice(3));

/** 1350 -> '22:30'; 1440 is midnight again. */
export function clockOf(minute: number): string {
  const inDay = ((minute % DAY) + DAY) % DAY;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(Math.round(inDay % 60)).padStart(2, '0')}`;
}

/** The window of two times of day, of which one or both may be missing; null: the whole day, as of two that are alike. */
export function windowOf(from: string, until: string): StartWindow | null {
  if (from === until) return null;
  return { from: from === '' ? 0 : minutesOf(from), until: until === '' ? DAY - 1 : minutesOf(until) };
}

const minuteOf = (start: number): number => START_EVERY * start;
const after = (from: number, minute: number): number => (((minute - from) % DAY) + DAY) % DAY;

/** Whether a start lies in a window. */
export const isIn = (window: StartWindow | null, start: number): boolean =>
  window === null || after(window.from, minuteOf(start)) <= after(window.from, window.until);

type Answer = Pick<WhenAnswer, 'metrics' | 'chance'>;

export const isGood = ({ chance }: Answer, start: number): boolean => (chance[start] ?? 0) >= GOOD;

/** The starts in the order in which they come from a minute on. */
const inTurn = (from: number): readonly number[] => {
  const first = Math.ceil(from / START_EVERY);
  return Array.from({ length: STARTS }, (_, i) => (first + i) % STARTS);
};

/**
 * The best start in a window: of the good ones that which takes the least time; where there is none, of those with the best
 * chance. Of those alike the first in the window. Null where none in the window arrives at all.
 */
export function bestStart(answer: Answer, window: StartWindow | null): number | null {
  const values = answer.metrics.time;
  const starts = inTurn(window?.from ?? 0).filter((start) => isIn(window, start) && Number.isFinite(values[start]));
  const good = starts.filter((start) => isGood(answer, start));
  const chances = (good.length > 0 ? good : starts).map((start) => answer.chance[start] ?? 0);
  const most = Math.max(...chances);
  const among = good.length > 0 ? good : starts.filter((start) => answer.chance[start] === most);
  return among.reduce<number | null>(
    (best, start) => (best === null || (values[start] ?? 0) < (values[best] ?? 0) ? start : best),
    null,
  );
}

/** The next good start at or after a time of day, past midnight if need be; null where there is none. */
export const nextGood = (answer: Answer, from: string): number | null =>
  inTurn(from === '' ? 0 : minutesOf(from)).find((start) => isGood(answer, start)) ?? null;

/** Good starts one after the other: the first and the last, past midnight where the last comes earlier in the day. */
export interface GoodSpan {
  readonly first: number;
  readonly last: number;
}

/** All spans of good starts, the one over midnight as one. All day: one from 0 on. */
export function goodSpans(answer: Answer): readonly GoodSpan[] {
  const isOn = (start: number) => isGood(answer, (start + STARTS) % STARTS);
  const firsts = inTurn(0).filter((start) => isOn(start) && !isOn(start - 1));
  if (firsts.length === 0) return isOn(0) ? [{ first: 0, last: STARTS - 1 }] : [];
  return firsts.map((first) => {
    let last = first;
    while (isOn(last + 1)) last += 1;
    return { first, last: last % STARTS };
  });
}
