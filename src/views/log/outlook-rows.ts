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
import { likelyRange, nearlySureRange } from '../shared/likely-range';
import type { StripNumber } from '../shared/NumberStrip';
import type { Column } from '../shared/table';

const percent = (share: number): string => formatNumber(100 * share, 2);

/** From which chance on it is said so. */
const WORDS = [
  { from: 0.95, text: 'It will converge' },
  { from: 0.65, text: 'It will probably converge' },
  { from: 0.35, text: 'It may converge or not' },
  { from: 0.05, text: 'It will probably not converge by itself' },
  { from: 0, text: 'It will not converge by itself' },
] as const;

/** Whether it will converge, in words. 0.52 -> 'It may converge or not'. */
export const outlookText = ({ chanceConverges }: LogForecast): string =>
  (WORDS.find(({ from }) => chanceConverges >= from) ?? WORDS[4]).text;

const MIDDLE = 2;

function ofQuantiles(
  id: string,
  label: string,
  quantiles: readonly (number | null)[],
  scale: (value: number) => ScaledNumber,
): StripNumber {
  const known = quantiles.flatMap((value) => (value === null ? [] : [value]));
  const value = known[MIDDLE] ?? null;
  if (value === null) return { id, label, value, number: '–', unit: '', captions: ['it does not come', ''] };
  return { id, label, value, ...scale(value), captions: [likelyRange(known, scale), nearlySureRange(known, scale)] };
}

/** Chance, time left and pause, with the ranges of half and of nine of ten. */
export function outlookNumbers({ chanceConverges, at, totalTime, downtime }: LogForecast): readonly StripNumber[] {
  const left = totalTime.map((time) => (time === null ? null : Math.max(time - at, 0)));
  return [
    {
      ...{ id: 'chance', label: 'Chance', value: chanceConverges, number: percent(chanceConverges), unit: '%' },
      captions: ['that it converges', 'by its own rules'],
    },
    ofQuantiles('left', 'Time left, if so', left, scaleDuration),
    ofQuantiles('pause', 'Pause, if so', downtime, scaleDowntime),
  ];
}

const NOTHING = { limit: 'Raise the downtime limit', throttle: 'Slow the guest' } as const;

/** What is done: 'Downtime limit to 1.6 s', 'Slow the guest by 27 %', 'Switch to post-copy'. */
export function wayText({ id, needed }: WayOut): string {
  if (id === 'post-copy') return 'Switch to post-copy';
  if (needed === null) return NOTHING[id];
  return id === 'limit'
    ? `Downtime limit to ${joined(scaleDowntime(needed))}`
    : `Slow the guest by ${percent(needed)}\u00a0%`;
}

/** What the guest pays beside the pause. */
export function wayPrice({ id, fetching }: WayOut): string {
  if (id === 'limit') return 'stands still once';
  if (id === 'throttle') return 'is slow until it ends; rounds halve';
  return fetching === null ? '' : `fetches pages for ${joined(scaleDuration(fetching))}`;
}

export const WAY_COLUMNS: readonly Column<WayOut>[] = [
  { key: 'way', head: 'Change', isName: true, text: wayText },
  {
    ...{ key: 'pause', head: 'Pause', isNumber: true },
    text: ({ pause }) => (pause === null ? 'by its limit' : joined(scaleDowntime(pause))),
  },
  { key: 'price', head: 'The guest', text: wayPrice },
];

const labelOf = ({ platform }: LogRead): string => modelFacts[platform].label;

/** How long it took, as the log says: '26.1 s with a pause of 2.04 s'. */
function tookText({ told: { totalTime, downtime } }: LogRead): string {
  const pause = downtime === null ? '' : ` with a pause of ${joined(scaleDowntime(downtime))}`;
  return totalTime === null ? '' : ` It took ${joined(scaleDuration(totalTime))}${pause} this time.`;
}

/** What the platform's loop makes of the log's own values: of a migration that is over, what to expect next time. */
export function nextTimeText(read: LogRead): string {
  const { nextTime } = read;
  if (!nextTime) return `The log does not tell enough to say what comes next time.${tookText(read)}`;
  const { outcome, totalTime, downtime, traffic } = nextTime;
  const loop = `With its memory, D, W, rate and limit the loop of ${labelOf(read)}`;
  const ends = {
    completed: `takes ${joined(scaleDuration(totalTime))}, pauses for ${joined(scaleDowntime(downtime))} and sends ${joined(scaleVolume(traffic))}.`,
    aborted: `gives up after ${joined(scaleDuration(totalTime))}.`,
    'does-not-end': 'does not end by itself.',
  } as const;
  return `${loop} ${ends[outcome]}${tookText(read)}`;
}
