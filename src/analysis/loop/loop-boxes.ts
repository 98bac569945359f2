import { adaptiveRate } from '../../models/adaptive-rate';
import { type CostMetrics, costsOf } from '../../models/cost';
import { phiOf, predictedRate, type RateMemory } from '../../models/refined-rate';
import { type MiBPerSecond, toMiBPerSecond } from '../../models/units';
import { followsDirtying, type Scenario, toCostWeights } from '../../scenario/scenario';
import { countPages } from '../../simulator/bitmap';
import { prepareGuest, skipUntil } from '../../simulator/guest';
import { createLiveRun, runInSteps, toMiB } from '../../simulator/live-run';
import type { MigrationSetup, SimulatedMigration } from '../../simulator/simulated-migration';
import { predictVm } from '../vm-cost';
import { errorsOf, noErrors } from './loop-errors';
import type { BothErrors, LoopRound, LoopVm } from './loop-record';

/**
 * Box 1, sample: S of a VM that is not migrated yet: pages dirtied in the last full window before a migration could start, over its
 * length (Eq. 13). Units: MiB/s. It is what the migration of the same setup samples itself. Assumes warmUp >= 0.
 * Pauses often. A guest that writes nothing -> 0.
 */
export function* sampleRate(setup: MigrationSetup): Generator<void, MiBPerSecond> {
  const guest = yield* prepareGuest(setup.pages, setup.parts, setup.seed);
  const windowStart = Math.max(setup.warmUp - setup.sampleWindow, 0);
  skipUntil(guest, windowStart);
  yield* runInSteps(createLiveRun(guest, windowStart, setup.eventBudget), setup.warmUp);
  return toMiB(countPages(guest.dirty)) / setup.sampleWindow;
}

/** What box 2 finds for a VM: D-hat and phi as remembered, and D-tilde from them and the sample (eqs 12 and 13). */
type Refined = Pick<LoopVm, 'history' | 'phi' | 'refined'>;

/** Box 2, refine with history (Eq. 13). MiB/s. Without history D-tilde is the sample. S = 60, D-hat = 36, phi = 0.5 -> 48. */
export function refine(memory: RateMemory, sample: MiBPerSecond): Refined {
  return { history: memory.history, phi: phiOf(memory), refined: predictedRate(memory, sample) };
}

/**
 * Box 3, set R of the first round: the knob, or clamp(D + delta, R_min, R_max) (Sec. 4.3).
 * Units: MiB/s. A model whose rate does not follow knows the knob only. 800 Mbit/s -> 95.367 MiB/s.
 */
export function setRate(ofVm: Scenario, dirtyRate: MiBPerSecond): MiBPerSecond {
  if (!followsDirtying(ofVm)) return toMiBPerSecond(ofVm.bandwidth);
  const { increment, minBandwidth, maxBandwidth } = ofVm;
  return adaptiveRate(dirtyRate, toMiBPerSecond(increment), toMiBPerSecond(minBandwidth), toMiBPerSecond(maxBandwidth));
}

/** Box 4, predict: the four metrics by the scenario's model with this dirtying rate; null where it has no number. */
export function predictWith(ofVm: Scenario, dirtyRate: MiBPerSecond): CostMetrics | null {
  const prediction = predictVm({ ...ofVm, dirtyRate });
  return prediction.applicable ? prediction.metrics : null;
}

/** Box 5, weigh: C of eq. 18 of each candidate among those with a prediction; null for the others. */
export function weigh(predictions: readonly (CostMetrics | null)[], scenario: Scenario): (number | null)[] {
  const known = predictions.filter((metrics) => metrics !== null);
  const costs = costsOf(known, toCostWeights(scenario)).values();
  return predictions.map((metrics) => (metrics === null ? null : (costs.next().value?.total ?? null)));
}

/** Box 5, choose: the index of the lowest C, the first of equals; null where nobody has one. 0.7, null, 0.4, 0.4 -> 2. */
export function choose(costs: readonly (number | null)[]): number | null {
  let cheapest: number | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  costs.forEach((cost, i) => {
    if (cost !== null && cost < lowest) [cheapest, lowest] = [i, cost];
  });
  return cheapest;
}

/** Box 6, what the simulated migration cost, in the metrics of eq. 18; its energy is that of both hosts. */
export function metricsOf(migration: SimulatedMigration): CostMetrics {
  const { downtime, totalTime: time, traffic, energySource, energyDestination } = migration;
  return { downtime, time, traffic, energy: energySource + energyDestination };
}

/** Its rounds in MiB. */
export function roundsOf({ rounds }: SimulatedMigration): LoopRound[] {
  return rounds.map(({ duration, sent, skipped, dirtied, stopAndCopy }) => ({
    duration,
    sent: toMiB(sent),
    skipped: toMiB(skipped),
    dirtied: toMiB(dirtied),
    stopAndCopy,
  }));
}

/** Box 7, the errors of both models; none where the simulation was cut short, for then they would mean nothing. */
export function judge({ baseModel, refinedModel }: LoopVm, migration: SimulatedMigration): BothErrors {
  if (migration.stopReason === 'event-budget') return { base: noErrors, refined: noErrors };
  const simulated = metricsOf(migration);
  return { base: errorsOf(baseModel, simulated), refined: errorsOf(refinedModel, simulated) };
}
