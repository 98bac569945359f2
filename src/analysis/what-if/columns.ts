import type { BulkInput, BulkOutput } from '../../models/bulk';
import { models } from '../../models/registry';
import { inModelUnit } from '../../scenario/model-values';
import { parameterByName } from '../../scenario/parameters';
import { effectiveInput, type Scenario, toEnergyCoefficients } from '../../scenario/scenario';
import { type KnobRange, valueAt } from '../../scenario/what-if-axes';
import type { WhatIfKnob } from '../../scenario/what-if-names';
import { runToEnd } from '../../simulator/run-to-end';
import type { Progress } from '../../simulator/simulated-migration';
import { stopReasons } from '../../vocabulary/stop-reasons';

/** Values of some knobs, in the knobs' units, a row for each scenario. */
export type KnobColumns = Partial<Readonly<Record<WhatIfKnob, Float64Array>>>;

/** What comes of many scenarios, a row each. NaN where there is no number, or the VM does not arrive. */
export interface MetricColumns {
  /** Code of the stop reason; 0 where there is no number. */
  readonly code: Uint8Array;
  readonly rounds: Float64Array;
  /** s */
  readonly time: Float64Array;
  /** s */
  readonly downtime: Float64Array;
  /** MiB */
  readonly traffic: Float64Array;
  /** J */
  readonly energy: Float64Array;
}

/** Codes of ends at which little enough was left. */
const OWN_ENDS: readonly boolean[] = Object.values(stopReasons).reduce<boolean[]>((own, { code, isOwnEnd }) => {
  own[code] = isOwnEnd;
  return own;
}, []);

/** Whether a row converged by itself. */
export const isOwnEnd = (code: number): boolean => OWN_ENDS[code] === true;

/** Rows between two looks at newer questions: as fast as the model is. */
const CHUNK = { columns: 8000, loop: 32 } as const;
/** The fewest rows that are asked at a time where several ask: asking costs little beside them. */
export const LEAST_TILE = { columns: 2000, loop: 8 } as const;
/** From so many rows on, helpers are worth asking: the first answer of one comes some ms after it was asked. */
const TOGETHER = { columns: 10_000, loop: 800 } as const;

/** Rows that are cells of a plane of two knobs, row by row from the lowest y. */
export interface PlaneRows {
  readonly x: KnobRange;
  readonly y: KnobRange;
  /** Cells along a side. */
  readonly size: number;
  /** The cell of the first row. */
  readonly first: number;
}

/** Rows of one scenario, none of which depends on another: they can be asked in parts, wherever. */
export interface RowsQuestion {
  readonly scenario: Scenario;
  /** Values of some knobs, or the plane whose cells have them: then nothing has to be sent. */
  readonly knobs: KnobColumns | PlaneRows;
  readonly count: number;
}

/** A step of long work at which whoever steps it may have rows asked elsewhere. */
export interface RowsStep extends Progress {
  readonly rows: RowsQuestion;
}

const isPlane = (knobs: KnobColumns | PlaneRows): knobs is PlaneRows => 'first' in knobs;

/** Room for the results of so many rows, in one piece of memory: in the given one, if it is large enough. */
export function createMetricColumns(count: number, given?: ArrayBuffer): MetricColumns {
  const memory = given && given.byteLength >= 41 * count ? given : new ArrayBuffer(41 * count);
  const numbers = (k: number) => new Float64Array(memory, 8 * k * count, count);
  return {
    code: new Uint8Array(memory, 40 * count, count),
    ...{ rounds: numbers(0), time: numbers(1), downtime: numbers(2), traffic: numbers(3), energy: numbers(4) },
  };
}

/** Rows from one place to another, in memory of their own. */
export function partOfRows({ scenario, knobs }: RowsQuestion, from: number, to: number): RowsQuestion {
  const part = isPlane(knobs)
    ? { ...knobs, first: knobs.first + from }
    : Object.fromEntries(Object.entries(knobs).map(([knob, values]) => [knob, values.slice(from, to)]));
  return { scenario, knobs: part, count: to - from };
}

/** The value in the middle of a cell. */
export const cellValue = (range: KnobRange, i: number, size: number): number => valueAt(range, (i + 0.5) / size);

/** Room for the values of some cells, kept: new memory for each chunk would cost more than the values. */
const kept = { across: new Float64Array(0), up: new Float64Array(0) };
function roomFor(count: number): readonly [across: Float64Array, up: Float64Array] {
  if (kept.across.length < count) Object.assign(kept, { across: new Float64Array(count), up: new Float64Array(count) });
  return [kept.across.subarray(0, count), kept.up.subarray(0, count)];
}

/** Gives the columns of some rows as the model takes them; those of a plane last until the next are asked for. */
function modelColumns(knobs: KnobColumns | PlaneRows): (from: number, to: number) => BulkInput['columns'] {
  const converted = (knob: WhatIfKnob) => (value: number) => inModelUnit(parameterByName[knob], value);
  if (!isPlane(knobs)) {
    const names = Object.keys(knobs) as WhatIfKnob[];
    return (from, to) =>
      Object.fromEntries(names.map((knob) => [knob, knobs[knob]?.subarray(from, to).map(converted(knob))]));
  }
  const { x, y, size, first } = knobs;
  const values = (range: KnobRange) => {
    const of = converted(range.knob);
    return new Float64Array(size).map((_, i) => of(cellValue(range, i, size)));
  };
  const [xs, ys] = [values(x), values(y)];
  return (from, to) => {
    const [across, up] = roomFor(to - from);
    for (let k = 0; k < across.length; k += 1) {
      const cell = first + from + k;
      across[k] = xs[cell % size] ?? 0;
      up[k] = ys[Math.floor(cell / size)] ?? 0;
    }
    return { [x.knob]: across, [y.knob]: up } as BulkInput['columns'];
  };
}

/** Puts the results of a part in their place. */
export function putRows(whole: MetricColumns, from: number, part: MetricColumns): void {
  for (const name of Object.keys(whole) as (keyof MetricColumns)[]) whole[name].set(part[name], from);
}

const subarrays = <Columns extends object>(columns: Columns, from: number, to: number): Columns =>
  Object.fromEntries(
    Object.entries(columns).map(([name, column]: [string, Float64Array]) => [name, column.subarray(from, to)]),
  ) as Columns;

/** The rows of a question from one to before another, put in their places, a chunk at each step. */
function* fillRows({ scenario, knobs }: RowsQuestion, output: MetricColumns, from: number, to: number) {
  const { predictInBulk, speed } = models[scenario.model];
  const base = effectiveInput(scenario);
  const columnsOfRows = modelColumns(knobs);
  const { code: stopReason, rounds: preCopyRounds, time: totalTime, downtime, traffic, energy } = output;
  const bulk: BulkOutput = { stopReason, preCopyRounds, totalTime, downtime, traffic };
  for (let start = from; start < to; start += CHUNK[speed]) {
    yield start;
    const end = Math.min(start + CHUNK[speed], to);
    const part = { count: end - start, base, columns: columnsOfRows(start, end) };
    predictInBulk(part, subarrays(bulk, start, end));
  }
  const { perMib, fixed } = toEnergyCoefficients(scenario);
  for (let k = from; k < to; k += 1) energy[k] = perMib * (traffic[k] ?? Number.NaN) + fixed;
}

/** Asks a part of the rows of a question here, and puts them in their places. */
export const askPart = (question: RowsQuestion, output: MetricColumns, from: number, to: number): void =>
  runToEnd(fillRows(question, output, from, to));

/** The rows of a question at one go, in the given memory if it is large enough. */
export function askRows(question: RowsQuestion, memory?: ArrayBuffer): MetricColumns {
  const output = createMetricColumns(question.count, memory);
  askPart(question, output, 0, question.count);
  return output;
}

/**
 * What the scenario's model says of it with other values of some knobs: a row for each. Yields the share that is done. Many
 * rows are offered to whoever steps it: a number that comes back is the share that is done elsewhere, columns are
 * the answer, nothing means that they are to be asked here; the numbers are the same.
 * Units: the knobs' own in; s, MiB, J out. Errors: none; rows without a number have code 0 and NaN.
 * The default scenario with a bandwidth of 800 Mbit/s -> 17.529 s, 21.15 ms.
 */
export function* columnsOf(
  scenario: Scenario,
  knobs: KnobColumns | PlaneRows,
  count: number,
  sentence: string,
): Generator<Progress, MetricColumns> {
  const question = { scenario, knobs, count };
  if (count >= TOGETHER[models[scenario.model].speed]) {
    const offer = (share: number): RowsStep => ({ share, sentence, rows: question });
    let found: number | MetricColumns | undefined = yield offer(0);
    while (typeof found === 'number') found = yield offer(found);
    if (found !== undefined) return found;
  }
  const output = createMetricColumns(count);
  for (const start of fillRows(question, output, 0, count)) yield { share: start / count, sentence };
  return output;
}
