import type { WhenAnswer } from '../../engine/what-if-when-job';
import { rateAt } from '../../scenario/day-curve';
import { metricRecords } from '../../vocabulary/metrics';
import { type Axis, clamp, extentOf, logAxis } from '../plot/axis';
import type { Corners, Figure, FigureAxis, FigureLayer, FigurePanel } from '../plot/figure';
import { metricTicks } from './map-scale';
import {
  bestStart,
  type ChangeWindow,
  chanceOf,
  clockOf,
  goodSpans,
  mostlyDone,
  roomOf,
  START_EVERY,
  STARTS,
} from './when-choice';
import { bestText, spansText, startSentence, startText } from './when-rows';
import * as words from './words';

const DAY = 1440;
const EVERY_TICK = 240;
const HEIGHT = 170;

const xAxis: FigureAxis = {
  scale: 'linear',
  unit: '',
  label: words.startedAt,
  domain: [0, DAY],
  ticks: Array.from({ length: DAY / EVERY_TICK + 1 }, (_, k) => ({
    value: k * EVERY_TICK,
    label: k * EVERY_TICK === DAY ? '24:00' : clockOf(k * EVERY_TICK),
  })),
};

const xs = Array.from({ length: STARTS }, (_, start) => START_EVERY * start);
const isShown = (value: number): boolean => value > 0 && Number.isFinite(value);

/** The ground between two quantiles; what does not arrive reaches the upper edge. */
function between(side: Axis, low: Float64Array, high: Float64Array): Corners {
  const at = (values: Float64Array) => xs.map((x, i) => [x, clamp(side, values[i] ?? 0)] as const);
  return [...at(low), ...at(high).toReversed()];
}

/** The spans of good starts as minutes; one over midnight is two. */
const spansOf = (answer: WhenAnswer, window: ChangeWindow | null): readonly (readonly [number, number])[] =>
  goodSpans(answer, window).flatMap(({ first, last }) => {
    const [from, to] = [START_EVERY * first, START_EVERY * last + START_EVERY];
    return last >= first
      ? [[from, to] as const]
      : ([
          [0, to],
          [from, DAY],
        ] as const);
  });

function panelOf(
  answer: WhenAnswer,
  window: ChangeWindow | null,
  metric: 'time' | 'downtime',
  isFirst: boolean,
): FigurePanel {
  const best = bestStart(answer, window);
  const own = answer.metrics[metric];
  const [least, low, high, most] = answer.bands[metric];
  const limit = answer.of.limits[metric];
  const hasLimit = limit < Number.MAX_VALUE;
  const numbers = [...own, ...(least ?? []), ...(most ?? []), ...(hasLimit ? [limit] : [])].filter(isShown);
  const [from, to] = numbers.length > 0 ? extentOf(numbers) : [1, 10];
  const side = logAxis(from, to, '');
  const y = { ...side, ticks: metricTicks(metric, ...side.domain), label: metricRecords[metric].label };
  const key = (text: string) => (isFirst ? { key: text } : {});
  const [bottom, top] = side.domain;
  const layers: FigureLayer[] = spansOf(answer, window).map(
    ([start, end], i): FigureLayer => ({
      ...{ mark: 'band', colour: 'accent-wash', from: start, to: end },
      ...(i === 0 ? key(words.goodStarts) : {}),
    }),
  );
  const area = (below: Float64Array | undefined, above: Float64Array | undefined, wash: string, text: string) => {
    if (!below || !above) return;
    layers.push({ mark: 'area', colour: wash, fill: wash, corners: between(side, below, above), ...key(text) });
  };
  area(least, most, 'base-wash', words.nineOfTen);
  area(low, high, 'sent-wash', words.halfOfThem);
  if (hasLimit) {
    const segments = [[0, limit, DAY, limit]] as const;
    layers.push({ mark: 'segments', colour: 'warn', dash: 'dash', width: 1.5, segments, ...key(words.limitKey) });
  }
  if (metric === 'time' && window?.inside === 'all') {
    const left = xs.map((_, i) => roomOf(window, i));
    const values = left.map((room) => (room > 0 ? clamp(side, room) : null));
    layers.push({ mark: 'line', colour: 'warn', dash: 'dots', width: 1.5, values, ...key(words.untilCloses) });
  }
  if (best !== null) {
    const segments = [[START_EVERY * best, bottom, START_EVERY * best, top]] as const;
    layers.push({
      mark: 'segments',
      colour: 'ink',
      dash: 'dots',
      width: 1.5,
      segments,
      ...key(words.bestStartKey(startText(best))),
    });
  }
  const values = xs.map((_, i) => (isShown(own[i] ?? 0) ? (own[i] ?? null) : null));
  layers.push({ mark: 'line', colour: 'accent', width: 2, values, ...key(words.asInputsStand) });
  return { y, height: HEIGHT, layers };
}

const orNull = (value: number | undefined): number | null =>
  value === undefined || !Number.isFinite(value) ? null : value;

/** Time and pause over the start, with what may come around them, and the good and the best starts. */
export function whenFigure(answer: WhenAnswer, window: ChangeWindow | null): Figure {
  const hasEnd = window?.inside === 'all';
  const bandColumns = (of: 'time' | 'downtime') =>
    answer.bands[of].length === 0
      ? []
      : [5, 25, 75, 95].map((share) => ({
          key: `${metricRecords[of].key}_${share}`,
          label: words.quantileHead(of, share),
        }));
  return {
    draw: 'recharts',
    fileName: 'precopy-when',
    title: bestText(answer, window),
    summary: spansText(answer, window),
    hint: words.whenHint,
    name: words.whenName,
    table: {
      columns: [
        { key: 'start', label: words.whenHeads.start },
        { key: 'dirty_rate_mib_s', label: words.whenHeads.rate },
        ...(['time', 'downtime'] as const).flatMap((of) => [
          { key: metricRecords[of].key, label: words.withUnit(metricRecords[of].label, metricRecords[of].unit) },
          ...bandColumns(of),
        ]),
        { key: 'traffic_mib', label: words.whenHeads.traffic },
        { key: 'chance', label: words.whenHeads.chance },
        ...(hasEnd
          ? [
              { key: 'done_90_s', label: words.whenHeads.done },
              { key: 'chance_in_window', label: words.whenHeads.inWindow },
            ]
          : []),
      ],
      rows: xs.map((x, i) => [
        startText(i),
        rateAt(answer.of.rates, x),
        ...(['time', 'downtime'] as const).flatMap((of) => [
          orNull(answer.metrics[of][i]),
          ...answer.bands[of].map((band) => orNull(band[i])),
        ]),
        orNull(answer.metrics.traffic[i]),
        answer.chance[i] ?? null,
        ...(hasEnd ? [orNull(mostlyDone(answer, i)), chanceOf(answer, window, i)] : []),
      ]),
    },
    x: xAxis,
    panels: [panelOf(answer, window, 'time', true), panelOf(answer, window, 'downtime', false)],
    points: xs.map((x, i) => ({ x, sentence: startSentence(answer, window, i) })),
  };
}
