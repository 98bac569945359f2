import type { RateSweepQuestion } from '../../engine/rate-sweep-job';
import { keepKnobs, STOP_KNOBS } from '../../scenario/knob-lists';
import type { Scenario } from '../../scenario/scenario';
import { MOST_SIMULATED_MEMORY } from '../../vocabulary/limits';
import * as words from './words';

/** Which rates are swept: those of figures 2 and 3 and beyond, or those between which the scenario adapts. */
export type RateChoice = 'usual' | 'scenario';

/** Migrations at each rate: the meter's noise alone is 2 % of one. */
export const MIGRATIONS = 10;
const USUAL = { from: 100, to: 1000 } as const;
const COUNT = 10;

/** The rates that the paper measured, in Mbit/s. */
export const PAPER = { from: 400, to: 800 } as const;

/** The knobs that a sweep looks at; a change of any other one asks nothing anew. The guest is idle, the rate is swept. */
export const SWEEP_KNOBS = ['memory', ...STOP_KNOBS, 'window', 'energyPerMib', 'energyFixed'] as const;

/** Ten rates from one to another, to 0.1 Mbit/s; 100 to 1000 -> 100, 200 ... 1000. */
export function ratesBetween(from: number, to: number): readonly number[] {
  const rates = Array.from({ length: COUNT }, (_, i) => Math.round(10 * (from + ((to - from) * i) / (COUNT - 1))) / 10);
  return [...new Set(rates)];
}

/** Whether the scenario has a range of its own: two rates at least. */
export function hasRange({ minBandwidth, maxBandwidth }: Pick<Scenario, 'minBandwidth' | 'maxBandwidth'>): boolean {
  return maxBandwidth > minBandwidth;
}

/** The ranges to choose from: the scenario's own only where it has one. */
export function rateOptions(
  link: Pick<Scenario, 'minBandwidth' | 'maxBandwidth'>,
): readonly { readonly id: RateChoice; readonly label: string }[] {
  const usual = { id: 'usual', label: words.usualRates } as const;
  if (!hasRange(link)) return [usual];
  return [usual, { id: 'scenario', label: words.adaptiveRange(link.minBandwidth, link.maxBandwidth) }];
}

/** What is asked for a scenario; null where the memory is too large to simulate. */
export function ratesQuestion(scenario: Scenario, choice: RateChoice): RateSweepQuestion | null {
  if (scenario.memory > MOST_SIMULATED_MEMORY) return null;
  const isOwn = choice === 'scenario' && hasRange(scenario);
  const [from, to] = isOwn ? [scenario.minBandwidth, scenario.maxBandwidth] : [USUAL.from, USUAL.to];
  return {
    scenario: keepKnobs(scenario, SWEEP_KNOBS),
    seed: scenario.seed,
    sweep: { rates: ratesBetween(from, to), migrations: MIGRATIONS },
  };
}
