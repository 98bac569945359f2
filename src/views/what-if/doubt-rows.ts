import type { Distribution } from '../../analysis/what-if/doubt';
import type { Share } from '../../analysis/what-if/sobol';
import type { DoubtAnswer } from '../../engine/what-if-doubt-job';
import { type ColumnScale, columnScale } from '../../format/scale';
import { parameterByName } from '../../scenario/parameters';
import type { WhatIfKnob } from '../../scenario/what-if-names';
import { METRICS, type Metric, metricRecords } from '../../vocabulary/metrics';
import type { StripNumber } from '../shared/NumberStrip';
import type { Column } from '../shared/table';
import * as words from './words';

const isLimit = (value: number): boolean => value < Number.MAX_VALUE;

/** The chances as large numbers. */
export function chanceNumbers({ chances, of: { limits } }: DoubtAnswer): readonly StripNumber[] {
  const { own, downtime, time, all } = words.chances;
  const number = (id: string, label: string, chance: number, caption: string): StripNumber => ({
    ...{ id, label, value: chance, number: words.chanceText(chance), unit: '%', captions: [caption] },
  });
  return [
    number('own', own.label, chances.own, own.caption),
    ...(isLimit(limits.downtime)
      ? [number('downtime', downtime.label, chances.downtime, downtime.caption(limits.downtime))]
      : []),
    ...(isLimit(limits.time) ? [number('time', time.label, chances.time, time.caption(limits.time))] : []),
    number('all', all.label, chances.all, all.caption),
  ];
}

/** Which input causes most of the spread of a metric: its index; null where nothing varies. */
function foremost({ shares }: Distribution): number | null {
  const totals = shares.map(({ total }) => total);
  const most = Math.max(0, ...totals);
  return most > 0.01 ? totals.indexOf(most) : null;
}

const labelOf = (knob: WhatIfKnob): string => parameterByName[knob].label;

/** What to measure first, in a sentence. */
export function firstText({ of, metrics }: DoubtAnswer, metric: Metric): string {
  const { doubted } = of;
  if (doubted.length === 0) return words.nothingInDoubt;
  const index = foremost(metrics[metric]);
  const knob = index === null ? undefined : doubted[index]?.knob;
  if (index === null || knob === undefined) return words.doubtChangesNothing(metric);
  if (doubted.length === 1) return words.onlyInDoubt(labelOf(knob), metric);
  const { total = 0 } = metrics[metric].shares[index] ?? {};
  return words.measureFirst(labelOf(knob), total, metric);
}

/** A metric's distribution in a sentence. */
export const spreadText = ({ metrics, numbered }: DoubtAnswer, metric: Metric): string =>
  numbered === 0 ? words.noSampleHasNumber : words.spreadText(metric, metrics[metric].quantiles);

/** A row of the table of distributions. */
interface MetricRow {
  readonly metric: Metric;
  readonly quantiles: readonly number[];
  /** All of a row are in one unit. */
  readonly scale: ColumnScale;
}
export const metricRows = ({ metrics }: DoubtAnswer): readonly MetricRow[] =>
  METRICS.map((metric) => {
    const { quantiles } = metrics[metric];
    return { metric, quantiles, scale: columnScale(quantiles, metricRecords[metric].quantity) };
  });

/** A row of the table of shares. */
interface ShareRow extends Share {
  readonly label: string;
}
export const shareRows = ({ of, metrics }: DoubtAnswer, metric: Metric): readonly ShareRow[] =>
  of.doubted.flatMap(({ knob }, i) => {
    const share = metrics[metric].shares[i];
    return share ? [{ ...share, label: labelOf(knob) }] : [];
  });

/** How many samples there are, and what was taken for granted. */
export function doubtNotes({ samples, numbered, assumedSet, of }: DoubtAnswer): readonly string[] {
  const missing = samples - numbered;
  return [
    words.samplesDrawn(samples, of.scenario.seed),
    ...(missing > 0 ? [words.samplesMissing(missing)] : []),
    ...(assumedSet !== null && Number.isFinite(assumedSet) ? [words.guestInTheMiddle(assumedSet)] : []),
  ];
}

/** A row for each metric, from low to high. */
export const INTERVAL_COLUMNS: readonly Column<MetricRow>[] = [
  {
    key: 'metric',
    head: words.metricHead,
    isName: true,
    text: ({ metric, scale }) => words.withUnit(metricRecords[metric].label, scale.unit),
  },
  ...words.QUANTILE_LABELS.map(
    (label, k): Column<MetricRow> => ({
      ...{ key: label, head: label, isNumber: true },
      text: ({ quantiles, scale }) => scale.show(quantiles[k] ?? Number.NaN),
    }),
  ),
];
