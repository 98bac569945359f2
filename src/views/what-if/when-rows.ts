import type { BurstAnswer, WhenAnswer } from '../../engine/what-if-when-job';
import { modelFacts } from '../../models/facts';
import { rateAt } from '../../scenario/day-curve';
import { parameterByName } from '../../scenario/parameters';
import { shownValue } from '../../scenario/value-text';
import {
  bestStart,
  type ChangeWindow,
  chanceOf,
  clockOf,
  goodSpans,
  isGood,
  isIn,
  lastStart,
  mostlyDone,
  nextGood,
  roomOf,
  START_EVERY,
  STARTS,
} from './when-choice';
import * as words from './words';

const SHAPE_IDS = ['office', 'night', 'evening', 'own'] as const;

/** Days to choose from. The first three are made up. */
export const SHAPES = SHAPE_IDS.map((id) => ({ id, label: words.dayShapes[id] }));

/** How it writes within an hour. */
export const PACES = (['steady', 'bursts'] as const).map((id) => ({ id, label: words.paces[id] }));

/** What the window is for. */
export const INSIDES = (['start', 'all'] as const).map((id) => ({ id, label: words.insides[id] }));

export const rateText = (rate: number): string => shownValue(parameterByName.dirtyRate, rate);

/** '02:15' of a start. */
export const startText = (start: number): string => clockOf(START_EVERY * start);

/** '08:00 to 09:00' of an hour. */
export const hourText = (hour: number): string => words.hourText(clockOf(60 * hour), clockOf(60 * hour + 60));

/** When the window closes, where it bounds the end too; else ''. */
const closing = (window: ChangeWindow | null): string => (window?.inside === 'all' ? clockOf(window.until) : '');

/** What a good start does: 'ends with a pause of at most 300 ms, within 60 s'. */
const aimText = ({ limits }: WhenAnswer['of'], window: ChangeWindow | null): string =>
  words.aimText(limits.downtime, limits.time, closing(window));

/** Whether samples were drawn, so that there are chances. */
const isUnsure = ({ samples }: WhenAnswer): boolean => samples > 0;
const inCases = (answer: WhenAnswer): string => (isUnsure(answer) ? words.inNineOfTen : '');

const windowText = (window: ChangeWindow | null): string =>
  window === null ? words.ofTheDay : words.inWindow(clockOf(window.from), clockOf(window.until));

/** The best start, in a sentence. */
export function bestText(answer: WhenAnswer, window: ChangeWindow | null): string {
  const best = bestStart(answer, window);
  const isEmpty = !Array.from({ length: STARTS }, (_, start) => isIn(window, start)).includes(true);
  if (isEmpty) return words.noQuarterBegins(windowText(window));
  if (best === null) return words.noStartArrives(windowText(window));
  const { time, downtime } = answer.metrics;
  const costs = [time[best] ?? 0, downtime[best] ?? 0] as const;
  if (isGood(answer, window, best)) return words.bestStartIs(windowText(window), startText(best), ...costs);
  const aim = `${aimText(answer.of, window)}${inCases(answer)}`;
  const chance = isUnsure(answer) ? chanceOf(answer, window, best) : null;
  return words.nearestStartIs(windowText(window), aim, startText(best), chance, ...costs);
}

/** A day, in s: what is over later has no time of day. */
const DAY = 86_400;

/** When a start is over that takes so many seconds. */
const overText = (start: number, time: number): string =>
  time < DAY ? words.overBy(clockOf(START_EVERY * start + Math.ceil(time / 60))) : words.overAfter(time);

/** How the best start lies to the end of the window; '' where the window bounds no end, or nothing arrives. */
export function windowNote(answer: WhenAnswer, window: ChangeWindow | null): string {
  const best = bestStart(answer, window);
  if (best === null || window?.inside !== 'all') return '';
  const done = mostlyDone(answer, best);
  const [start, over, isInDoubt] = [startText(best), overText(best, done), isUnsure(answer)];
  const last = lastStart(answer, window);
  if (last !== null) {
    const chance = isInDoubt ? chanceOf(answer, window, best) : null;
    return words.doneInWindow(start, over, clockOf(window.until), chance, startText(last));
  }
  if (Number.isFinite(done)) return words.windowTooShort(start, over, isInDoubt, done - roomOf(window, best));
  return isInDoubt
    ? words.windowNotAll(start, chanceOf(answer, null, best))
    : words.limitsInNoWindow(start, overText(best, answer.metrics.time[best] ?? 0));
}

/** The next good start, in a sentence; '' where none was asked for. */
export function nextText(answer: WhenAnswer, window: ChangeWindow | null, after: string): string {
  if (after === '') return '';
  const next = nextGood(answer, window, after);
  if (next === null) return words.noGoodStartAfter(after);
  return words.nextGoodStart(after, startText(next));
}

const MOST_SPANS = 4;

/** Which starts are good, in a sentence. */
export function spansText(answer: WhenAnswer, window: ChangeWindow | null): string {
  const spans = goodSpans(answer, window);
  const aim = `${aimText(answer.of, window)}${inCases(answer)}`;
  if (spans.length === 0) return words.noStartOfDay(aim);
  const [first] = spans;
  if (spans.length === 1 && first?.first === 0 && first.last === STARTS - 1) return words.everyStart(aim);
  const texts = spans
    .slice(0, MOST_SPANS)
    .map(({ first: from, last }) => words.spanOfStarts(startText(from), startText(last)));
  return words.startsIn(texts, spans.length - texts.length, aim);
}

/** How much more than in the mean it writes in a burst. A quarter of the time, 0.2 between -> 3.4. */
export const highOf = ({ share, low }: BurstAnswer['of']['bursts']): number => (1 - (1 - share) * low) / share;

/** What bursts within the hours of the day are, if there are any. */
function burstNotes({ of, isFollowed }: WhenAnswer): readonly string[] {
  if (of.bursts === null) return [];
  if (!isFollowed) return [words.burstsChangeNothing(modelFacts[of.scenario.model].label)];
  const { period, share, low } = of.bursts;
  return [words.burstsInHour(share * period, highOf(of.bursts), (1 - share) * period, low)];
}

/** What was taken for granted. */
export function whenNotes(answer: WhenAnswer, isOwn: boolean): readonly string[] {
  const { of, samples, isFollowed, assumedSet } = answer;
  return [
    ...(isOwn ? [] : [words.madeUpDay]),
    isFollowed ? words.startsFollowed : words.startsWithOneRate(modelFacts[of.scenario.model].label),
    ...burstNotes(answer),
    ...(samples > 0 ? [words.startSamples(samples, of.scenario.seed, assumedSet !== null)] : []),
    ...(assumedSet !== null && Number.isFinite(assumedSet) ? [words.lineInTheMiddle(assumedSet)] : []),
  ];
}

/** Everything about a start, in a sentence. */
export function startSentence(answer: WhenAnswer, window: ChangeWindow | null, start: number): string {
  const { metrics, bands, of } = answer;
  const rate = rateText(rateAt(of.rates, START_EVERY * start));
  const time = metrics.time[start] ?? Number.POSITIVE_INFINITY;
  if (!Number.isFinite(time)) return words.startNotArriving(startText(start), rate);
  const range = (metric: 'time' | 'downtime'): string => {
    const [low, high] = [bands[metric][1]?.[start], bands[metric][2]?.[start]];
    if (low === undefined || high === undefined || !Number.isFinite(high)) return '';
    return words.halfRange(metric, low, high);
  };
  const by = isIn(window, start) ? closing(window) : '';
  const odds = isUnsure(answer) ? words.keepsIn(chanceOf(answer, window, start), by) : '';
  const pause = { value: metrics.downtime[start] ?? 0, range: range('downtime') };
  return words.startPoint(startText(start), rate, { value: time, range: range('time') }, pause, odds);
}

/** The button that puts a start in force. */
export function putWords(answer: WhenAnswer, start: number, dirtyRate: number) {
  const rate = rateAt(answer.of.rates, START_EVERY * start);
  const isIdle = rate === dirtyRate;
  return {
    rate,
    isIdle,
    label: words.setDirtyRate(rateText(rate)),
    words: isIdle ? words.itIsThat : words.asInHour(startText(start)),
  };
}
