import type { LogForecast } from '../../analysis/log/forecast-log';
import type { WayOut } from '../../analysis/log/ways-out';
import type { LogRead } from '../../engine/log-job';
import {
  formatNumber,
  joined,
  type ScaledNumber,
  scaleDowntime,
  scaleDuration,
  scaleVolume,
} from '../../format/number';
import { modelFacts } from '../../models/facts';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import { withParameters } from '../../scenario/set-parameter';
import { likelyRange, nearlySureRange } from '../shared/likely-range';
import type { StripNumber } from '../shared/NumberStrip';
import type { Column } from '../shared/table';
import * as words from './words';

const percent = (share: number): string => formatNumber(100 * share, 2);
const orNull = (value: number | null, scale: (value: number) => ScaledNumber): string | null =>
  value === null ? null : joined(scale(value));

/** From which chance on it is said so. */
const CHANCES = [
  { from: 0.95, text: words.outlooks.will },
  { from: 0.65, text: words.outlooks.probably },
  { from: 0.35, text: words.outlooks.may },
  { from: 0.05, text: words.outlooks.probablyNot },
  { from: 0, text: words.outlooks.willNot },
] as const;

/** Whether it will converge, in words. 0.52 -> 'It may converge or not'. */
export const outlookText = ({ chanceConverges }: LogForecast): string =>
  (CHANCES.find(({ from }) => chanceConverges >= from) ?? CHANCES[4]).text;

const MIDDLE = 2;

function ofQuantiles(
  id: string,
  label: string,
  quantiles: readonly (number | null)[],
  scale: (value: number) => ScaledNumber,
): StripNumber {
  const known = quantiles.flatMap((value) => (value === null ? [] : [value]));
  const value = known[MIDDLE] ?? null;
  if (value === null) return { id, label, value, number: '–', unit: '', captions: [words.doesNotCome, ''] };
  return { id, label, value, ...scale(value), captions: [likelyRange(known, scale), nearlySureRange(known, scale)] };
}

/** Chance, time left and pause, with the ranges of half and of nine of ten. */
export function outlookNumbers({ chanceConverges, at, totalTime, downtime }: LogForecast): readonly StripNumber[] {
  const left = totalTime.map((time) => (time === null ? null : Math.max(time - at, 0)));
  return [
    {
      ...{
        id: 'chance',
        label: words.outlookLabels.chance,
        value: chanceConverges,
        number: percent(chanceConverges),
        unit: '%',
      },
      captions: words.chanceCaptions,
    },
    ofQuantiles('left', words.outlookLabels.left, left, scaleDuration),
    ofQuantiles('pause', words.outlookLabels.pause, downtime, scaleDowntime),
  ];
}

/** What is done: 'Downtime limit to 1.6 s', 'Slow the guest by 27 %', 'Switch to post-copy'. */
export function wayText({ id, needed }: WayOut): string {
  if (id === 'limit') return words.wayTexts.limit(orNull(needed, scaleDowntime));
  return words.wayTexts[id](needed === null ? null : `${percent(needed)}\u00a0%`);
}

/** What the guest pays beside the pause. */
export const wayPrice = ({ id, fetching }: WayOut): string => words.wayPrices[id](orNull(fetching, scaleDuration));

export const WAY_COLUMNS: readonly Column<WayOut>[] = [
  { key: 'way', head: words.wayHeads.way, isName: true, text: wayText },
  {
    ...{ key: 'pause', head: words.wayHeads.pause, isNumber: true },
    text: ({ pause }) => orNull(pause, scaleDowntime) ?? words.byItsLimit,
  },
  { key: 'price', head: words.wayHeads.price, text: wayPrice },
];

const labelOf = ({ platform }: LogRead): string => modelFacts[platform].label;

/** How long it took, as the log says: '26.1 s with a pause of 2.04 s'. */
function tookText({ told: { totalTime, downtime } }: LogRead): string {
  return totalTime === null
    ? ''
    : ` ${words.tookText(joined(scaleDuration(totalTime)), orNull(downtime, scaleDowntime))}`;
}

/** What the platform's loop makes of the log's own values: of a migration that is over, what to expect next time. */
export function nextTimeText(read: LogRead): string {
  const { nextTime } = read;
  if (!nextTime) return `${words.nextTimeUnknown}${tookText(read)}`;
  const { outcome, totalTime, downtime, traffic } = nextTime;
  const [loop, time] = [labelOf(read), joined(scaleDuration(totalTime))];
  const ends = {
    completed: words.loopTakes(loop, time, joined(scaleDowntime(downtime)), joined(scaleVolume(traffic))),
    aborted: words.loopGivesUp(loop, time),
    'does-not-end': words.loopDoesNotEnd(loop),
  } as const;
  const isOdd = outcome === 'completed' && (read.told.ended === 'failed' || read.told.ended === 'cancelled');
  return `${ends[outcome]}${tookText(read)}${isOdd ? ` ${words.thoughItDidNot}` : ''}`;
}

/** Why a migration that is over went on and on; '' where that is not known. */
export function stallText({ stall }: LogRead): string {
  if (stall === null) return '';
  const [dirtied, sent, fits] = [stall.dirtied, stall.sent, stall.fits].map((volume) => joined(scaleVolume(volume)));
  return words.whyStalled(dirtied ?? '', sent ?? '', joined(scaleDowntime(stall.limit)), fits ?? '');
}

/** The scenario of a log whose loop does not come to an end, so that changes are worth trying; null where it does. */
export const unendedScenario = ({ nextTime, knobs: { values } }: LogRead): Scenario | null =>
  nextTime === null || nextTime.outcome === 'completed' ? null : withParameters(defaultScenario, values);
