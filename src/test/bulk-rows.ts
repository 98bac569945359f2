import fc, { type Arbitrary } from 'fast-check';
import { arrives, type BulkKnob, createBulkOutput } from '../models/bulk';
import { models } from '../models/registry';
import type { Knobs, ModelId, Outcome } from '../models/result';
import { stopReasons } from '../vocabulary/stop-reasons';
import { anyKnobs, likelyKnobs } from './arbitraries';
import { inputOf } from './inputs';

const ROWS = 12;

const knobs: readonly BulkKnob[] = [
  ...(['memory', 'dirtyRate', 'workingSet', 'bandwidth', 'minBandwidth', 'maxBandwidth', 'increment'] as const),
  ...(['threshold', 'maxRounds', 'maxTrafficFactor', 'resumeTime', 'gammaTime', 'gammaRate', 'gammaConstant'] as const),
];

/** A base with columns for some of its knobs. */
interface BulkKnobs {
  readonly count: number;
  readonly base: Knobs;
  readonly columns: Partial<Readonly<Record<BulkKnob, Float64Array>>>;
}

/** A base and any subset of columns, the columns' values taken from other migrations of the same kind. */
export const anyBulkKnobs: Arbitrary<BulkKnobs> = fc
  .tuple(
    fc.oneof(
      fc.array(likelyKnobs, { minLength: ROWS, maxLength: ROWS }),
      fc.array(anyKnobs, { minLength: ROWS, maxLength: ROWS }),
    ),
    fc.oneof(fc.subarray([...knobs]), fc.constant([...knobs])),
  )
  .map(([inputs, varied]) => ({
    count: inputs.length,
    base: inputs[0] ?? fallback(),
    columns: Object.fromEntries(varied.map((knob) => [knob, Float64Array.from(inputs, (input) => input[knob])])),
  }));

function fallback(): never {
  throw new Error('A bulk input has at least one row.');
}

/** The inputs that the rows stand for, one at a time. */
function rowsOf({ count, base, columns }: BulkKnobs): Knobs[] {
  return Array.from({ length: count }, (_, k) => {
    const varied = Object.entries(columns).map(([knob, column]) => [knob, column[k]]);
    return { ...base, ...Object.fromEntries(varied) };
  });
}

/** What a row says: stop code, rounds, traffic, total time, downtime. */
type Row = readonly number[];

function rowOf(outcome: Outcome): Row {
  return arrives(outcome)
    ? [
        stopReasons[outcome.stopReason].code,
        outcome.preCopyRounds,
        outcome.traffic,
        outcome.totalTime,
        outcome.downtime,
      ]
    : [0, Number.NaN, Number.NaN, Number.NaN, Number.NaN];
}

/** The rows of the bulk form, and those of the readable form; a table of results that holds rubbish before. */
export function bothForms(id: ModelId, input: BulkKnobs): { readonly bulk: Row[]; readonly readable: Row[] } {
  const output = createBulkOutput(input.count);
  for (const column of Object.values(output)) column.fill(77);
  const { mayRemain, predict, predictInBulk } = models[id];
  predictInBulk({ ...input, base: inputOf(input.base, mayRemain) }, output);
  const { stopReason, preCopyRounds, traffic, totalTime, downtime } = output;
  const columns = [stopReason, preCopyRounds, traffic, totalTime, downtime];
  return {
    bulk: Array.from({ length: input.count }, (_, k) => columns.map((column) => column[k] ?? 77)),
    readable: rowsOf(input).map((row) => rowOf(predict(inputOf(row, mayRemain)))),
  };
}

/** The places where two tables differ in a single bit: Object.is tells 0 from -0 and takes NaN for NaN. */
export function differences(a: readonly Row[], b: readonly Row[]): string[] {
  return a.flatMap((row, k) =>
    row.flatMap((value, i) =>
      Object.is(value, b[k]?.[i]) ? [] : [`row ${k}, column ${i}: ${value} and ${b[k]?.[i]}`],
    ),
  );
}
