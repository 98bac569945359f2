import type { CoursePoint } from '../../analysis/log/course-of-log';
import type { LogRead } from '../../engine/log-job';
import { joined, scaleDuration, scaleVolume } from '../../format/number';
import { durationAxis, volumeAxis } from '../plot/axis';
import type { Figure, FigureLayer, Segment } from '../plot/figure';
import * as words from './words';

const HEIGHT = 300;
/** The model is followed for so long beyond what was seen. */
const BEYOND = 1.5;

const sentenceOf = ({ time, remaining, round }: CoursePoint): string =>
  words.leftAfter(joined(scaleDuration(time)), round, joined(scaleVolume(remaining)));

/** The stretches of the model until a time; the last one is cut there. */
function modelUntil({ nextTime }: LogRead, end: number): readonly Segment[] {
  const all = nextTime?.stretches ?? [];
  return all.flatMap(([from, before, to, after]): readonly Segment[] => {
    if (from >= end) return [];
    if (to <= end) return [[from, before, to, after]];
    const share = (end - from) / (to - from);
    return [[from, before, end, before + share * (after - before)]];
  });
}

/** Each stretch, and the step up to the next one. */
const joinedUp = (segments: readonly Segment[]): readonly Segment[] =>
  segments.flatMap((each, i): readonly Segment[] => {
    const next = segments[i + 1];
    return next ? [each, [each[2], each[3], next[0], next[1]]] : [each];
  });

function titleOf(points: readonly CoursePoint[]): string {
  // Where a round's end shows nothing left, it is how little a round began with.
  const some = points.filter(({ remaining }) => remaining > 0);
  const looks = some.length > 0 ? some : points;
  const least = looks.reduce((best, each) => (each.remaining < best.remaining ? each : best));
  const last = looks.at(-1);
  const text = joined(scaleVolume(least.remaining));
  return least === last ? words.downTo(text) : words.neverBelow(text);
}

function summaryOf({ course: { points, ends }, nextTime }: LogRead): string {
  const last = points.at(-1);
  return [
    last && sentenceOf(last),
    ends.length > 0 && words.whereRoundsEnded(ends.length),
    nextTime ? words.aboutModel : words.noModel,
  ]
    .filter(Boolean)
    .join(' ');
}

/** What was left over time, where rounds ended, and the platform's loop with the fitted D and W; null where nothing was told of it. */
export function logFigure(read: LogRead): Figure | null {
  const { course, told } = read;
  const { points, ends } = course;
  const last = points.at(-1);
  if (!last || points.length < 2) return null;
  const lastTime = Math.max(last.time, told.totalTime ?? 0);
  const modelEnd = read.nextTime?.stretches.at(-1)?.[2] ?? 0;
  const x = durationAxis(Math.max(lastTime, Math.min(modelEnd, BEYOND * lastTime)), 6);
  const model = modelUntil(read, x.domain[1]);
  const highest = Math.max(...points.map(({ remaining }) => remaining), ...model.map(([, before]) => before));
  const y = volumeAxis(highest);
  const fits = told.limit !== null && told.rate !== null ? told.limit * told.rate : null;
  const layers: readonly (FigureLayer | false)[] = [
    ends.length > 0 && {
      ...{ mark: 'segments', colour: 'track', width: 1, key: words.chartKeys.roundEnd },
      segments: ends.filter(({ time }) => time <= x.domain[1]).map(({ time }): Segment => [time, 0, time, y.domain[1]]),
    },
    fits !== null && {
      ...{ mark: 'segments', colour: 'done', dash: 'dash', width: 1.5, key: words.chartKeys.fits },
      segments: [[0, fits, x.domain[1], fits]],
    },
    model.length > 0 && {
      ...{ mark: 'segments', colour: 'again', dash: 'dash', width: 1.5, key: words.chartKeys.model },
      segments: joinedUp(model),
    },
    {
      ...{ mark: 'line', colour: 'sent', width: 2, key: words.chartKeys.left },
      values: points.map(({ remaining }) => remaining),
    },
    points.length <= 60 && {
      ...{ mark: 'dots', shape: 'dot', colour: 'sent' },
      values: points.map(({ remaining }) => remaining),
    },
  ];
  return {
    draw: 'recharts',
    fileName: 'precopy-log',
    title: titleOf(points),
    summary: summaryOf(read),
    name: words.chartName,
    table: {
      columns: [
        { key: 'time_s', label: words.chartColumns.time },
        { key: 'round', label: words.chartColumns.round },
        { key: 'remaining_mib', label: words.chartColumns.left },
      ],
      rows: points.map(({ time, round, remaining }) => [time, round, remaining]),
    },
    x: { ...x, label: words.sinceStart(x.unit) },
    panels: [
      {
        y: { ...y, label: words.leftToSend(y.unit) },
        height: HEIGHT,
        layers: layers.filter((each) => each !== false),
      },
    ],
    points: points.map((each) => ({ x: each.time, sentence: sentenceOf(each) })),
  };
}
