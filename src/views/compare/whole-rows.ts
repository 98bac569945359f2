import type { Compared } from '../../engine/compare-job';
import { metricText } from '../../format/scale';
import { METRICS, metricRecords } from '../../vocabulary/metrics';
import { chipText, differenceText, differingKnobs, endText, extremesOf } from './differences';
import * as words from './words';

/** A line of the comparison: a cell for each scenario, the one on screen first, in lines of words. */
export interface WholeRow {
  readonly label: string;
  readonly cells: readonly (readonly string[])[];
}

/** The comparison as a table with a column for each scenario: metrics with their differences, rounds, ends, knobs that differ. */
export function wholeRows(rows: readonly Compared[]): readonly WholeRow[] {
  const [first] = rows;
  if (!first) return [];
  const ofMetrics = METRICS.map((metric): WholeRow => {
    const ends = extremesOf(rows, metric);
    const cells = rows.map(({ metrics }, i) => {
      if (!metrics) return [words.noValue];
      const other = i > 0 ? first.metrics?.[metric] : undefined;
      return [
        metricText(metric, metrics[metric]),
        other === undefined ? '' : differenceText(metric, metrics[metric], other),
        ends?.best === i ? words.least : ends?.worst === i ? words.most : '',
      ].filter((line) => line !== '');
    });
    return { label: metricRecords[metric].label, cells };
  });
  const differing = rows.map(({ of }, i) => {
    const chips = differingKnobs(first.of, of).map((knob) => chipText(knob, of, first.of));
    return i === 0 ? [] : chips.length === 0 ? [words.noneDiffers] : chips;
  });
  const rounds = rows.map((row) => [row.stopReason === null ? words.noValue : String(row.preCopyRounds)]);
  return [
    ...ofMetrics,
    { label: words.rounds, cells: rounds },
    { label: words.ends, cells: rows.map((row) => [endText(row)]) },
    { label: words.differingKnobs, cells: differing },
  ];
}
