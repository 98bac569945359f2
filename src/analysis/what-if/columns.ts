import { type BulkInput, type BulkOutput, createBulkOutput } from '../../models/bulk';
import { models } from '../../models/registry';
import { inModelUnit } from '../../scenario/model-values';
import { parameterByName } from '../../scenario/parameters';
import { effectiveInput, type Scenario, toEnergyCoefficients } from '../../scenario/scenario';
import type { WhatIfKnob } from '../../scenario/what-if-names';
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
const CHUNK = { columns: 8000, loop: 8 } as const;

const part = <Columns extends object>(columns: Columns, from: number, to: number): Columns =>
  Object.fromEntries(
    Object.entries(columns).map(([name, column]: [string, Float64Array]) => [name, column.subarray(from, to)]),
  ) as Columns;

/**
 * What the scenario's model says of it with other values of some knobs: a row for each. Yields the share that is done.
 * Units: the knobs' own in; s, MiB, J out. Errors: none; rows without a number have code 0 and NaN.
 * The default scenario with a bandwidth of 800 Mbit/s -> 17.529 s, 21.15 ms.
 */
export function* columnsOf(
  scenario: Scenario,
  knobs: KnobColumns,
  count: number,
  sentence: string,
): Generator<Progress, MetricColumns> {
  const { predictInBulk, speed } = models[scenario.model];
  const base = effectiveInput(scenario);
  const columns = Object.fromEntries(
    (Object.keys(knobs) as WhatIfKnob[]).map((knob) => [
      knob,
      (knobs[knob] ?? new Float64Array()).map((value) => inModelUnit(parameterByName[knob], value)),
    ]),
  ) as BulkInput['columns'];
  const output: BulkOutput = createBulkOutput(count);
  for (let from = 0; from < count; from += CHUNK[speed]) {
    yield { share: from / count, sentence };
    const to = Math.min(from + CHUNK[speed], count);
    predictInBulk({ count: to - from, base, columns: part(columns, from, to) }, part(output, from, to));
  }
  const { perMib, fixed } = toEnergyCoefficients(scenario);
  const { stopReason: code, preCopyRounds: rounds, totalTime: time, downtime, traffic } = output;
  return { code, rounds, time, downtime, traffic, energy: traffic.map((volume) => perMib * volume + fixed) };
}
