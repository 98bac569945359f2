import type { KnobUnit } from '../format/knob-unit';
import { readQuantity } from '../format/quantity';
import { type Metric, metricRecords } from '../vocabulary/metrics';

/** A line on a map on which a metric has one value, in the metric's unit. */
export interface MetricLine {
  readonly metric: Metric;
  readonly value: number;
}

/** How typed lines were read. */
type LinesReading =
  | { readonly ok: true; readonly lines: readonly MetricLine[] }
  | { readonly ok: false; readonly problem: string };

/** Units of numbers that are typed without one, and how many of them are the metric's own. */
const TYPED: Readonly<Record<Metric, { readonly unit: KnobUnit; readonly size: number; readonly example: string }>> = {
  time: { unit: 's', size: 1, example: '60 s, 5 min' },
  downtime: { unit: 'ms', size: 1000, example: '200 ms, 2 s' },
  traffic: { unit: 'MiB', size: 1, example: '2 GiB, 8 GiB' },
  energy: { unit: 'J', size: 1, example: '500, 2000' },
};
const MOST = 8;

/** What the field of a metric's lines takes, for an empty one. */
export const exampleLines = (metric: Metric): string => TYPED[metric].example;

/**
 * Reads the values at which lines of a metric are wanted: one to eight, parted by commas, with or without units. Units: ms,
 * s, MiB and J typed; s, MiB and J out. Errors: a sentence with what the field takes. Downtime, '200, 2 s' -> 0.2 s and 2 s.
 */
export function readLines(metric: Metric, typed: string): LinesReading {
  const { unit, size, example } = TYPED[metric];
  const parts = typed.split(/[,;]/).map((part) => part.trim());
  const refuse = (why: string): LinesReading => ({
    ok: false,
    problem: `Lines of ${metricRecords[metric].name} take up to ${MOST} values above 0, such as ${example}; you typed ${typed.trim()}. ${why}`,
  });
  const lines: MetricLine[] = [];
  for (const part of parts.filter((each) => each !== '')) {
    const read = readQuantity(part, unit);
    if (!read.ok) return refuse(`${part}: ${read.reason}`);
    if (!(read.value > 0)) return refuse(`${part} is not above 0.`);
    const value = read.value / size;
    if (!lines.some((line) => line.value === value)) lines.push({ metric, value });
  }
  return lines.length > MOST ? refuse(`These are ${lines.length}.`) : { ok: true, lines };
}
