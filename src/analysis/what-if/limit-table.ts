import type { Scenario } from '../../scenario/scenario';
import { knobsThatCount } from '../../scenario/what-if-axes';
import type { WhatIfKnob } from '../../scenario/what-if-names';
import type { Progress } from '../../simulator/simulated-migration';
import { columnsOf, type MetricColumns } from './columns';

/** What comes of a scenario at a few speeds of the link and a few limits, row by row from the lowest limit. */
export interface LimitTable extends MetricColumns {
  /** What the link's speed is called: its bandwidth, or the most that is sent. */
  readonly x: WhatIfKnob;
  /** What may remain at the end: a downtime limit, or, where a model knows none, the paper's pause threshold. */
  readonly y: WhatIfKnob;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

/** Links that are sold, in Mbit/s. */
const SPEEDS = [1000, 2500, 10_000, 25_000, 40_000, 100_000];
/** ms, and MiB: 0.2 MiB are the paper's 50 pages. */
const LIMITS = { downtimeLimit: [30, 100, 300, 1000, 5000], threshold: [0.1953125, 1, 4, 16, 64] } as const;

/** Round values and the present one among them, in order. */
const withPresent = (values: readonly number[], present: number): readonly number[] =>
  [...new Set(present > 0 && Number.isFinite(present) ? [...values, present] : values)].sort((a, b) => a - b);

/**
 * A scenario by the speed of its link and by what may remain, with all other knobs as they are, whatever a map shows.
 * Units: the knobs' own; s, MiB, J. Errors: null where the model looks at no speed or at no such limit.
 */
export function* limitTable(scenario: Scenario): Generator<Progress, LimitTable | null> {
  const knobs = knobsThatCount(scenario);
  const x = (['bandwidth', 'maxBandwidth'] as const).find((knob) => knobs.includes(knob));
  const y = (['downtimeLimit', 'threshold'] as const).find((knob) => knobs.includes(knob));
  if (!x || !y) return null;
  const [xs, ys] = [withPresent(SPEEDS, scenario[x]), withPresent(LIMITS[y], scenario[y])];
  const cells = ys.flatMap((limit) => xs.map((speed) => [speed, limit] as const));
  const columns = {
    [x]: Float64Array.from(cells, ([speed]) => speed),
    [y]: Float64Array.from(cells, ([, limit]) => limit),
  };
  return { ...(yield* columnsOf(scenario, columns, cells.length, 'Filling the table')), x, y, xs, ys };
}
