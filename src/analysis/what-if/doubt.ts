import { models } from '../../models/registry';
import { parameterByName } from '../../scenario/parameters';
import { nearestAllowed } from '../../scenario/read-parameter';
import type { Scenario } from '../../scenario/scenario';
import type { Spread } from '../../scenario/spread';
import type { WhatIfKnob } from '../../scenario/what-if-names';
import { createGenerator, drawFraction, drawNormal } from '../../simulator/random';
import type { Progress } from '../../simulator/simulated-migration';
import { METRICS, type Metric } from '../../vocabulary/metrics';
import { subProgress } from '../sub-progress';
import { columnsOf, isOwnEnd, type MetricColumns } from './columns';
import { type Share, sobolShares } from './sobol';
import type { HeldLimits } from './sweep';

/** A knob whose value is not sure. */
export interface Doubted {
  readonly knob: WhatIfKnob;
  readonly spread: Spread;
}

/** The distribution of a metric over the samples that have a number. */
export interface Distribution {
  /** At 5, 25, 50, 75 and 95 %; NaN where no sample has a number. */
  readonly quantiles: readonly number[];
  /** Ends of the bins, by ratio where the numbers are far apart; and how many samples each has. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  /** Samples outside of the bins: the outermost ones. */
  readonly beyond: number;
  /** What part of the spread each input causes, in their order. */
  readonly shares: readonly Share[];
}

/** What comes of a scenario whose inputs are not sure. */
export interface Doubt {
  readonly samples: number;
  /** Samples with a number: the others do not arrive, or the model has none. */
  readonly numbered: number;
  /** Chances from 0 to 1: of converging by itself, of keeping each limit, and all of it. */
  readonly chances: { readonly own: number; readonly downtime: number; readonly time: number; readonly all: number };
  readonly metrics: Readonly<Record<Metric, Distribution>>;
}

/** Rows of each of the two samples: as fast as the model is. */
const HALF = { columns: 5000, loop: 1000 } as const;
export const QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95] as const;
const BINS = 40;
/** So many times as much from end to end is shown by ratio. */
const FAR = 20;

/** Values of a doubted knob: the same of the same seed. A deviation that leads out of the knob's range ends at its end. */
export function drawn({ knob, spread }: Doubted, seed: number, sample: 0 | 1, count: number): Float64Array {
  const generator = createGenerator(seed, 'doubt', 2 * PLACE.indexOf(knob) + sample);
  const parameter = parameterByName[knob];
  const draw = () =>
    spread.kind === 'even'
      ? spread.from + (spread.to - spread.from) * drawFraction(generator)
      : spread.middle + spread.deviation * drawNormal(generator);
  const values = new Float64Array(count);
  for (let k = 0; k < count; k += 1) values[k] = nearestAllowed(parameter, draw());
  return values;
}

/** The order of the sequences of chance: one more doubt moves no other. */
const PLACE: readonly WhatIfKnob[] = ['dirtyRate', 'bandwidth', 'memory', 'workingSet'];

function quantilesOf(sorted: Float64Array): readonly number[] {
  return QUANTILES.map((share) => {
    const place = (sorted.length - 1) * share;
    const [below, above] = [sorted[Math.floor(place)] ?? Number.NaN, sorted[Math.ceil(place)] ?? Number.NaN];
    return below + (above - below) * (place - Math.floor(place));
  });
}

/** The outermost samples on each side stand at these ends: one in a thousand would hide all others. */
const OUTERMOST = 0.005;

/** The values between which all but the outermost samples lie. */
function endsOf(sorted: Float64Array): readonly [low: number, high: number] {
  const out = Math.floor(OUTERMOST * sorted.length);
  return [sorted[out] ?? 0, sorted[sorted.length - 1 - out] ?? 0];
}

/** The first place in sorted values from which on something holds. */
function firstWhere(sorted: Float64Array, holds: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(sorted[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Bins of the same width, or the same ratio, over all samples but the outermost. */
export function histogram(sorted: Float64Array): Pick<Distribution, 'edges' | 'counts' | 'beyond'> {
  if (sorted.length === 0) return { edges: [], counts: [], beyond: 0 };
  const [least, most] = endsOf(sorted);
  const isFar = least > 0 && most / least > FAR;
  const high = most > least ? most : least + (Math.abs(least) || 1) * 1e-3;
  const at = (share: number) => (isFar ? least * (high / least) ** share : least + (high - least) * share);
  const edges = Array.from({ length: BINS + 1 }, (_, k) => at(k / BINS));
  const binOf = (value: number): number => {
    const share = isFar ? Math.log(value / least) / Math.log(high / least) : (value - least) / (high - least);
    return Math.min(BINS - 1, Math.max(0, Math.floor(share * BINS)));
  };
  const [from, to] = [firstWhere(sorted, (value) => value >= least), firstWhere(sorted, (value) => value > most)];
  // Sorted values fill one bin after the other: where each ends is found by bisection.
  const ends = edges.map((_, bin) =>
    bin < BINS ? firstWhere(sorted, (value) => value > most || binOf(value) >= bin) : to,
  );
  const counts = Array.from({ length: BINS }, (_, bin) => (ends[bin + 1] ?? to) - Math.max(ends[bin] ?? to, from));
  return { edges, counts, beyond: sorted.length - (to - from) };
}

/** The columns as shares of the spread are told of them: the outermost at their ends, those without a number at the upper one. */
function withoutOutermost(sorted: Float64Array, columns: readonly Float64Array[]): readonly Float64Array[] {
  const hasGaps = columns.some((column) => column.some(Number.isNaN));
  const [low, end] = endsOf(sorted);
  const high = hasGaps ? (sorted.at(-1) ?? end) : end;
  const kept = (value: number) => (Number.isNaN(value) ? high : Math.min(Math.max(value, low), high));
  return columns.map((column) => column.map(kept));
}

/**
 * What comes of a scenario whose inputs are not sure: two samples of the same size, all drawn from the scenario's seed, and
 * as many again for each input with its values exchanged. Where the
 * shares of the spread are told, the outermost half per cent on each side stands at its end. Units: s, MiB, J; chances and shares of 1. Assumes independent
 * inputs. Errors: none; without any doubt all samples are the scenario itself.
 * Memory 900 to 1,100 MiB, nothing dirtied, 100 MiB/s -> total time 9 to 11 s, the middle half within 9.5 to 10.5 s.
 */
export function* doubtOf(
  scenario: Scenario,
  doubted: readonly Doubted[],
  limits: HeldLimits,
  count: number = HALF[models[scenario.model].speed],
): Generator<Progress, Doubt> {
  const parts = doubted.length + 2;
  const draws = doubted.map((each) => ({
    knob: each.knob,
    a: drawn(each, scenario.seed, 0, count),
    b: drawn(each, scenario.seed, 1, count),
  }));
  function* ask(part: number, takesB: (index: number) => boolean): Generator<Progress, MetricColumns> {
    const knobs = Object.fromEntries(draws.map(({ knob, a, b }, i) => [knob, takesB(i) ? b : a]));
    const work = columnsOf(scenario, knobs, count, 'Drawing samples');
    return yield* subProgress(work, ({ share, sentence }) => ({ share: (part + share) / parts, sentence }));
  }
  const a = yield* ask(0, () => false);
  const b = yield* ask(1, () => true);
  const crossed: MetricColumns[] = [];
  for (const i of doubted.keys()) crossed.push(yield* ask(2 + i, (index) => index === i));

  const both = [a, b];
  const rows = 2 * count;
  const part = (holds: (of: MetricColumns, row: number) => boolean): number =>
    both.reduce((sum, of) => sum + of.code.reduce((all, _, row) => all + Number(holds(of, row)), 0), 0) / rows;
  const own = (of: MetricColumns, row: number) => isOwnEnd(of.code[row] ?? 0);
  const within = (metric: 'downtime' | 'time') => (of: MetricColumns, row: number) =>
    (of[metric][row] ?? 0) <= limits[metric];
  const distribution = (metric: Metric): Distribution => {
    const all = new Float64Array(rows);
    all.set(a[metric]);
    all.set(b[metric], count);
    // What is no number stands behind all others.
    const sorted = all.sort().subarray(0, firstWhere(all, Number.isNaN));
    const columns = [a[metric], b[metric], ...crossed.map((each) => each[metric])];
    const [fa = a.time, fb = b.time, ...rest] = withoutOutermost(sorted, columns);
    return { quantiles: quantilesOf(sorted), ...histogram(sorted), shares: sobolShares(fa, fb, rest) };
  };
  return {
    samples: rows,
    numbered: both.reduce((sum, of) => sum + of.time.reduce((all, value) => all + Number(!Number.isNaN(value)), 0), 0),
    chances: {
      ...{ own: part(own), downtime: part(within('downtime')), time: part(within('time')) },
      all: part((of, row) => own(of, row) && within('downtime')(of, row) && within('time')(of, row)),
    },
    metrics: Object.fromEntries(METRICS.map((metric) => [metric, distribution(metric)])) as Record<
      Metric,
      Distribution
    >,
  };
}
