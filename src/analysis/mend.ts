import { createBulkOutput } from '../models/bulk';
import { models } from '../models/registry';
import type { Outcome } from '../models/result';
import { ignoredBecause } from '../scenario/ignored';
import { inModelUnit } from '../scenario/model-values';
import type { NumberParameter } from '../scenario/parameter';
import { parameterByName } from '../scenario/parameters';
import { effectiveInput, type Scenario } from '../scenario/scenario';
import { runToEnd } from '../simulator/run-to-end';
import type { Progress } from '../simulator/simulated-migration';
import { stopReasons } from '../vocabulary/stop-reasons';
import { outwardGrid, type Side } from './ranking/outward-grid';
import { roundOutward } from './ranking/round-outward';
import { predictScenario } from './vm-cost';

/** The knobs whose change may mend a migration, where the model reads them. */
const MEND_KNOBS = [
  ...([
    'bandwidth',
    'maxBandwidth',
    'dirtyRate',
    'downtimeLimit',
    'timeLimit',
    'timeLimitPerGib',
    'threshold',
  ] as const),
  ...(['maxRounds', 'maxTrafficFactor'] as const),
];
export type MendKnob = (typeof MEND_KNOBS)[number];

/** A single change that makes pre-copy end because little enough is left. */
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

/** Pre-copy must end because little enough is left; any other end, or none, is a bad result. */
export function endsWell(outcome: Outcome): boolean {
  return outcome.applicable && stopReasons[outcome.stopReason].isOwnEnd;
}

const withKnob = (scenario: Scenario, knob: MendKnob, value: number): Scenario => ({ ...scenario, [knob]: value });

/** Values of a knob that are tried in one go, between two looks at newer questions: as fast as the model is. */
const CHUNK = { columns: 64, loop: 4 };
/** The first step outward from the present value: loops look at ticks, and nobody would aim at less. */
const FINEST = { columns: 0.001, loop: 0.01 };

/** Nobody is shown how far the search is. */
const SEARCHING: Progress = { share: 0, sentence: 'Looking for the smallest change' };

/** How many of the values, tried in their order, do not mend the scenario before the first that does. */
function* countBeforeMending(
  scenario: Scenario,
  knob: MendKnob,
  values: readonly number[],
): Generator<Progress, number> {
  const base = effectiveInput(scenario);
  const { predictInBulk, speed } = models[scenario.model];
  const ownEnds = Object.values(stopReasons).flatMap(({ isOwnEnd, code }) => (isOwnEnd ? [code] : []));
  for (let start = 0; start < values.length; start += CHUNK[speed]) {
    yield SEARCHING;
    const chunk = values.slice(start, start + CHUNK[speed]);
    const column = Float64Array.from(chunk, (value) => inModelUnit(parameterByName[knob], value));
    const output = createBulkOutput(chunk.length);
    predictInBulk({ count: chunk.length, base, columns: { [knob]: column } }, output);
    const first = output.stopReason.findIndex((code) => ownEnds.includes(code));
    if (first >= 0) return start + first;
  }
  return values.length;
}

const mends = (scenario: Scenario, knob: MendKnob, value: number): boolean =>
  runToEnd(countBeforeMending(scenario, knob, [value])) === 0;

/** |ln(to / from)|: how far a change goes; from or to 0 is infinitely far. */
const distanceBetween = (from: number, to: number): number =>
  from > 0 && to > 0 ? Math.abs(Math.log(to / from)) : Infinity;

/** The mending value nearest to `bad`, between it and `good`, to the last digit. Both are positive. */
function* edgeBetween(scenario: Scenario, knob: MendKnob, bad: number, good: number): Generator<Progress, number> {
  let [out, edge] = [bad, good];
  for (let step = 0; step < 80; step += 1) {
    const middle = Math.sqrt(out * edge);
    if (middle === out || middle === edge) break;
    if ((yield* countBeforeMending(scenario, knob, [middle])) === 0) edge = middle;
    else out = middle;
  }
  return edge;
}

/** Where a knob begins to mend: exactly, and in round figures. */
interface Edge {
  readonly edge: number;
  readonly to: number;
}

/**
 * The nearest mending value on one side, exactly and in round figures, unless it is farther than `within`. Where a knob
 * stands at 0 every change is infinitely far: then its default is the one to offer, or the nearest above that mends.
 */
function* mendOnSide(
  scenario: Scenario,
  parameter: NumberParameter,
  knob: MendKnob,
  side: Side,
  within: number,
): Generator<Progress, Edge | null> {
  const isAtZero = scenario[knob] === 0 && !parameter.integer;
  const from = isAtZero ? parameter.default : scenario[knob];
  if (isAtZero && (side === 'down' || from === 0)) return null;
  if (isAtZero && mends(scenario, knob, from)) return { edge: from, to: from };
  const grid = outwardGrid(from, parameter, side, FINEST[models[scenario.model].speed]);
  const values = grid.slice(0, 1 + countWhile(grid, (value) => isAtZero || distanceBetween(from, value) <= within));
  const before = yield* countBeforeMending(scenario, knob, values);
  const good = values[before];
  if (good === undefined) return null;
  if (parameter.integer) return { edge: good, to: good };
  const edge = yield* edgeBetween(scenario, knob, values[before - 1] ?? from, good);
  return { edge, to: roundOutward(edge, side, parameter, (value) => mends(scenario, knob, value)) };
}

function countWhile<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  const end = items.findIndex((item) => !holds(item));
  return end < 0 ? items.length : end;
}

/** A limit of 0 on the traffic is no limit, and of two time limits one counts: there is nothing to change. */
const isInForce: Partial<Record<MendKnob, (scenario: Scenario) => boolean>> = {
  maxTrafficFactor: ({ maxTrafficFactor }) => maxTrafficFactor > 0,
  timeLimit: ({ timeLimitPerGib, atDeadline }) => timeLimitPerGib === 0 && atDeadline !== 'go-on',
  timeLimitPerGib: ({ timeLimitPerGib, atDeadline }) => timeLimitPerGib > 0 && atDeadline !== 'go-on',
};

/** Whether the chosen model listens to a knob, as all others stand. */
const counts = (scenario: Scenario, knob: MendKnob): boolean =>
  ignoredBecause(parameterByName[knob], scenario) === null && (isInForce[knob]?.(scenario) ?? true);

/**
 * The value of a knob on one side, nearest to the present one, that makes pre-copy end because little enough is left; in
 * as few figures as still do. Null where none does, or the model does not look at the knob. Units: the knob's own.
 */
export function* leastChange(scenario: Scenario, knob: MendKnob, side: Side): Generator<Progress, number | null> {
  if (!counts(scenario, knob)) return null;
  return (yield* mendOnSide(scenario, parameterByName[knob], knob, side, Infinity))?.to ?? null;
}

/**
 * Where nobody knows the working set, a platform is run for each guest of its prior: too often for a search. The mend is
 * sought for the guest in the middle; one without a set writes nothing twice, so all of memory stands for it.
 */
export function withKnownSet(scenario: Scenario, before: Outcome): Scenario {
  if (!before.applicable || !before.platform?.intervals) return scenario;
  return { ...scenario, workingSet: before.platform.assumedSet ?? Number.POSITIVE_INFINITY };
}

/**
 * The cheapest single change that makes pre-copy end at the threshold, for QEMU's loop within the downtime limit: the
 * smallest |ln(new / old)| over bandwidth, dirtying rate, threshold (QEMU: downtime and time limit), most rounds and
 * traffic limit, found by asking the model, not by a rule of thumb.
 * Results are not monotone in these knobs, so both sides are searched outward in small steps (0.1 % near the present
 * value, 2 % far away) and the edge is then settled by bisection; `to` is the edge in as few figures as still mend.
 * Yields after each 64 values. Units: the knobs' own. Errors: null when the result needs no mending or no single change
 * mends it.
 * D = 100 MiB/s over 800 Mbit/s with the closed form -> bandwidth to 839 Mbit/s.
 */
export function* cheapestMend(asked: Scenario): Generator<Progress, Mend | null> {
  const before = predictScenario(asked);
  if (endsWell(before)) return null;
  const scenario = withKnownSet(asked, before);
  if (scenario !== asked && endsWell(predictScenario(scenario))) return null;
  let best = null as Pick<Mend, 'knob' | 'to' | 'distance'> | null;
  for (const knob of MEND_KNOBS.filter((each) => counts(scenario, each))) {
    for (const side of ['up', 'down'] as const) {
      const found: Edge | null = yield* mendOnSide(
        scenario,
        parameterByName[knob],
        knob,
        side,
        best?.distance ?? Infinity,
      );
      if (!found) continue;
      const distance = distanceBetween(scenario[knob], found.edge);
      if (best === null || distance < best.distance) best = { knob, to: found.to, distance };
    }
  }
  if (best === null) return null;
  const after = predictScenario(withKnob(scenario, best.knob, best.to));
  if (!after.applicable) return null;
  return { ...best, from: scenario[best.knob], downtime: after.downtime, totalTime: after.totalTime };
}
