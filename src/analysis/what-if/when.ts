import { arrives } from '../../models/bulk';
import type { Bursts } from '../../models/platforms/phases';
import { platformRecords } from '../../models/platforms/platform-records';
import { models } from '../../models/registry';
import type { MiB } from '../../models/units';
import { type DayRates, rateAt } from '../../scenario/day-curve';
import { type Scenario, toEnergyCoefficients } from '../../scenario/scenario';
import type { Progress } from '../../simulator/simulated-migration';
import { METRICS, type Metric } from '../../vocabulary/metrics';
import { columnsOf } from './columns';
import { type Doubted, drawn } from './doubt';
import { withGuestInTheMiddle } from './known-set';
import type { HeldLimits } from './sweep';
import { oneStart, type World, worldOf, worldsOf } from './when-worlds';

/** Minutes between two starts, and how many there are in a day. */
export const START_EVERY = 15;
export const STARTS = 1440 / START_EVERY;

/** The quantiles of what may come of a start. */
const WHEN_QUANTILES = [0.05, 0.25, 0.75, 0.95] as const;

/** What comes of each start of a day, a row each, from midnight on. Infinity: it does not arrive. s, MiB, J. */
export interface Starts {
  /** As the inputs stand. */
  readonly metrics: Readonly<Record<Metric, Float64Array>>;
  /** By 5, 25, 75 and 95 % of the samples; empty where nothing is in doubt. */
  readonly bands: Readonly<Record<Metric, readonly Float64Array[]>>;
  /** The chance of arriving within the limits: 0 or 1 where nothing is in doubt. */
  readonly chance: Float64Array;
  /**
   * Of each start in turn, how long each sample takes that arrives within the limits, the shortest first, and Infinity for the
   * others; where nothing is in doubt, one a start.
   */
  readonly kept: Float64Array;
  readonly samples: number;
  /** Whether the rate is followed during the migration; else it is that at the start. */
  readonly isFollowed: boolean;
  /** W of the guest in the middle, where nobody knows it. */
  readonly assumedSet: MiB | null;
}

/** Samples of each start: as fast as the model is. */
const SAMPLES = { columns: 400, loop: 60 } as const;

const SENTENCE = 'Trying each start of the day';

type Rows = Readonly<Record<Metric, Float64Array>>;
const emptyRows = (count: number): Rows =>
  Object.fromEntries(METRICS.map((metric) => [metric, new Float64Array(count).fill(Infinity)])) as unknown as Rows;

const isPlatform = (scenario: Scenario): boolean => platformRecords.some(({ id }) => id === scenario.model);

/** A day that a guest goes through: a rate for each hour, and the bursts in which it writes, if any. */
interface Day {
  readonly rates: DayRates;
  readonly bursts: Bursts | null;
}

/** Runs of each start in turn: the scenario's own first, then each sample. */
function* byLoop(
  scenario: Scenario,
  middle: Scenario,
  { rates, bursts }: Day,
  doubted: readonly Doubted[],
  samples: number,
): Generator<Progress, Rows> {
  const { perMib, fixed } = toEnergyCoefficients(scenario);
  const worlds: readonly World[] = [worldOf(middle), ...worldsOf(scenario, doubted, samples)];
  const rows = emptyRows(STARTS * worlds.length);
  for (let start = 0; start < STARTS; start += 1) {
    for (const [k, world] of worlds.entries()) {
      if (k % (bursts ? 2 : 8) === 0) yield { share: (start + k / worlds.length) / STARTS, sentence: SENTENCE };
      const outcome = oneStart(world, rates, START_EVERY * start, bursts);
      if (!arrives(outcome)) continue;
      const row = start * worlds.length + k;
      rows.time[row] = outcome.totalTime;
      rows.downtime[row] = outcome.downtime;
      rows.traffic[row] = outcome.traffic;
      rows.energy[row] = perMib * outcome.traffic + fixed;
    }
  }
  return rows;
}

/** The same for the paper's models, which take one rate: that at the start. */
function* byColumns(
  scenario: Scenario,
  rates: DayRates,
  doubted: readonly Doubted[],
  samples: number,
): Generator<Progress, Rows> {
  const worlds = 1 + samples;
  const count = STARTS * worlds;
  const draws = doubted.map((each) => ({ knob: each.knob, values: drawn(each, scenario.seed, 0, samples) }));
  const column = (of: (start: number, sample: number | null) => number): Float64Array =>
    Float64Array.from({ length: count }, (_, row) =>
      of(Math.floor(row / worlds), row % worlds === 0 ? null : (row % worlds) - 1),
    );
  const dirty = draws.find(({ knob }) => knob === 'dirtyRate')?.values;
  const by = (sample: number | null): number =>
    sample === null || !dirty || !(scenario.dirtyRate > 0) ? 1 : (dirty[sample] ?? 0) / scenario.dirtyRate;
  const knobs = Object.fromEntries(
    draws.map(({ knob, values }) => [
      knob,
      column((_, sample) => (sample === null ? scenario[knob] : (values[sample] ?? 0))),
    ]),
  );
  const dirtyRate = column((start, sample) => by(sample) * rateAt(rates, START_EVERY * start));
  const columns = yield* columnsOf(scenario, { ...knobs, dirtyRate }, count, SENTENCE);
  const arrived = (values: Float64Array) => values.map((value) => (Number.isNaN(value) ? Infinity : value));
  return {
    ...{ time: arrived(columns.time), downtime: arrived(columns.downtime) },
    ...{ traffic: arrived(columns.traffic), energy: arrived(columns.energy) },
  };
}

/** The value at a share of sorted ones; between a number and no end there is no end. */
function quantile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)] ?? Infinity, sorted[Math.ceil(place)] ?? Infinity];
  return high === Infinity ? (place === Math.floor(place) ? low : Infinity) : low + (high - low) * (place % 1);
}

/** How long each run of each start takes that keeps the limits, sorted; the scenario's own only where there are no samples. */
function keptTimes({ time, downtime }: Rows, worlds: number, limits: HeldLimits): Float64Array {
  const [first, count] = worlds > 1 ? [1, worlds - 1] : [0, 1];
  const kept = new Float64Array(STARTS * count);
  for (let start = 0; start < STARTS; start += 1) {
    for (let k = 0; k < count; k += 1) {
      const row = start * worlds + first + k;
      const keeps = (time[row] ?? Infinity) <= limits.time && (downtime[row] ?? Infinity) <= limits.downtime;
      kept[start * count + k] = keeps ? (time[row] ?? Infinity) : Infinity;
    }
    kept.subarray(start * count, (start + 1) * count).sort();
  }
  return kept;
}

/**
 * What a migration costs at each quarter of an hour of a day whose dirtying rate changes by the hour, and how sure that is.
 * Platforms follow the rate during the migration (docs/model.md). Samples are drawn from the scenario's seed, the same for each
 * start: the doubts, where nobody knows the working set a point of the prior each, and with bursts the moment in them at which
 * it starts. Units: MiB/s; s, MiB, J; shares of
 * 1. Assumes that the doubt of D is a share of each hour's rate. Errors: none.
 * The default scenario with D = 40 all day and nothing in doubt -> what Explore says, 96 times.
 */
export function* startsOf(
  scenario: Scenario,
  rates: DayRates,
  doubted: readonly Doubted[],
  limits: HeldLimits,
  asked: Bursts | null = null,
): Generator<Progress, Starts> {
  const isFollowed = isPlatform(scenario);
  const bursts = isFollowed ? asked : null;
  const { scenario: middle, assumedSet } = withGuestInTheMiddle(scenario);
  const isUnsure = doubted.length > 0 || assumedSet !== null || bursts !== null;
  const samples = isUnsure ? SAMPLES[models[scenario.model].speed] : 0;
  const rows = isFollowed
    ? yield* byLoop(scenario, middle, { rates, bursts }, doubted, samples)
    : yield* byColumns(scenario, rates, doubted, samples);
  const worlds = 1 + samples;
  const own = (values: Float64Array) => Float64Array.from({ length: STARTS }, (_, i) => values[i * worlds] ?? Infinity);
  const sampled = (values: Float64Array, start: number) => values.subarray(start * worlds + 1, (start + 1) * worlds);
  const band = (values: Float64Array): readonly Float64Array[] => {
    if (!isUnsure) return [];
    const sorted = Array.from({ length: STARTS }, (_, start) => sampled(values, start).toSorted());
    return WHEN_QUANTILES.map((share) => Float64Array.from(sorted, (each) => quantile(each, share)));
  };
  const kept = keptTimes(rows, worlds, limits);
  const perStart = kept.length / STARTS;
  const chance = Float64Array.from(
    { length: STARTS },
    (_, start) => kept.subarray(start * perStart, (start + 1) * perStart).filter(Number.isFinite).length / perStart,
  );
  const each = <Value>(of: (values: Float64Array) => Value) =>
    Object.fromEntries(METRICS.map((metric) => [metric, of(rows[metric])])) as Record<Metric, Value>;
  return { metrics: each(own), bands: each(band), chance, kept, samples, isFollowed, assumedSet };
}
