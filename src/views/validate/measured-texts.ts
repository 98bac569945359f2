import type { ErrorSpread, MeasuredMetric } from '../../analysis/measured/measured';
import type { MeasuredAnswer } from '../../analysis/measured/measured-question';
import { formatNumber } from '../../format/number';
import { metricText } from '../../format/scale';
import { modelFacts } from '../../models/facts';
import type { MeasuredEnd } from '../../readers/measured-run';
import { type Metric, metricRecords } from '../../vocabulary/metrics';

/** A metric as it is measured: `unit` and `key` are those of axes and files, and so many of them are one of the models'. */
const measured = (metric: Metric, unit = metricRecords[metric].unit, key = metricRecords[metric].key, scale = 1) => ({
  ...{ label: metricRecords[metric].label, name: metricRecords[metric].name, unit, key, scale },
  quantity: metricRecords[metric].quantity,
  show: (value: number) => metricText(metric, value),
});

/** The numbers that are measured as well as predicted, in the order of the page. */
export const MEASURED_TEXTS: Readonly<Record<MeasuredMetric, ReturnType<typeof measured>>> = {
  totalTime: measured('time'),
  downtime: measured('downtime', 'ms', 'downtime_ms', 1000),
  traffic: measured('traffic'),
};

export const MEASURED_OPTIONS = (['totalTime', 'downtime', 'traffic'] as const).map((id) => ({
  id,
  label: MEASURED_TEXTS[id].label,
}));

export const MODEL_OPTIONS = Object.values(modelFacts).flatMap(({ id, label, isMeasured }) =>
  isMeasured ? [{ id, label }] : [],
);

export const END_TEXTS: Readonly<Record<MeasuredEnd, string>> = {
  converged: 'converged',
  forced: 'forced to stop',
  cancelled: 'cancelled',
};

/** Errors in two digits: 0.357 -> '36 %', 0.0232 -> '2.3 %', 17.345 -> '1,735 %'. */
export const percentText = (share: number): string => `${formatNumber(100 * share, 2)}\u00a0%`;

/** An error with its side: 0.36 -> '36 % too high'. */
export function errorText(error: number): string {
  if (error === 0) return 'exact';
  return `${percentText(Math.abs(error))} too ${error > 0 ? 'high' : 'low'}`;
}

/** '36 %, 173 %': at the median and at the 90th percentile. */
export const spreadText = (spread: ErrorSpread | null): string =>
  spread === null ? '–' : `${percentText(spread.median)}, ${percentText(spread.p90)}`;

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
  const right = verdict ? `, and is right on convergence in ${verdict.right} of ${verdict.runs}` : '';
  return (
    `${modelFacts[best.model].label} comes nearest: its traffic is off by ${percentText(best.traffic.median)} in half of ` +
    `${best.traffic.runs} runs and by ${percentText(best.traffic.p90)} in nine of ten${right}.`
  );
}
