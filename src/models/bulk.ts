import type { MigrationInput } from './result';

/** The knobs of a migration that are numbers: those that a sweep can vary. */
export type BulkKnob = {
  [K in keyof MigrationInput]: MigrationInput[K] extends number ? K : never;
}[keyof MigrationInput];

/** Many scenarios: one base, and a column of values for each knob that varies. */
export interface BulkInput {
  readonly count: number;
  readonly base: MigrationInput;
  readonly columns: Partial<Readonly<Record<BulkKnob, Float64Array>>>;
}

/** The code of a row without numbers: NaN in every column. Others have their stop reason's. */
export const NOT_APPLICABLE = 0;

/** One row a scenario, in the units of `units.ts`. Made once, filled again and again. */
export interface BulkOutput {
  readonly stopReason: Uint8Array;
  readonly preCopyRounds: Float64Array;
  readonly traffic: Float64Array;
  readonly totalTime: Float64Array;
  readonly downtime: Float64Array;
}

/** Room for the results of `count` scenarios. */
export function createBulkOutput(count: number): BulkOutput {
  return {
    stopReason: new Uint8Array(count),
    preCopyRounds: new Float64Array(count),
    traffic: new Float64Array(count),
    totalTime: new Float64Array(count),
    downtime: new Float64Array(count),
  };
}

/** Values of one knob; a knob that does not vary is a single value read again and again (step 0). */
export interface Column {
  readonly values: Float64Array;
  readonly step: 0 | 1;
}

/** The column of a knob, or its base value as a column of step 0. */
export function columnOf(input: BulkInput, knob: BulkKnob): Column {
  const values = input.columns[knob];
  return values ? { values, step: 1 } : { values: Float64Array.of(input.base[knob]), step: 0 };
}

/** The value of a scenario; indices are in range by construction, so the fallback never shows. */
export function at(column: Column, k: number): number {
  return column.values[k * column.step] ?? 0;
}
