import type { TrainingTable } from '../analysis/training/training-table';
import type { PowerTrace } from '../readers/power-trace';

const rounded = (value: number): number => Number(value.toPrecision(9));

/**
 * A table as comma-separated text, a header line first. Assumes that no name holds a comma or a quote.
 * Columns a, b and a row 1, 2 -> 'a,b\n1,2\n'.
 */
export function trainingCsv({ columns, rows }: TrainingTable): string {
  return [columns, ...rows].map((cells) => `${cells.join(',')}\n`).join('');
}

/** A trace under the names of a power trace file. Assumes that both hosts were read at the same times, as made ones are. */
export function traceTable({ source, destination }: PowerTrace): TrainingTable {
  const times = source?.times ?? destination?.times ?? new Float64Array(0);
  const hosts = [
    ['source_w', source],
    ['destination_w', destination],
  ] as const;
  const read = hosts.flatMap(([column, series]) => (series ? [{ column, series }] : []));
  return {
    columns: ['time_s', ...read.map(({ column }) => column)],
    rows: Array.from(times, (time, i) => [rounded(time), ...read.map(({ series }) => rounded(series.watts[i] ?? 0))]),
  };
}
