import type { ErrorSpread, MeasuredMetric } from '../../analysis/measured/measured';
import { formatNumber, joined, scaleDowntime, scaleDuration, scaleVolume } from '../../format/number';
import type { ModelId } from '../../models/result';
import type { FileProblem } from '../../readers/csv-table';
import type { MeasuredEnd } from '../../readers/measured-run';

interface MetricText {
  readonly label: string;
  /** In a sentence. */
  readonly name: string;
  /** Unit of the axes and tables, and how many of it make one of the model's. */
  readonly unit: string;
  readonly key: string;
  readonly scale: number;
  readonly show: (value: number) => string;
}

/** The numbers that are measured as well as predicted. */
export const MEASURED_TEXTS: Readonly<Record<MeasuredMetric, MetricText>> = {
  traffic: {
    label: 'Traffic',
    name: 'traffic',
    unit: 'MiB',
    key: 'traffic_mib',
    scale: 1,
    show: (value) => joined(scaleVolume(value)),
  },
  totalTime: {
    label: 'Total time',
    name: 'total time',
    unit: 's',
    key: 'total_time_s',
    scale: 1,
    show: (value) => joined(scaleDuration(value)),
  },
  downtime: {
    label: 'Downtime',
    name: 'downtime',
    unit: 'ms',
    key: 'downtime_ms',
    scale: 1000,
    show: (value) => joined(scaleDowntime(value)),
  },
};

export const METRIC_OPTIONS = (['traffic', 'totalTime', 'downtime'] as const).map((id) => ({
  id,
  label: MEASURED_TEXTS[id].label,
}));

/** The models as headings and as they stand in a sentence. */
export const COMPARED_TEXTS: Readonly<Record<ModelId, { readonly label: string; readonly name: string }>> = {
  'closed-form': { label: 'Closed form', name: 'the closed form' },
  'algorithm-1': { label: 'Algorithm 1', name: 'Algorithm 1' },
  'dirty-curve': { label: 'Dirty curve', name: 'the dirty curve' },
  qemu: { label: 'QEMU’s loop', name: 'QEMU’s loop' },
};

export const MODEL_OPTIONS = (['closed-form', 'algorithm-1', 'dirty-curve', 'qemu'] as const).map((id) => ({
  id,
  label: COMPARED_TEXTS[id].label,
}));

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

/** As many problems are listed; the rest are counted. */
const MOST_LISTED = 12;

/** Problems as sentences with file, line and column; the last one counts those that are not listed. */
export function problemTexts(problems: readonly FileProblem[]): readonly string[] {
  const lines = problems.slice(0, MOST_LISTED).map(({ file, line, column, text }) => {
    const place = [file, line === null ? '' : `line ${line}`, column === null ? '' : `column ${column}`];
    return `${place.filter((part) => part !== '').join(', ')}: ${text}`;
  });
  const more = problems.length - lines.length;
  return more > 0 ? [...lines, `And ${more} more.`] : lines;
}
