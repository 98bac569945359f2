import type { BurstEnd, BurstRow } from '../../analysis/what-if/when-bursts';
import type { BurstAnswer, WhenAnswer } from '../../engine/what-if-when-job';
import { clock } from '../../format/clock';
import { formatNumber, joined, scaleDowntime, scaleVolume } from '../../format/number';
import { metricText } from '../../format/scale';
import { modelFacts } from '../../models/facts';
import { highOf } from '../../models/platforms/phases';
import { rateAt } from '../../scenario/day-curve';
import { parameterByName } from '../../scenario/parameters';
import { shownValue } from '../../scenario/value-text';
import type { DayShape } from '../../scenario/what-if-names';
import { stopWords } from '../../vocabulary/stop-words';
import {
  bestStart,
  type ChangeWindow,
  chanceOf,
  clockOf,
  goodSpans,
  type Inside,
  isGood,
  isIn,
  lastStart,
  mostlyDone,
  nextGood,
  roomOf,
  START_EVERY,
  STARTS,
} from './when-choice';

/** Days to choose from. The first three are made up. */
export const SHAPES: readonly { readonly id: DayShape | 'own'; readonly label: string }[] = [
  { id: 'office', label: 'Office hours' },
  { id: 'night', label: 'Nightly batch' },
  { id: 'evening', label: 'Evening peak' },
  { id: 'own', label: 'My own' },
];

/** How it writes within an hour. */
export const PACES = [
  { id: 'steady', label: 'Steadily' },
  { id: 'bursts', label: 'In bursts, as set below' },
] as const;

/** What the window is for. */
export const INSIDES: readonly { readonly id: Inside; readonly label: string }[] = [
  { id: 'start', label: 'Starts' },
  { id: 'all', label: 'Starts and ends' },
];

/** A link's day that is none. */
export const UNREADABLE_DAY =
  'The day in this link could not be read: what-if.day takes 24 rates of 0 to 100,000 MiB/s, parted by _. The day below stands in its place.';

export const rateText = (rate: number): string => shownValue(parameterByName.dirtyRate, rate);

/** '02:15' of a start. */
export const startText = (start: number): string => clockOf(START_EVERY * start);

/** '08:00 to 09:00' of an hour. */
export const hourText = (hour: number): string => `${clockOf(60 * hour)} to ${clockOf(60 * hour + 60)}`;

const isLimit = (value: number): boolean => value < Number.MAX_VALUE;

/** The window, if it bounds the end too. */
const closing = (window: ChangeWindow | null): ChangeWindow | null => (window?.inside === 'all' ? window : null);

/** What a good start does: 'ends with a pause of at most 300 ms, within 60 s'. */
export function aimText({ limits }: WhenAnswer['of'], window: ChangeWindow | null = null): string {
  const by = closing(window);
  const pause = isLimit(limits.downtime) ? ` with a pause of at most ${joined(scaleDowntime(limits.downtime))}` : '';
  const whole = isLimit(limits.time) ? ` within ${clock(limits.time)}` : '';
  return `ends${whole}${by ? ` by ${clockOf(by.until)}` : ''}${pause}`;
}

/** Whether samples were drawn, so that there are chances. */
const isUnsure = ({ samples }: WhenAnswer): boolean => samples > 0;
const inCases = (answer: WhenAnswer): string => (isUnsure(answer) ? ' in nine of ten samples' : '');

const windowText = (window: ChangeWindow | null): string =>
  window === null ? 'of the day' : `from ${clockOf(window.from)} to ${clockOf(window.until)}`;

const percent = (share: number): string => `${Math.round(100 * share)}\u00a0%`;

/** The best start, in a sentence. */
export function bestText(answer: WhenAnswer, window: ChangeWindow | null): string {
  const best = bestStart(answer, window);
  const isEmpty = !Array.from({ length: STARTS }, (_, start) => isIn(window, start)).includes(true);
  if (isEmpty) return `No quarter of an hour begins ${windowText(window)}`;
  if (best === null) return `No start ${windowText(window)} arrives`;
  const { time, downtime } = answer.metrics;
  const costs = `${clock(time[best] ?? 0)}, with a pause of ${metricText('downtime', downtime[best] ?? 0)}`;
  if (isGood(answer, window, best))
    return `The best start ${windowText(window)} is ${startText(best)}: it takes ${costs}`;
  const nearest = isUnsure(answer) ? `, in ${percent(chanceOf(answer, window, best))} of the samples` : '';
  return `No start ${windowText(window)} ${aimText(answer.of, window)}${inCases(answer)}; ${startText(best)} comes nearest${nearest}: it takes ${costs}`;
}

/** When a start is over that takes so many seconds: '02:15', or how long that is where it is more than a day. */
const overText = (start: number, time: number): string =>
  time < 86_400 ? `by ${clockOf(START_EVERY * start + Math.ceil(time / 60))}` : `after ${clock(time)}`;

/** How the best start lies to the end of the window; '' where the window bounds no end, or nothing arrives. */
export function windowNote(answer: WhenAnswer, window: ChangeWindow | null): string {
  const best = bestStart(answer, window);
  if (best === null || window?.inside !== 'all') return '';
  const done = mostlyDone(answer, best);
  const most = isUnsure(answer) ? 'nine of ten samples are' : 'it is';
  const last = lastStart(answer, window);
  if (last !== null) {
    const chance = isUnsure(answer)
      ? ` (${percent(chanceOf(answer, window, best))} of them by ${clockOf(window.until)})`
      : '';
    return `Started at ${startText(best)}, ${most} done ${overText(best, done)}${chance}. The last start that is done by ${clockOf(window.until)} is ${startText(last)}.`;
  }
  if (Number.isFinite(done))
    return `The window is what stands in the way: started at ${startText(best)}, ${most} done ${overText(best, done)}, ${clock(done - roomOf(window, best))} after it closes.`;
  const { time = 0 } = { time: answer.metrics.time[best] };
  const kept = percent(chanceOf(answer, null, best));
  return isUnsure(answer)
    ? `The window is not all that stands in the way: with no end of it, the start at ${startText(best)} keeps the limits in ${kept} of the samples.`
    : `The window is not all that stands in the way: the start at ${startText(best)} keeps the limits in no window; it is done ${overText(best, time)}.`;
}

/** The next good start, in a sentence; '' where none was asked for. */
export function nextText(answer: WhenAnswer, window: ChangeWindow | null, after: string): string {
  if (after === '') return '';
  const next = nextGood(answer, window, after);
  if (next === null) return `After ${after} there is no good start in a whole day.`;
  return `The next good start from ${after} on is ${startText(next)}.`;
}

const MOST_SPANS = 4;

/** Which starts are good, in a sentence. */
export function spansText(answer: WhenAnswer, window: ChangeWindow | null): string {
  const spans = goodSpans(answer, window);
  const aim = `${aimText(answer.of, window)}${inCases(answer)}`;
  if (spans.length === 0) return `No start of the day ${aim}.`;
  const [first] = spans;
  if (spans.length === 1 && first?.first === 0 && startText(first.last) === '23:45') return `Every start ${aim}.`;
  const texts = spans
    .slice(0, MOST_SPANS)
    .map(({ first: from, last }) => `from ${startText(from)} to ${startText(last)}`);
  const more = spans.length > MOST_SPANS ? `, and in ${spans.length - MOST_SPANS} more spans` : '';
  return `Each start ${texts.join(', ')}${more} ${aim}.`;
}

/** What bursts within the hours of the day are, if there are any. */
function burstNotes({ of, isFollowed }: WhenAnswer): readonly string[] {
  if (of.bursts === null) return [];
  if (!isFollowed) {
    const { label } = modelFacts[of.scenario.model];
    return [`Bursts change nothing here: ${label} takes one rate, the mean of the hour. A platform follows them.`];
  }
  const { period, share, low } = of.bursts;
  const length = (part: number) => metricText('time', part * period);
  return [
    `Within each hour it writes in bursts: ${length(share)} at ${formatNumber(highOf(of.bursts))} times the hour’s rate, then ${length(1 - share)} at ${formatNumber(low)} times. The hour’s rate is their mean, as a meter reads it over minutes. The line starts with a burst, each sample at some moment of one. What has not ended after 3,000 rounds and ten minutes counts as never ending, unless a rule ends it later.`,
  ];
}

/** What was taken for granted. */
export function whenNotes(answer: WhenAnswer, isOwn: boolean): readonly string[] {
  const { of, samples, isFollowed, assumedSet } = answer;
  const { label } = modelFacts[of.scenario.model];
  return [
    ...(isOwn ? [] : ['This day is made up, not measured: its mean is the scenario’s dirtying rate.']),
    isFollowed
      ? 'Starts are a quarter of an hour apart. The rate changes with the hour, and is followed during the migration too.'
      : `Starts are a quarter of an hour apart. ${label} takes one rate: that of the hour in which it starts.`,
    ...burstNotes(answer),
    ...(samples > 0
      ? [
          `Bands hold half and nine of ten of ${formatNumber(samples, 6)} samples, drawn from seed ${of.scenario.seed} and the same for each start.${assumedSet === null ? '' : ' The working set is not known: each sample is a guest of the prior.'}`,
        ]
      : []),
    ...(assumedSet !== null && Number.isFinite(assumedSet)
      ? [`The line is the guest in the middle, which writes within ${joined(scaleVolume(assumedSet))}.`]
      : []),
  ];
}

const keepsText = (window: ChangeWindow | null, start: number): string => {
  const by = isIn(window, start) ? closing(window) : null;
  return by ? `keeps the limits and is done by ${clockOf(by.until)}` : 'keeps the limits';
};

/** Everything about a start, in a sentence. */
export function startSentence(answer: WhenAnswer, window: ChangeWindow | null, start: number): string {
  const { metrics, bands, of } = answer;
  const rate = rateText(rateAt(of.rates, START_EVERY * start));
  const time = metrics.time[start] ?? Number.POSITIVE_INFINITY;
  if (!Number.isFinite(time)) return `Started at ${startText(start)} (${rate}) it does not arrive.`;
  const range = (metric: 'time' | 'downtime'): string => {
    const [low, high] = [bands[metric][1]?.[start], bands[metric][2]?.[start]];
    if (low === undefined || high === undefined || !Number.isFinite(high)) return '';
    return ` (half of them ${metricText(metric, low)} to ${metricText(metric, high)})`;
  };
  const odds = isUnsure(answer)
    ? ` It ${keepsText(window, start)} in ${percent(chanceOf(answer, window, start))} of the samples.`
    : '';
  return `Started at ${startText(start)} (${rate}) it takes ${metricText('time', time)}${range('time')}, with a pause of ${metricText('downtime', metrics.downtime[start] ?? 0)}${range('downtime')}.${odds}`;
}

/** The button that puts a start in force. */
export function putWords(answer: WhenAnswer, start: number, dirtyRate: number) {
  const rate = rateAt(answer.of.rates, START_EVERY * start);
  const isIdle = rate === dirtyRate;
  return {
    rate,
    isIdle,
    label: `Set dirtying rate to ${rateText(rate)}`,
    words: isIdle ? 'That is what it is now.' : `As in the hour of ${startText(start)}; the day stays as it is.`,
  };
}

/** '134 to 156 s' of numbers, or the one that they are. */
function rangeText(metric: 'time' | 'downtime', ends: readonly BurstEnd[]): string {
  const values = ends.map((end) => end[metric]);
  const [low, high] = [metricText(metric, Math.min(...values)), metricText(metric, Math.max(...values))];
  return low === high ? low : `${low} to ${high}`;
}

/** How one run ended, in a few words. */
export const steadyText = ({ steady }: BurstRow): string =>
  steady.arrives
    ? `${metricText('time', steady.time)}, pause ${metricText('downtime', steady.downtime)}`
    : `${stopWords[steady.reason].short}, after ${metricText('time', steady.time)}`;

/** The starts in bursts that arrive. */
const arrived = ({ starts }: BurstRow): readonly BurstEnd[] => starts.filter(({ arrives }) => arrives);

export const arrivesText = (row: BurstRow): string => `${arrived(row).length} of ${row.starts.length}`;
export const burstTime = (row: BurstRow): string =>
  rangeText('time', arrived(row).length > 0 ? arrived(row) : row.starts);
export const burstPause = (row: BurstRow): string =>
  arrived(row).length > 0 ? rangeText('downtime', arrived(row)) : 'none';
/** Why they end: the commonest reason. */
export function burstReason({ starts }: BurstRow): string {
  const reasons = starts.map(({ reason }) => reason);
  const count = (reason: BurstEnd['reason']) => reasons.filter((each) => each === reason).length;
  const most = [...new Set(reasons)].sort((a, b) => count(b) - count(a))[0];
  return most === undefined ? '' : stopWords[most].short;
}

/** The bursts in a sentence. */
export function burstsText({ scenario: { dirtyRate }, bursts: { period, share, low } }: BurstAnswer['of']): string {
  const high = highOf({ share, low });
  const length = (part: number) => metricText('time', part * period);
  return `${length(share)} at ${rateText(dirtyRate * high)}, then ${length(1 - share)} at ${rateText(dirtyRate * low)}, again and again: ${rateText(dirtyRate)} in the mean.`;
}
