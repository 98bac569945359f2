import type { PowerTrace } from '../../readers/power-trace';
import type { EnergySample } from './training-energy';
import type { GammaSample } from './training-gamma';

/** A table as files have it: names of columns, and rows of cells. */
export interface TrainingTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (number | string)[])[];
}

/** Significant digits of a cell: more than any meter has, and few enough to read. */
const DIGITS = 9;
const rounded = (value: number): number => Number(value.toPrecision(DIGITS));

/** The samples under the names of a gamma training file; the program and its round stand beside them. */
export function gammaTable(samples: readonly GammaSample[]): TrainingTable {
  return {
    columns: ['program', 'round', 'duration_s', 'dirty_rate_mib_s', 'skip_ratio'],
    rows: samples.map(({ program, round, duration, dirtyRate, skipRatio }) => [
      program,
      round,
      ...[duration, dirtyRate, skipRatio].map(rounded),
    ]),
  };
}

/** The samples under the names of an energy training file; the guest and its memory stand beside them. */
export function energyTable(samples: readonly EnergySample[]): TrainingTable {
  return {
    columns: ['guest', 'memory_mib', 'traffic_mib', 'energy_source_j', 'energy_destination_j'],
    rows: samples.map(({ guest, memory, traffic, energySource, energyDestination }) => [
      guest,
      ...[memory, traffic, energySource, energyDestination].map(rounded),
    ]),
  };
}

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
