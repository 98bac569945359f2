import type { Distribution } from '../../analysis/what-if/doubt';
import type { Share } from '../../analysis/what-if/sobol';
import type { DoubtAnswer } from '../../engine/what-if-doubt-job';
import { formatNumber, joined, scaleDowntime, scaleDuration, scaleVolume } from '../../format/number';
import { metricText } from '../../format/scale';
import { parameterByName } from '../../scenario/parameters';
import { METRICS, type Metric, metricRecords } from '../../vocabulary/metrics';
import type { StripNumber } from '../shared/NumberStrip';
import type { Column } from '../shared/table';
import { knobName } from './map-words';
import { QUANTILE_LABELS } from './quantile-labels';

/** A chance in per cent: what is not sure is never 0 or 100. */
export function chanceText(chance: number): string {
  if (chance > 0 && chance < 0.01) return 'below 1';
  if (chance < 1 && chance > 0.99) return 'above 99';
  return String(Math.round(100 * chance));
}

const isLimit = (value: number): boolean => value < Number.MAX_VALUE;

/** The chances as large numbers. */
export function chanceNumbers({ chances, of: { limits } }: DoubtAnswer): readonly StripNumber[] {
  const number = (id: string, label: string, chance: number, caption: string): StripNumber => ({
    ...{ id, label, value: chance, number: chanceText(chance), unit: '%', captions: [caption] },
  });
  return [
    number('own', 'Converges', chances.own, 'by itself'),
    ...(isLimit(limits.downtime)
      ? [number('downtime', 'Pause', chances.downtime, `at most ${joined(scaleDowntime(limits.downtime))}`)]
      : []),
    ...(isLimit(limits.time)
      ? [number('time', 'Total time', chances.time, `at most ${joined(scaleDuration(limits.time))}`)]
      : []),
    number('all', 'All of it', chances.all, 'converges, and keeps the limits'),
  ];
}

/** Which input causes most of the spread of a metric: its index; null where nothing varies. */
export function foremost({ shares }: Distribution): number | null {
  const totals = shares.map(({ total }) => total);
  const most = Math.max(0, ...totals);
  return most > 0.01 ? totals.indexOf(most) : null;
}

const percent = (share: number): string => `${formatNumber(Math.round(100 * Math.min(1, Math.max(0, share))))}\u00a0%`;

/** What to measure first, in a sentence. */
export function firstText({ of, metrics }: DoubtAnswer, metric: Metric): string {
  const { doubted } = of;
  const { name } = metricRecords[metric];
  if (doubted.length === 0) return 'Nothing is in doubt: say how sure an input is';
  const index = foremost(metrics[metric]);
  const knob = index === null ? undefined : doubted[index]?.knob;
  if (index === null || knob === undefined) return `The ${name} does not depend on what is in doubt`;
  if (doubted.length === 1)
    return `Only the ${knobName(knob)} is in doubt: all of the spread of the ${name} is its own`;
  const { total = 0 } = metrics[metric].shares[index] ?? {};
  return `Measure the ${knobName(knob)} first: it has a part in ${percent(total)} of the spread of the ${name}`;
}

/** A metric's distribution in a sentence. */
export function spreadText({ metrics, numbered }: DoubtAnswer, metric: Metric): string {
  const [least, low, middle, high, most] = metrics[metric].quantiles.map((value) => metricText(metric, value));
  const { label } = metricRecords[metric];
  if (numbered === 0) return 'No sample has a number.';
  return `${label}: half of the samples lie between ${low} and ${high}, nine of ten between ${least} and ${most}; the middle is ${middle}.`;
}

/** A row of the table of distributions. */
export interface MetricRow {
  readonly metric: Metric;
  readonly quantiles: readonly number[];
}
export const metricRows = ({ metrics }: DoubtAnswer): readonly MetricRow[] =>
  METRICS.map((metric) => ({ metric, quantiles: metrics[metric].quantiles }));

/** '61 % ± 2 %'. */
export const shareText = (share: number, error: number): string =>
  `${percent(share)} ± ${formatNumber(100 * error, 2)}\u00a0%`;

/** A row of the table of shares. */
export interface ShareRow extends Share {
  readonly label: string;
}
export const shareRows = ({ of, metrics }: DoubtAnswer, metric: Metric): readonly ShareRow[] =>
  of.doubted.flatMap(({ knob }, i) => {
    const share = metrics[metric].shares[i];
    return share ? [{ ...share, label: parameterByName[knob].label }] : [];
  });

/** How many samples there are, and what was taken for granted. */
export function doubtNotes({ samples, numbered, assumedSet, of }: DoubtAnswer): readonly string[] {
  const missing = samples - numbered;
  return [
    `${formatNumber(samples, 6)} samples, drawn from seed ${of.scenario.seed}: the same link gives the same numbers. Inputs are taken as independent of each other.`,
    ...(missing > 0
      ? [
          `${formatNumber(missing, 6)} of them have no number or do not arrive: they are left out of the intervals, and count as the largest number where shares are told.`,
        ]
      : []),
    ...(assumedSet !== null && Number.isFinite(assumedSet)
      ? [
          `The working set is not known: this is the guest in the middle, which writes within ${joined(scaleVolume(assumedSet))}.`,
        ]
      : []),
  ];
}

/** A row for each metric, from low to high. */
export const INTERVAL_COLUMNS: readonly Column<MetricRow>[] = [
  { key: 'metric', head: 'Metric', isName: true, text: ({ metric }) => metricRecords[metric].label },
  ...QUANTILE_LABELS.map(
    (label, k): Column<MetricRow> => ({
      ...{ key: label, head: label, isNumber: true },
      text: ({ metric, quantiles }) => metricText(metric, quantiles[k] ?? Number.NaN),
    }),
  ),
];
