import type { DoubtAnswer } from '../../engine/what-if-doubt-job';
import { metricText } from '../../format/scale';
import { parameterByName } from '../../scenario/parameters';
import { type Metric, metricRecords } from '../../vocabulary/metrics';
import { type Axis, clamp, linearAxis, logAxisOver, plainAxis } from '../plot/axis';
import { type Figure, type FigureLayer, nominalAxis } from '../plot/figure';
import { firstText, shareRows, spreadText } from './doubt-rows';
import { metricTicks } from './map-scale';
import * as words from './words';

const HEIGHT = 260;

/** Whether bins are of the same ratio: the middle edge is not half way. */
const isByRatio = (edges: readonly number[]): boolean => {
  const [low = 0, middle = 0, high = 0] = [edges[0], edges[edges.length / 2 - 0.5], edges.at(-1)];
  return low > 0 && Math.abs(middle - Math.sqrt(low * high)) < 1e-9 * high;
};

function metricSide(metric: Metric, edges: readonly number[]): Axis {
  const [low, high] = [edges[0] ?? 0, edges.at(-1) ?? 1];
  if (isByRatio(edges)) {
    const ticks = metricTicks(metric, low, high).filter(({ value }) => value >= low);
    return { ...logAxisOver(low, high, ''), ticks };
  }
  const { ticks } = linearAxis(low, high, undefined, 6);
  const inside = ticks.filter(({ value }) => value >= low && value <= high);
  return {
    scale: 'linear',
    unit: '',
    domain: [low, high],
    ticks: inside.map(({ value }) => ({ value, label: metricText(metric, value) })),
  };
}

/** How often each value of a metric comes, with the middle half and nine of ten shaded. */
export function spreadFigure(answer: DoubtAnswer, metric: Metric): Figure {
  const { edges, counts, quantiles, beyond } = answer.metrics[metric];
  const { label, key } = metricRecords[metric];
  const side = metricSide(metric, edges);
  const most = Math.max(1, ...counts);
  const y = { ...plainAxis(most, 3), label: words.samplesKey };
  const middleOf = (k: number): number => {
    const [low, high] = [edges[k] ?? 0, edges[k + 1] ?? 0];
    return side.scale === 'log' ? Math.sqrt(low * high) : (low + high) / 2;
  };
  const [least = 0, low = 0, middle = 0, high = 0, top = 0] = quantiles;
  const outline = counts.flatMap((count, k): readonly (readonly [number, number])[] => [
    [edges[k] ?? 0, count],
    [edges[k + 1] ?? 0, count],
  ]);
  const [first, last] = [edges[0] ?? 0, edges.at(-1) ?? 1];
  const band = (from: number, to: number, colour: string, words: string): FigureLayer => ({
    ...{ mark: 'area', colour, fill: colour, key: words },
    corners: [from, to].flatMap((end, k) => {
      const inside = clamp(side, end);
      const ends = [
        [inside, 0],
        [inside, y.domain[1]],
      ] as const;
      return k === 0 ? ends : ends.toReversed();
    }),
  });
  return {
    draw: 'recharts',
    fileName: 'precopy-doubt',
    title: spreadText(answer, metric),
    summary: words.histogramSummary(answer.samples, beyond),
    hint: words.histogramHint,
    name: words.histogramName(metric),
    table: {
      columns: [
        { key: `${key}_from`, label: words.binFrom(metric) },
        { key: `${key}_to`, label: words.binTo(metric) },
        { key: 'samples', label: words.samplesHead },
      ],
      rows: counts.map((count, k) => [edges[k] ?? null, edges[k + 1] ?? null, count]),
    },
    x: { ...side, label },
    panels: [
      {
        y,
        height: HEIGHT,
        layers: [
          band(least, top, 'base-wash', words.nineOfTen),
          band(low, high, 'accent-wash', words.halfOfThem),
          {
            mark: 'area',
            colour: 'sent',
            fill: 'sent',
            corners: [[first, 0], ...outline, [last, 0]],
            key: words.samplesKey,
          },
          {
            mark: 'segments',
            colour: 'ink',
            width: 2,
            segments: [[middle, 0, middle, y.domain[1]]],
            key: words.theMiddle,
          },
        ],
      },
    ],
    points: counts.map((count, k) => ({
      x: middleOf(k),
      sentence: words.binPoint(count, answer.samples, metric, edges[k] ?? 0, edges[k + 1] ?? 0),
    })),
  };
}

/** What part of the spread each input causes: by itself, and with others. */
export function sharesFigure(answer: DoubtAnswer, metric: Metric): Figure {
  const rows = shareRows(answer, metric);
  const inPercent = (share: number) => 100 * Math.max(0, share);
  const bars = (share: 'first' | 'total', error: 'firstError' | 'totalError') => ({
    values: rows.map((row) => inPercent(row[share])),
    // No share is more than all of it.
    spread: rows.map(
      (row) => [row[share] - row[error], Math.min(1, row[share] + row[error])].map(inPercent) as [number, number],
    ),
  });
  const most = Math.max(100, ...rows.map(({ total }) => inPercent(total)));
  return {
    draw: 'recharts',
    fileName: 'precopy-doubt-shares',
    title: firstText(answer, metric),
    summary: words.sharesSummary,
    name: words.sharesName(metric),
    table: {
      columns: [
        { key: 'input', label: words.shareHeads.input },
        { key: 'first_order', label: words.shareHeads.first },
        { key: 'first_order_error', label: words.shareHeads.error },
        { key: 'total', label: words.shareHeads.total },
        { key: 'total_error', label: words.shareHeads.error },
      ],
      rows: rows.map(({ label, first, firstError, total, totalError }) => [
        label,
        first,
        firstError,
        total,
        totalError,
      ]),
    },
    x: nominalAxis(answer.of.doubted.map(({ knob }) => parameterByName[knob].label)),
    panels: [
      {
        y: { ...plainAxis(most, 4), label: words.shareOfSpreadOf(metric) },
        height: 200,
        layers: [
          { mark: 'bars', colour: 'accent', ...bars('first', 'firstError'), key: words.byItself },
          { mark: 'bars', colour: 'edge', ...bars('total', 'totalError'), key: words.withOthers },
        ],
      },
    ],
    points: rows.map(({ label, first, firstError, total, totalError }, i) => ({
      x: i,
      sentence: words.sharePoint(label, words.shareText(first, firstError), words.shareText(total, totalError)),
    })),
  };
}
