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
