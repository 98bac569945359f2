import { type Packings, packingsOf } from '../../models/platforms/compression';
import { guestWritesOf } from '../../models/platforms/guest-writes';
import { platformInputOf } from '../../models/platforms/models';
import type { Bursts } from '../../models/platforms/phases';
import { type Platform, predictPlatform } from '../../models/platforms/platform';
import { platforms } from '../../models/platforms/platforms';
import type { PlatformResult } from '../../models/platforms/predict-platform';
import { guestOf, isPriorAsked, packingsAndShares, pointsOf } from '../../models/platforms/prior';
import type { PriorPoint } from '../../models/platforms/prior-points';
import { type Knobs, type PlatformId, type PlatformInput, withKnobs } from '../../models/result';
import type { DayRates } from '../../scenario/day-curve';
import { inModelUnit } from '../../scenario/model-values';
import { parameterByName } from '../../scenario/parameters';
import { effectiveInput, type Scenario } from '../../scenario/scenario';
import { createGenerator, drawFraction } from '../../simulator/random';
import { type Doubted, drawn } from './doubt';
import { guestOfDay, inPhases } from './when-guest';

/** One way in which all may be that is not sure: the same for each start. */
export interface World {
  readonly platform: Platform;
  readonly input: PlatformInput;
  /** How many times the day's rates it writes. */
  readonly by: number;
  /** How it writes, where nobody knows the working set, and how it is packed then. */
  readonly point: PriorPoint | null;
  readonly packings: Packings | null;
  /** Of a period of bursts, how much of it is over when the migration starts. */
  readonly into: number;
}

/** A scenario of a platform as it stands, started at the beginning of a burst. */
export const worldOf = (scenario: Scenario): World => ({
  platform: platforms[scenario.model as PlatformId],
  input: platformInputOf(effectiveInput(scenario)),
  ...{ by: 1, point: null, packings: null, into: 0 },
});

/** The item at a share of the weights, which sum to 1. */
function at<Item extends { readonly weight: number }>(items: readonly Item[], share: number): Item | null {
  let rest = share;
  for (const item of items) {
    rest -= item.weight;
    if (rest < 0) return item;
  }
  return items.at(-1) ?? null;
}

/** Samples of what is not sure, from the scenario's seed; the points of the prior come by their shares, in turn. */
export function worldsOf(scenario: Scenario, doubted: readonly Doubted[], count: number): readonly World[] {
  const base = effectiveInput(scenario);
  const platform = platforms[scenario.model as PlatformId];
  const draws = doubted.map((each) => ({ knob: each.knob, values: drawn(each, scenario.seed, 0, count) }));
  const generator = createGenerator(scenario.seed, 'when');
  const packing = Array.from({ length: count }, () => drawFraction(generator));
  const moments = createGenerator(scenario.seed, 'when', 1);
  return Array.from({ length: count }, (_, k): World => {
    const knobs: Record<string, number> = {};
    for (const { knob, values } of draws) knobs[knob] = inModelUnit(parameterByName[knob], values[k] ?? 0);
    const { dirtyRate = scenario.dirtyRate, ...others } = knobs;
    const input = platformInputOf(withKnobs(base, others as Partial<Knobs>));
    const by = scenario.dirtyRate > 0 ? dirtyRate / scenario.dirtyRate : 1;
    const into = drawFraction(moments);
    if (!isPriorAsked(platform, input)) return { platform, input, by, into, point: null, packings: null };
    const point = at(pointsOf(input), (k + 0.5) / count);
    return { platform, input, by, into, point, packings: at(packingsAndShares(input), packing[k] ?? 0)?.value ?? null };
  });
}

/** What comes of a world at a start, in minutes since midnight; with bursts, each hour's rate is their mean. */
export function oneStart(
  { platform, input, by, point, packings, into }: World,
  rates: DayRates,
  minute: number,
  bursts: Bursts | null,
): PlatformResult {
  const day = guestOfDay(input, rates, minute, by, bursts && { bursts, into: into * bursts.period });
  const guest = point ? guestOf(point, day.input) : guestWritesOf(day.input);
  const assumed = { guest: inPhases(guest, day.phases), packings: packings ?? packingsOf(day.input) };
  return predictPlatform(platform, day.input, assumed, 0);
}
