import type { Doubted } from '../analysis/what-if/doubt';
import type { HeldLimits } from '../analysis/what-if/sweep';
import { type Starts, startsOf } from '../analysis/what-if/when';
import { type BurstRow, inBursts } from '../analysis/what-if/when-bursts';
import type { Bursts } from '../models/platforms/phases';
import { type DayReading, readDayCurve } from '../readers/day-curve';
import type { OpenedFile } from '../readers/mapped-table';
import type { DayRates } from '../scenario/day-curve';
import type { Scenario } from '../scenario/scenario';
import type { Progress } from '../simulator/simulated-migration';
import { readFiles } from './read-files';

export interface WhenQuestion {
  readonly scenario: Scenario;
  readonly rates: DayRates;
  readonly doubted: readonly Doubted[];
  readonly limits: HeldLimits;
  /** Bursts in which it writes within each hour; null where it is steady there. */
  readonly bursts: Bursts | null;
}

export interface WhenAnswer extends Starts {
  readonly of: WhenQuestion;
}

/** What comes of each start of a day. */
export function* runWhen(question: WhenQuestion): Generator<Progress, WhenAnswer> {
  const { scenario, rates, doubted, limits, bursts } = question;
  return { of: question, ...(yield* startsOf(scenario, rates, doubted, limits, bursts)) };
}

/** Reads the rates of days from files. */
export function* readDays({
  files,
}: {
  readonly files: readonly OpenedFile[];
}): Generator<Progress, { readonly files: readonly DayReading[] }> {
  return { files: yield* readFiles(files, readDayCurve) };
}

export interface BurstQuestion {
  readonly scenario: Scenario;
  readonly bursts: Bursts;
}

export interface BurstAnswer {
  readonly of: BurstQuestion;
  readonly rows: readonly BurstRow[];
}

/** What some platforms do with a guest that writes in bursts. */
export function* runBursts(question: BurstQuestion): Generator<Progress, BurstAnswer> {
  return { of: question, rows: yield* inBursts(question.scenario, question.bursts) };
}
