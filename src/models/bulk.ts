import { stopReasons } from '../vocabulary/stop-reasons';
import type { Knobs, Migration, MigrationInput, Outcome } from './result';

/** The knobs of a migration that are numbers: those that a sweep can vary. */
export type BulkKnob = { [K in keyof Knobs]: Knobs[K] extends number ? K : never }[keyof Knobs];

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

/** Values of one knob, and what a row's number is masked with: -1, or 0 where a single value is read again and again. */
type Column = readonly [values: Float64Array, mask: -1 | 0];

/** The column of a knob, or its base value as the column of all rows. */
export function columnOf(values: Float64Array | undefined, base: number): Column {
  return values ? [values, -1] : [Float64Array.of(base), 0];
}

/** The value of a scenario; indices are in range by construction, so the fallback never shows. */
export function at([values, mask]: Column, k: number): number {
  return values[k & mask] ?? 0;
}

/** Fills a row of results. Left out: the model has no number, so all are NaN. */
export function putRow(
  output: BulkOutput,
  k: number,
  stopCode = NOT_APPLICABLE,
  preCopyRounds = NaN,
  traffic = NaN,
  totalTime = NaN,
  downtime = NaN,
): void {
  output.stopReason[k] = stopCode;
  output.preCopyRounds[k] = preCopyRounds;
  output.traffic[k] = traffic;
  output.totalTime[k] = totalTime;
  output.downtime[k] = downtime;
}

/** A part of an input row by row: one object, whose columns are set anew for each row. */
function partOfRows<Part extends object>(part: Part, columns: BulkInput['columns']): (k: number) => Part {
  const row = { ...part };
  const own = Object.entries(columns).filter(([knob]) => knob in part);
  return (k) => {
    for (const [knob, column] of own) (row as Record<string, unknown>)[knob] = column[k];
    return row;
  };
}

/** What a row has of a migration that arrives. */
export type Sums = Pick<Migration, 'stopReason' | 'preCopyRounds' | 'traffic' | 'totalTime' | 'downtime'>;

/** Whether the VM is at its destination in the end: else a row has no number, for no other would be right. */
export const arrives = (outcome: Outcome): outcome is Migration =>
  outcome.applicable && (outcome.platform?.outcome ?? 'completed') === 'completed';

/** Fills the rows of a model that has no bulk form, a scenario after the other. */
function fillRows(count: number, output: BulkOutput, predict: (k: number) => Sums | null): void {
  for (let k = 0; k < count; k += 1) {
    const out = predict(k);
    if (out === null) {
      putRow(output, k);
      continue;
    }
    const { stopReason, preCopyRounds, traffic, totalTime, downtime } = out;
    putRow(output, k, stopReasons[stopReason].code, preCopyRounds, traffic, totalTime, downtime);
  }
}

/** The bulk form of a model that has none of its own: the readable one. */
export function oneByOne(predict: (input: MigrationInput) => Outcome) {
  return ({ count, base, columns }: BulkInput, output: BulkOutput): void => {
    const [vm, link] = [partOfRows(base.vm, columns), partOfRows(base.link, columns)];
    const policy = partOfRows(base.policy, columns);
    fillRows(count, output, (k) => {
      const outcome = predict({ vm: vm(k), link: link(k), policy: policy(k) });
      return arrives(outcome) ? outcome : null;
    });
  };
}

/** The same of a model that looks at an input in a form of its own, with the same names: made once, then copied row by row. */
export function oneByOneFlat<Input extends object>(
  flat: (base: MigrationInput) => Input,
  predict: (input: Input) => Sums | null,
) {
  let last: { readonly base: MigrationInput; readonly input: Input } | null = null;
  return ({ count, base, columns }: BulkInput, output: BulkOutput): void => {
    // Chunks of one question have the same base, and putting it together takes as long as several rows.
    if (last?.base !== base) last = { base, input: flat(base) };
    const rowOf = partOfRows(last.input, columns);
    fillRows(count, output, (k) => predict(rowOf(k)));
  };
}
