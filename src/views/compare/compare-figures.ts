import type { Compared } from '../../engine/compare-job';
import type { TableData } from '../../format/csv';
import { joined } from '../../format/number';
import { metricText, scaleQuantity } from '../../format/scale';
import { writtenValue } from '../../scenario/write-knobs';
import { METRICS, type Metric, metricRecords } from '../../vocabulary/metrics';
import {
  type Axis,
  downtimeAxis,
  durationAxis,
  energyAxis,
  extentOf,
  logVolumeAxis,
  plainAxis,
  volumeAxis,
} from '../plot/axis';
import { type Figure, type FigureLayer, type FigurePoint, nominalAxis, type Values } from '../plot/figure';
import {
  allDiffering,
  bestAndWorst,
  chipText,
  compareTitle,
  differenceText,
  differingKnobs,
  endText,
  namesOf,
} from './differences';
import * as words from './words';

const AXES: Readonly<Record<Metric, (most: number, ticks: number) => Axis>> = {
  time: durationAxis,
  downtime: downtimeAxis,
  traffic: volumeAxis,
  energy: energyAxis,
};
const [BARS, ROUNDS] = [84, 260];
const LEAST = 1e-6;

const namesIn = (rows: readonly Compared[]) => namesOf(rows.map(({ of }) => of));

/** Everything of one scenario in a sentence. */
export function rowSentence(rows: readonly Compared[], index: number): string {
  const [row, first] = [rows[index], rows[0]];
  if (!row) return '';
  const name = namesIn(rows)[index] ?? '';
  if (!row.metrics) return `${name}: ${endText(row)}.`;
  const own = row.metrics;
  const beside = index > 0 ? first?.metrics : null;
  const numbers = METRICS.map((metric) => {
    const difference = beside ? ` (${differenceText(metric, own[metric], beside[metric])})` : '';
    return `${metricRecords[metric].name} ${metricText(metric, own[metric])}${difference}`;
  });
  return `${name}: ${endText(row)}, ${numbers.join(', ')}.`;
}

/** What is different about each pinned one, in words: it goes with the picture. */
function differencesCaption(rows: readonly Compared[]): string {
  const [first] = rows;
  const names = namesIn(rows);
  return rows
    .flatMap(({ of }, i) => {
      if (i === 0 || !first) return [];
      const chips = differingKnobs(first.of, of).map((row) => chipText(row, of, first.of));
      return [`${names[i]}: ${chips.join('; ') || words.noKnobDiffers}`];
    })
    .join(' · ');
}

/** All of it as a file: the knobs that differ, the metrics, and the differences from the one on screen. Full doubles. */
function compareTable(rows: readonly Compared[]): TableData {
  const names = namesIn(rows);
  const knobs = allDiffering(rows.map(({ of }) => of));
  const base = rows[0]?.metrics;
  return {
    columns: [
      { key: 'scenario', label: words.scenario },
      ...knobs.map(({ key, label }) => ({ key, label })),
      ...METRICS.flatMap((metric) => {
        const { key, label, unit } = metricRecords[metric];
        return [
          { key, label: `${label} (${unit})` },
          { key: `${key}_more`, label: words.moreThanOnScreen(label, unit) },
          { key: `${key}_more_percent`, label: words.moreInPercent(label) },
        ];
      }),
      { key: 'rounds', label: words.rounds },
      { key: 'ends', label: words.ends },
    ],
    rows: rows.map((row, i) => [
      names[i] ?? '',
      ...knobs.map((knob) => {
        const value = writtenValue(knob, row.of[knob.name]);
        return typeof value === 'boolean' ? Number(value) : value;
      }),
      ...METRICS.flatMap((metric) => {
        const [value, other] = [row.metrics?.[metric] ?? null, base?.[metric] ?? null];
        const more = value === null || other === null ? null : value - other;
        return [value, more, more === null || !other ? null : (100 * more) / other];
      }),
      row.stopReason === null ? null : row.preCopyRounds,
      endText(row),
    ]),
  };
}

/** The four metrics of each scenario, one above the other on one axis of names. */
export function metricsFigure(rows: readonly Compared[]): Figure {
  const names = namesIn(rows);
  return {
    draw: 'recharts',
    fileName: 'precopy-compare',
    title: compareTitle(rows),
    caption: differencesCaption(rows),
    summary: bestAndWorst(rows),
    hint: words.wholeInFiles,
    name: words.barsOfAll,
    table: compareTable(rows),
    x: nominalAxis(names),
    panels: METRICS.map((metric) => {
      const values = rows.map(({ metrics }) => metrics?.[metric] ?? null);
      const axis = AXES[metric](Math.max(LEAST, ...values.map((value) => value ?? 0)), 2);
      const { label } = metricRecords[metric];
      return {
        y: { ...axis, label: axis.unit === '' ? label : `${label} (${axis.unit})` },
        height: BARS,
        layers: [
          { mark: 'band', colour: 'accent-wash', from: -0.5, to: 0.5 },
          { mark: 'bars', colour: 'accent', values },
        ],
      };
    }),
    points: rows.map((_, x) => ({ x, sentence: rowSentence(rows, x) })),
    notes: [words.shadedIsOnScreen],
  };
}

/** The one on screen, then the pinned ones. */
const LOOKS = [
  { colour: 'accent', width: 2.5 },
  { colour: 'again', dash: 'dash', width: 1.5 },
  { colour: 'done', dash: 'dots', width: 1.5 },
  { colour: 'skip', dash: 'dash', width: 1.5 },
  { colour: 'base', dash: 'dots', width: 1.5 },
] as const;

/** What each round of each scenario sends, on shared axes; null where none has more than one round. */
export function roundsFigure(rows: readonly Compared[]): Figure | null {
  const names = namesIn(rows);
  const count = Math.max(...rows.map(({ sent }) => sent.length));
  const valuesOf = ({ sent }: Compared): Values =>
    Array.from({ length: count }, (_, k) => ((sent[k] ?? 0) > 0 ? (sent[k] ?? null) : null));
  const series = rows.map(valuesOf);
  const numbers = series.flatMap((values) => values.filter((value) => value !== null));
  if (count < 2 || numbers.length === 0) return null;
  const [least, most] = extentOf(numbers);
  const axis = logVolumeAxis(least, most);
  const sentenceAt = (k: number): string => {
    const told = series.map((values, i) => {
      const value = values[k] ?? null;
      return `${names[i]} ${value === null ? words.hasEnded : joined(scaleQuantity(value, 'volume'))}`;
    });
    return words.roundOfAll(k, told);
  };
  const layers = series.map(
    (values, i): FigureLayer => ({ mark: 'line', values, key: names[i] ?? '', ...(LOOKS[i] ?? LOOKS[0]) }),
  );
  return {
    draw: 'recharts',
    fileName: 'precopy-compare-rounds',
    title: words.roundsSideBySide,
    summary: words.steepConverges,
    name: words.linesOfAll,
    table: {
      columns: [
        { key: 'round', label: words.round },
        ...names.map((name, i) => ({ key: `sent_${i}_mib`, label: `${name} (MiB)` })),
      ],
      rows: Array.from({ length: count }, (_, k) => [k, ...series.map((values) => values[k] ?? null)]),
    },
    // Rounds count from 0, as everywhere.
    x: {
      ...{ scale: 'linear', unit: '', label: 'round', domain: [-0.5, count - 0.5] },
      ticks: plainAxis(count - 1).ticks.filter(({ value }) => Number.isInteger(value) && value < count),
    },
    // The one on screen is drawn above the others.
    panels: [
      {
        y: { ...axis, label: words.sentIn(axis.unit) },
        height: ROUNDS,
        layers: layers.toReversed(),
      },
    ],
    points: Array.from({ length: count }, (_, k): FigurePoint => ({ x: k, sentence: sentenceAt(k) })),
  };
}
