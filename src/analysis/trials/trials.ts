import type { CostMetrics } from '../../models/cost';
import { phiOf, predictedRate, type RateMemory, remember, startMemory } from '../../models/refined-rate';
import type { Fraction, MiBPerSecond } from '../../models/units';
import type { Scenario } from '../../scenario/scenario';
import { simulateMigration } from '../../simulator/migrate';
import type { Progress, SimulatedMigration, SimulatedStop } from '../../simulator/simulated-migration';
import type { Workload } from '../../simulator/workload';
import { workloads } from '../../simulator/workload-list';
import type { StopReason } from '../../vocabulary/stop-reasons';
import { subProgress } from '../sub-progress';
import { predictVm } from '../vm-cost';
import { toMigrationSetup } from './migration-setup';

/** One migration of one workload: simulated, and predicted before it by both models. */
export interface Trial {
  readonly trial: number;
  readonly seed: number;
  /** S, D-bar and D-tilde of this migration (eqs 11-13). */
  readonly sampledRate: MiBPerSecond;
  readonly meanRate: MiBPerSecond;
  readonly refinedRate: MiBPerSecond;
  /** phi as the trials before it left it: what the sample counted in `refinedRate`. */
  readonly phi: Fraction;
  readonly simulated: CostMetrics & { readonly stopReason: SimulatedStop; readonly preCopyRounds: number };
  readonly base: CostMetrics & { readonly stopReason: StopReason };
  readonly refined: CostMetrics & { readonly stopReason: StopReason };
  readonly throughputError: number;
}

/** All trials of one workload, in their order: trial m's history is trials 1 to m - 1. */
export interface WorkloadTrials {
  readonly id: string;
  readonly label: string;
  readonly trials: readonly Trial[];
}

/** Algorithm 1 with another dirtying rate in place of the scenario's, and the energy of its traffic. */
function predictWith(scenario: Scenario, dirtyRate: MiBPerSecond): Trial['base'] {
  const prediction = predictVm({ ...scenario, model: 'algorithm-1', dirtyRate });
  if (!prediction.applicable) throw new Error('Algorithm 1 is always applicable.');
  return { ...prediction.metrics, stopReason: prediction.stopReason };
}

function trialOf(scenario: Scenario, trial: number, memory: RateMemory, migration: SimulatedMigration): Trial {
  const { sampledRate, meanRate, rounds, stopReason, throughputError } = migration;
  const refined = predictedRate(memory, sampledRate);
  return {
    trial,
    seed: scenario.seed + trial,
    sampledRate,
    meanRate,
    refinedRate: refined,
    phi: phiOf(memory),
    simulated: {
      time: migration.totalTime,
      downtime: migration.downtime,
      traffic: migration.traffic,
      energy: migration.energySource + migration.energyDestination,
      stopReason,
      preCopyRounds: rounds.filter((round) => !round.stopAndCopy).length,
    },
    base: predictWith(scenario, sampledRate),
    refined: predictWith(scenario, refined),
    throughputError,
  };
}

/** All trials of one workload, each with seed + trial number, and what each learned from those before it (eqs 12, 13). */
export function* trialsOf(scenario: Scenario, workload: Workload): Generator<Progress, WorkloadTrials> {
  const trials: Trial[] = [];
  let memory = startMemory(scenario.sampleWeight);
  for (let trial = 1; trial <= scenario.trials; trial += 1) {
    const setup = toMigrationSetup(scenario, workload.parts, scenario.seed + trial);
    const sentence = `${workload.label}: migration ${trial} of ${scenario.trials}`;
    const { migration } = yield* subProgress(simulateMigration(setup, null), ({ share }) => ({
      share: (trial - 1 + share) / scenario.trials,
      sentence,
    }));
    trials.push(trialOf(scenario, trial, memory, migration));
    memory = remember(memory, migration.sampledRate, migration.meanRate, scenario.historyWeight);
  }
  return { id: workload.id, label: workload.label, trials };
}

/**
 * Every preset workload migrated `trials` times over the scenario's link and by its stop rules, beside what the base
 * model (Algorithm 1 with D = S) and the refined model (Algorithm 1 with D = D-tilde) say of each (sec. 5.3).
 */
export function* simulateTrials(scenario: Scenario): Generator<Progress, readonly WorkloadTrials[]> {
  const all: WorkloadTrials[] = [];
  for (const workload of workloads) {
    const done = all.length;
    all.push(
      yield* subProgress(trialsOf(scenario, workload), ({ share, sentence }) => ({
        share: (done + share) / workloads.length,
        sentence,
      })),
    );
  }
  return all;
}
