import { parameterByName } from '../../scenario/parameters';
import { nearestAllowed } from '../../scenario/read-parameter';
import type { Scenario } from '../../scenario/scenario';
import { knobsThatCount } from '../../scenario/what-if-axes';
import type { WhatIfKnob } from '../../scenario/what-if-names';
import type { Progress } from '../../simulator/simulated-migration';
import { METRICS, type Metric } from '../../vocabulary/metrics';
import { columnsOf } from './columns';

/** A place beside the present value where the migration ends in another way. */
export interface Cliff {
  /** In the knob's unit. */
  readonly at: number;
  /** Code of the end beyond it; 0: no number. */
  readonly code: number;
}

/** What a small change of a knob does. */
export interface KnobWeight {
  readonly knob: WhatIfKnob;
  readonly value: number;
  /** Percent of each metric for one percent more, and for one percent less; NaN where there is no number. */
  readonly more: Readonly<Record<Metric, number>>;
  readonly less: Readonly<Record<Metric, number>>;
  /** The next other end within 5 % on each side. */
  readonly cliffs: readonly Cliff[];
}

const SMALL = 0.01;
/** How far a cliff is looked for, and in how many steps on each side. */
const [NEAR, STEPS] = [0.05, 10];

/**
 * Which knob matters: the percent of each metric for one percent of each knob that counts, up and down, and the cliffs
 * within 5 % of its present value. Counts are changed by one, and what comes of it is told for one percent. Units: none;
 * the knobs' own for cliffs. Errors: none; knobs at 0, or without an end, have no percent and are left out.
 * Closed form, away from steps of its rounds: total time goes up by about 1 % with 1 % more memory.
 */
export function* sensitivityOf(scenario: Scenario): Generator<Progress, readonly KnobWeight[]> {
  const weights: KnobWeight[] = [];
  for (const knob of knobsThatCount(scenario)) {
    const value = scenario[knob];
    if (!(value > 0 && value < Number.POSITIVE_INFINITY)) continue;
    const parameter = parameterByName[knob];
    const step = (side: 1 | -1) => (parameter.integer ? value + side : value * (1 + side * SMALL));
    const outward = (side: 1 | -1) =>
      Array.from({ length: STEPS }, (_, k) => value * (1 + (side * NEAR * (k + 1)) / STEPS));
    const values = [value, step(1), step(-1), ...outward(1), ...outward(-1)].map((each) =>
      nearestAllowed(parameter, each),
    );
    const columns = yield* columnsOf(
      scenario,
      { [knob]: Float64Array.from(values) },
      values.length,
      'Turning each knob a little',
    );
    const perPercent = (row: number): Readonly<Record<Metric, number>> => {
      const change = Math.abs((values[row] ?? value) / value - 1);
      const pairs = METRICS.map((metric) => {
        const ratio = (columns[metric][row] ?? Number.NaN) / (columns[metric][0] ?? Number.NaN) - 1;
        // At the end of its range a knob goes no further.
        return [metric, change === 0 ? 0 : ratio / change];
      });
      return Object.fromEntries(pairs) as Record<Metric, number>;
    };
    const cliffs = ([3, 3 + STEPS] as const).flatMap((first): Cliff[] => {
      for (let row = first; row < first + STEPS; row += 1) {
        if (columns.code[row] !== columns.code[0]) return [{ at: values[row] ?? value, code: columns.code[row] ?? 0 }];
      }
      return [];
    });
    weights.push({ knob, value, more: perPercent(1), less: perPercent(2), cliffs });
  }
  return weights;
}
