import { energySpread, type RateRow, type RateSweep, sweepRates } from '../analysis/rate-sweep';
import type { MbitPerSecond } from '../models/units';
import type { Scenario } from '../scenario/scenario';
import type { Progress } from '../simulator/simulated-migration';

/** Figures 2 and 3 for this memory and these coefficients. */
export interface RateSweepQuestion {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly sweep: RateSweep;
}

export interface RateSweepAnswer {
  readonly of: RateSweepQuestion;
  readonly rows: readonly RateRow[];
  /** The largest metered energy over the smallest, less 1: over the paper's rates, and over all. */
  readonly spread: { readonly paper: number; readonly all: number };
}

/** The rates that the paper measured. */
const PAPER_RATES: readonly [MbitPerSecond, MbitPerSecond] = [400, 800];

/** An idle guest over the transmission rate, metered and by the closed form. */
export function* runRateSweep(question: RateSweepQuestion): Generator<Progress, RateSweepAnswer> {
  const rows = yield* sweepRates(question.scenario, question.seed, question.sweep);
  const all = energySpread(rows, 0, Number.POSITIVE_INFINITY);
  return { of: question, rows, spread: { paper: energySpread(rows, ...PAPER_RATES), all } };
}
