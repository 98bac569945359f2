import { type MiB, PAGES_PER_MIB, toMiBPerSecond } from '../../models/units';
import type { Scenario } from '../../scenario/scenario';
import type { MigrationSetup } from '../../simulator/simulated-migration';
import type { WorkloadPart } from '../../simulator/workload';
import { xenSetup } from '../../simulator/xen-setup';

/** Memory as whole pages: 1024 MiB -> 262,144. */
export function pagesOf(memory: MiB): number {
  return Math.max(1, Math.round(memory * PAGES_PER_MIB));
}

/**
 * Page events after which a migration is not simulated further: some 2 s of writes to small sets. Those to a large set
 * take two to three times as long, and a film of them as long again, so fewer are allowed: some 7 s in all. A migration
 * of 1 GiB by the presets takes 10 to 20 million.
 */
const EVENT_BUDGET = { small: 5e8, large: 2e8 } as const;
/** 8 GiB. */
const LARGE_SET = 2 ** 21;

/** The budget of a workload. */
function eventBudgetOf(parts: readonly WorkloadPart[]): number {
  return parts.some(({ pages }) => pages > LARGE_SET) ? EVENT_BUDGET.large : EVENT_BUDGET.small;
}

/**
 * A simulated migration of a workload over the scenario's link and by its stop rules, sent by classic Xen's daemon.
 * The index of the last round counts from 0, Xen's limit from 1: 29 -> 30 rounds.
 */
export function toMigrationSetup(scenario: Scenario, parts: readonly WorkloadPart[], seed: number): MigrationSetup {
  return xenSetup({
    pages: pagesOf(scenario.memory),
    parts,
    seed,
    bandwidth: toMiBPerSecond(scenario.bandwidth),
    adaptive: scenario.adaptive,
    minBandwidth: toMiBPerSecond(scenario.minBandwidth),
    maxBandwidth: toMiBPerSecond(scenario.maxBandwidth),
    increment: toMiBPerSecond(scenario.increment),
    thresholdPages: scenario.threshold * PAGES_PER_MIB,
    maxIterations: scenario.maxRounds + 1,
    maxTrafficFactor: scenario.maxTrafficFactor,
    resumeTime: scenario.resumeTime / 1000,
    sampleWindow: scenario.window,
    eventBudget: eventBudgetOf(parts),
  });
}

/** Explore's guest: uniform writes over the working set at the scenario's dirtying rate. W = 0 is all of the memory. */
export function uniformGuest(scenario: Scenario): readonly WorkloadPart[] {
  const set = scenario.workingSet === 0 ? scenario.memory : Math.min(scenario.workingSet, scenario.memory);
  return [
    {
      kind: 'uniform',
      pages: pagesOf(set),
      writesPerSecond: scenario.dirtyRate * PAGES_PER_MIB,
      hotShare: 0,
      hotWrites: 0,
      onTime: 0,
      offTime: 0,
      variation: 0,
      phaseTime: 0,
    },
  ];
}
