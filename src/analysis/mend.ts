import { createBulkOutput, STOP_REASON_CODES } from '../models/bulk';
import { models } from '../models/registry';
import type { Outcome } from '../models/result';
import { type NumberParameter, parameterByName } from '../scenario/parameters';
import { type Scenario, toMigrationInput } from '../scenario/scenario';
import { outwardGrid, type Side } from './outward-grid';
import { roundOutward } from './round-outward';

/** The knobs whose change may mend a migration. Under an adaptive rate the highest rate stands in for the bandwidth. */
export type MendKnob = 'bandwidth' | 'maxBandwidth' | 'dirtyRate' | 'threshold' | 'maxRounds' | 'maxTrafficFactor';

/** A single change that makes pre-copy end at the threshold. */
export interface Mend {
  readonly knob: MendKnob;
  /** In the knob's unit. */
  readonly from: number;
  readonly to: number;
  /** |ln(to / from)| at the exact edge; Infinity where `from` is 0. */
  readonly distance: number;
  /** What the model says after the change. */
  readonly downtime: number;
  readonly totalTime: number;
}

/** Pre-copy must end at the threshold; any other end, or none, is a bad result. */
export function endsAtThreshold(outcome: Outcome): boolean {
  return outcome.applicable && outcome.stopReason === 'threshold';
}

const predict = (scenario: Scenario): Outcome => models[scenario.model].predict(toMigrationInput(scenario));

const withKnob = (scenario: Scenario, knob: MendKnob, value: number): Scenario => ({ ...scenario, [knob]: value });

/** Whether each value of a knob would mend the scenario, from the bulk form. */
function mendingValues(scenario: Scenario, knob: MendKnob, values: readonly number[]): boolean[] {
  const base = toMigrationInput(scenario);
  const column = Float64Array.from(values, (value) => toMigrationInput(withKnob(scenario, knob, value))[knob]);
  const output = createBulkOutput(values.length);
  models[scenario.model].predictInBulk({ count: values.length, base, columns: { [knob]: column } }, output);
  return Array.from(output.stopReason, (code) => code === STOP_REASON_CODES.threshold);
}

/** The mending value nearest to `bad`, between it and `good`, to the last digit; geometric where both are positive. */
function edgeBetween(scenario: Scenario, knob: MendKnob, bad: number, good: number): number {
  let [out, edge] = [bad, good];
  for (let step = 0; step < 80; step += 1) {
    const middle = out > 0 && edge > 0 ? Math.sqrt(out * edge) : (out + edge) / 2;
    if (middle === out || middle === edge) break;
    if (endsAtThreshold(predict(withKnob(scenario, knob, middle)))) edge = middle;
    else out = middle;
  }
  return edge;
}

/** The nearest mending value on one side of the present one, exactly and in round figures; null if there is none. */
function mendOnSide(scenario: Scenario, parameter: NumberParameter, knob: MendKnob, side: Side): Mend | null {
  const from = scenario[knob];
  const values = outwardGrid(from, parameter, side);
  const first = mendingValues(scenario, knob, values).indexOf(true);
  const good = values[first];
  if (good === undefined) return null;
  const edge = parameter.integer ? good : edgeBetween(scenario, knob, values[first - 1] ?? from, good);
  const to = parameter.integer
    ? good
    : roundOutward(edge, side, parameter, (value) => endsAtThreshold(predict(withKnob(scenario, knob, value))));
  const after = predict(withKnob(scenario, knob, to));
  if (!after.applicable) return null;
  const distance = from > 0 && edge > 0 ? Math.abs(Math.log(edge / from)) : Infinity;
  return { knob, from, to, distance, downtime: after.downtime, totalTime: after.totalTime };
}

/** The knobs that the chosen model listens to; a limit of 0 on the traffic is no limit, so there is nothing to change. */
function candidates(scenario: Scenario): MendKnob[] {
  const knobs: MendKnob[] = [
    scenario.adaptive ? 'maxBandwidth' : 'bandwidth',
    'dirtyRate',
    'threshold',
    'maxRounds',
    'maxTrafficFactor',
  ];
  return knobs.filter(
    (knob) =>
      parameterByName[knob].ignoredBecause(scenario) === null &&
      !(knob === 'maxTrafficFactor' && scenario.maxTrafficFactor === 0),
  );
}

/**
 * The cheapest single change that makes pre-copy end at the threshold: the smallest |ln(new / old)| over bandwidth,
 * dirtying rate, threshold, most rounds and traffic limit, found by asking the model, not by a rule of thumb.
 * Results are not monotone in these knobs, so both sides are searched outward in small steps (0.1 % near the present
 * value, 2 % far away) and the edge is then settled by bisection; `to` is the edge in as few figures as still mend.
 * Units: the knobs' own. Errors: null when the result needs no mending or no single change mends it.
 * D = 100 MiB/s over 800 Mbit/s with the closed form -> bandwidth to 839 Mbit/s.
 */
export function cheapestMend(scenario: Scenario): Mend | null {
  if (endsAtThreshold(predict(scenario))) return null;
  let best: Mend | null = null;
  for (const knob of candidates(scenario)) {
    const parameter = parameterByName[knob];
    if (parameter.kind !== 'number') continue;
    for (const side of ['up', 'down'] as const) {
      const mend = mendOnSide(scenario, parameter, knob, side);
      if (mend && (best === null || mend.distance < best.distance)) best = mend;
    }
  }
  return best;
}
