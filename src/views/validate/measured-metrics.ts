import type { ErrorSpread, MeasuredMetric } from '../../analysis/measured/measured';
import type { MeasuredAnswer } from '../../analysis/measured/measured-question';

import { metricText } from '../../format/scale';
import { modelFacts } from '../../models/facts';

import { type Metric, metricRecords } from '../../vocabulary/metrics';
import * as words from './words';

/** A metric as it is measured: `unit` and `key` are those of axes and files, and so many of them are one of the models'. */
const measured = (metric: Metric, unit = metricRecords[metric].unit, key = metricRecords[metric].key, scale = 1) => ({
  ...{ label: metricRecords[metric].label, name: metricRecords[metric].name, unit, key, scale },
  quantity: metricRecords[metric].quantity,
  show: (value: number) => metricText(metric, value),
});

/** The numbers that are measured as well as predicted, in the order of the page. */
export const MEASURED_METRICS: Readonly<Record<MeasuredMetric, ReturnType<typeof measured>>> = {
  totalTime: measured('time'),
  downtime: measured('downtime', 'ms', 'downtime_ms', 1000),
  traffic: measured('traffic'),
};

export const MEASURED_OPTIONS = (['totalTime', 'downtime', 'traffic'] as const).map((id) => ({
  id,
  label: MEASURED_METRICS[id].label,
}));

export const MODEL_OPTIONS = Object.values(modelFacts).flatMap(({ id, label, isMeasured }) =>
  isMeasured ? [{ id, label }] : [],
);

/** '36 %, 173 %': at the median and at the 90th percentile. */
export const spreadText = (spread: ErrorSpread | null): string =>
  spread === null ? '–' : words.bothErrors(spread.median, spread.p90);

/** The model whose traffic is off least in half of the runs; null where nothing can be compared. */
export function nearestOf({ errors }: Pick<MeasuredAnswer, 'errors'>) {
  const all = errors.flatMap(({ workload, model, errors: { traffic } }) =>
    workload === null && traffic !== null ? [{ model, traffic }] : [],
  );
  return all.reduce<(typeof all)[number] | null>(
    (least, each) => (least === null || each.traffic.median < least.traffic.median ? each : least),
    null,
  );
}

/** Which model comes nearest, and how near: the finding of all runs; '' where nothing can be compared. */
export function nearestText({ errors, verdicts }: Pick<MeasuredAnswer, 'errors' | 'verdicts'>): string {
  const best = nearestOf({ errors });
  if (best === null) return '';
  const verdict = verdicts.find(({ model }) => model === best.model);
  return words.nearestText(modelFacts[best.model].label, best.traffic, verdict);
}
