import { COST, type LessonField } from '../../lessons/fields';
import { type CostMetrics, costsOf } from '../../models/cost';
import { distinctPages } from '../../models/dirty-curve';
import type { Outcome } from '../../models/result';
import { effectiveInput, type Scenario } from '../../scenario/scenario';
import { stopReasons } from '../../vocabulary/stop-reasons';

/** What a model says of a scenario, as far as lessons need it. */
interface Told {
  readonly of: Scenario;
  readonly outcome: Outcome & { readonly energy?: { readonly total: number; readonly meanPower: number } };
  readonly convergenceCoefficient: number;
}

const NONE = Number.NaN;

/** U(T) / T: the rate that a meter counts over T seconds, in MiB/s (the dirty curve of docs/model.md). */
function readingOver({ dirtyRate, workingSet, memory }: Scenario, duration: number): number {
  return distinctPages(duration, dirtyRate, Number.isFinite(workingSet) ? workingSet : 0, memory) / duration;
}

/** What the model works out. */
function outcomeFields({ of, outcome, convergenceCoefficient }: Told) {
  const { gammaTime, gammaRate, gammaConstant, dirtyRate } = of;
  const has = outcome.applicable ? outcome : null;
  // What does not end has been followed for a while; what that came to says nothing.
  const isEndless = has !== null && !Number.isFinite(has.downtime);
  const sum = (value: number | undefined): number => (isEndless ? Number.POSITIVE_INFINITY : (value ?? NONE));
  const [first, second] = has?.rounds ?? [];
  return {
    totalTime: sum(has?.totalTime),
    downtime: has?.downtime ?? NONE,
    traffic: sum(has?.traffic),
    energy: sum(outcome.energy?.total),
    power: outcome.energy?.meanPower ?? NONE,
    lambda: convergenceCoefficient,
    rounds: sum(has?.preCopyRounds),
    converges: has === null ? 0 : Number(stopReasons[has.stopReason].isOwnEnd),
    lastSent: has?.rounds.findLast(({ stopAndCopy }) => stopAndCopy)?.volume ?? NONE,
    firstTime: first?.duration ?? NONE,
    firstDirtied: first?.dirtied ?? NONE,
    firstSkipped: first?.skipped ?? NONE,
    secondSent: second?.volume ?? NONE,
    gamma: first ? gammaTime * first.duration + gammaRate * dirtyRate + gammaConstant : NONE,
  };
}

/**
 * The numbers that a lesson may name, of one scenario. Units: s, MiB, MiB/s, Mbit/s, J, W. Errors: none; NaN where the
 * model has no number. gamma is eq. 10 as printed, before any guard: 1024 MiB at 800 Mbit/s and 40 MiB/s -> -0.143.
 */
export function lessonFieldsOf(told: Told): Readonly<Record<LessonField, number>> {
  const { of } = told;
  return {
    memory: of.memory,
    dirtyRate: of.dirtyRate,
    workingSet: of.workingSet,
    bandwidth: of.bandwidth,
    sendRate: effectiveInput(of).link.bandwidth,
    threshold: of.threshold,
    downtimeLimit: of.downtimeLimit / 1000,
    resume: of.resumeTime / 1000,
    omega: of.gammaTime,
    xi: of.gammaRate,
    psi: of.gammaConstant,
    ...outcomeFields(told),
    reading1: readingOver(of, 1),
    reading5: readingOver(of, 5),
    reading30: readingOver(of, 30),
    reading60: readingOver(of, 60),
  };
}

const WEIGHTS = { downtime: 0.25, time: 0.25, traffic: 0.25, energy: 0.25 } as const;

/**
 * C of each VM among those of its fleets (Eq. 18), with equal weights, by the name of the field: 'cost.host'. No unit.
 * A VM alone in a fleet costs 1. Errors: none; NaN for all of a fleet in which one has no number.
 */
export function lessonCosts(
  fleets: Readonly<Record<string, readonly string[]>>,
  fields: Readonly<Record<string, Readonly<Record<string, number>>>>,
): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const costs: Record<string, Record<string, number>> = {};
  for (const [fleet, names] of Object.entries(fleets)) {
    const metrics = names.map(
      (name): CostMetrics => ({
        downtime: fields[name]?.['downtime'] ?? NONE,
        time: fields[name]?.['totalTime'] ?? NONE,
        traffic: fields[name]?.['traffic'] ?? NONE,
        energy: fields[name]?.['energy'] ?? NONE,
      }),
    );
    const isWhole = metrics.every((each) => Object.values(each).every(Number.isFinite));
    const all = isWhole ? costsOf(metrics, WEIGHTS) : [];
    for (const [i, name] of names.entries()) {
      costs[name] = { ...costs[name], [`${COST}.${fleet}`]: all[i]?.total ?? NONE };
    }
  }
  return costs;
}
