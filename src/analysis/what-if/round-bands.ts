import { models } from '../../models/registry';
import { type Knobs, type Outcome, type Round, withKnobs } from '../../models/result';
import type { Fraction, MiB } from '../../models/units';
import { inModelUnit } from '../../scenario/model-values';
import { parameterByName } from '../../scenario/parameters';
import { effectiveInput, type Scenario } from '../../scenario/scenario';
import type { Progress } from '../../simulator/simulated-migration';
import { type Doubted, drawn, QUANTILES } from './doubt';

/** What of a round is told: what there is to send when it begins, and what is dirtied while it is sent. */
const ROUND_VALUES = ['toSend', 'dirtied'] as const;
export type RoundValue = (typeof ROUND_VALUES)[number];

/** The rounds of a scenario whose inputs are not sure, from round 0 on; the pause is none of them. MiB. */
export interface RoundBands {
  /** The share of the samples that come to each round; the last one shown still has some. */
  readonly reached: readonly Fraction[];
  /** At 5, 25, 50, 75 and 95 % of the samples that come to it: a list for each share. */
  readonly bands: Readonly<Record<RoundValue, readonly (readonly MiB[])[]>>;
  /** The scenario as it stands; shorter where it has fewer rounds. */
  readonly own: Readonly<Record<RoundValue, readonly MiB[]>>;
  /** Rounds before the pause, at the same shares. */
  readonly rounds: readonly number[];
  readonly samples: number;
}

/** Rounds beyond are not shown. */
export const MOST_ROUNDS_SHOWN = 30;
/** Samples whose rounds are looked at: as fast as the model is. */
const SAMPLES = { columns: 1000, loop: 200 } as const;
/** Fewer samples than this share do not make a band. */
const LEAST_SHARE: Fraction = 0.05;

const before = (outcome: Outcome): readonly Round[] =>
  outcome.applicable ? outcome.rounds.filter(({ stopAndCopy }) => !stopAndCopy).slice(0, MOST_ROUNDS_SHOWN) : [];

const volumeOf: Readonly<Record<RoundValue, (round: Round) => MiB>> = {
  toSend: ({ volume, left = 0 }) => volume + left,
  dirtied: ({ dirtied }) => dirtied,
};

function quantilesOf(values: readonly number[]): readonly number[] {
  const sorted = Float64Array.from(values).sort();
  return QUANTILES.map((share) => {
    const place = (sorted.length - 1) * share;
    const [low, high] = [sorted[Math.floor(place)] ?? Number.NaN, sorted[Math.ceil(place)] ?? Number.NaN];
    return low + (high - low) * (place % 1);
  });
}

/**
 * Round by round, how much there is to send and how much is dirtied, over samples of the inputs that are not sure: the first of
 * those of `doubtOf`. Units: MiB. Assumes independent inputs. Errors: none; where the model has no number there are no rounds.
 * Memory 900 to 1,100 MiB and nothing dirtied: one round of 900 to 1,100 MiB, half of them between 950 and 1,050.
 */
export function* roundBandsOf(scenario: Scenario, doubted: readonly Doubted[]): Generator<Progress, RoundBands> {
  const { predict, speed } = models[scenario.model];
  const samples = doubted.length > 0 ? SAMPLES[speed] : 1;
  const draws = doubted.map((each) => ({ knob: each.knob, values: drawn(each, scenario.seed, 0, samples) }));
  const base = effectiveInput(scenario);
  const courses: (readonly Round[])[] = [];
  const counts: number[] = [];
  for (let k = 0; k < samples; k += 1) {
    if (k % 8 === 0) yield { share: k / samples, sentence: 'Following the rounds of samples' };
    const knobs = draws.map(({ knob, values }) => [knob, inModelUnit(parameterByName[knob], values[k] ?? 0)]);
    const outcome = predict(withKnobs(base, Object.fromEntries(knobs) as Partial<Knobs>));
    if (!outcome.applicable) continue;
    courses.push(before(outcome));
    counts.push(outcome.preCopyRounds);
  }
  const most = Math.max(0, ...courses.map(({ length }) => length));
  const least = LEAST_SHARE * courses.length;
  const at = Array.from({ length: most }, (_, i) => courses.flatMap((rounds) => rounds[i] ?? []));
  const shown = at.filter(({ length }) => length >= least && length > 0);
  const own = before(predict(base));
  const bandsOf = (value: RoundValue) => {
    const each = shown.map((rounds) => quantilesOf(rounds.map(volumeOf[value])));
    return QUANTILES.map((_, q) => each.map((quantiles) => quantiles[q] ?? Number.NaN));
  };
  return {
    reached: shown.map(({ length }) => length / samples),
    bands: { toSend: bandsOf('toSend'), dirtied: bandsOf('dirtied') },
    own: { toSend: own.map(volumeOf.toSend), dirtied: own.map(volumeOf.dirtied) },
    rounds: counts.length > 0 ? quantilesOf(counts) : [],
    samples,
  };
}
