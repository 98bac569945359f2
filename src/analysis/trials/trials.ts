import type { CostMetrics } from '../../models/cost';
import { phiOf, predictedRate, type RateMemory, remember, startMemory } from '../../models/refined-rate';
import type { Fraction, MiBPerSecond } from '../../models/units';
import type { Scenario } from '../../scenario/scenario';
import { simulateMigration } from '../../simulator/migrate';
import type { Progress, SimulatedMigration, SimulatedStop } from '../../simulator/simulated-migration';
import type { WatchedGuest } from '../../simulator/watched-guest';
import type { Workload } from '../../simulator/workload';
import { workloads } from '../../simulator/workload-list';
import { LEARNED_LINE } from '../../vocabulary/skip-line';
import type { StopReason } from '../../vocabulary/stop-reasons';
import { subProgress } from '../sub-progress';
import { predictVm } from '../vm-cost';
import { toMigrationSetup } from './migration-setup';
import { predictBySweep, watchWorkload } from './sweep-trial';

/** One migration of one workload: simulated, and predicted before it by all three models. */
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
  /** By the sweep model, from the workload's measured U(T). */
  readonly sweep: CostMetrics;
  readonly throughputError: number;
}

/** All trials of one workload, in their order: trial m's history is the earlier migrations, and trials 1 to m - 1. */
export interface WorkloadTrials {
  readonly id: string;
  readonly label: string;
  readonly trials: readonly Trial[];
}

/** Algorithm 1 with another dirtying rate in place of the scenario's, its skip ratio, and the energy of its traffic. */
function predictWith(scenario: Scenario, dirtyRate: MiBPerSecond): Trial['base'] {
  const line = scenario.skipLine === 'learned' ? LEARNED_LINE : {};
  const prediction = predictVm({ ...scenario, ...line, model: 'algorithm-1', dirtyRate });
  if (!prediction.applicable) throw new Error('Algorithm 1 is always applicable.');
  return { ...prediction.metrics, stopReason: prediction.stopReason };
}

/** What is known before a migration. */
interface Known {
  readonly number: number;
  readonly memory: RateMemory;
  readonly guest: WatchedGuest;
}

function trialOf(scenario: Scenario, { number, memory, guest }: Known, migration: SimulatedMigration): Trial {
  const { sampledRate, meanRate, rounds, stopReason, throughputError } = migration;
  const refined = predictedRate(memory, sampledRate);
  return {
    trial: number - scenario.pastMigrations,
    seed: scenario.seed + number,
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
    sweep: predictBySweep(scenario, guest, sampledRate),
    throughputError,
  };
}

/** The share of the work that watching the guest takes. */
const WATCHING = 0.1;

/**
 * All trials of one workload, and what each learned from those before it (eqs 12, 13). The scenario's earlier migrations
 * come first and only teach: with 5 of them trial 1 is the sixth migration. Each has the seed + its own number.
 */
export function* trialsOf(scenario: Scenario, workload: Workload): Generator<Progress, WorkloadTrials> {
  const trials: Trial[] = [];
  let memory = startMemory(scenario.sampleWeight);
  const { pastMigrations, trials: judged } = scenario;
  const all = pastMigrations + judged;
  const guest = yield* subProgress(watchWorkload(scenario, workload.parts), ({ share }) => ({
    share: WATCHING * share,
    sentence: `${workload.label}: watching how it writes`,
  }));
  for (let number = 1; number <= all; number += 1) {
    const setup = toMigrationSetup(scenario, workload.parts, scenario.seed + number);
    const sentence = `${workload.label}: migration ${number} of ${all}`;
    const { migration } = yield* subProgress(simulateMigration(setup, null), ({ share }) => ({
      share: WATCHING + ((1 - WATCHING) * (number - 1 + share)) / all,
      sentence,
    }));
    if (number > pastMigrations) trials.push(trialOf(scenario, { number, memory, guest }, migration));
    memory = remember(memory, migration.sampledRate, migration.meanRate, scenario.historyWeight);
  }
  return { id: workload.id, label: workload.label, trials };
}

/**
 * Every preset workload migrated `trials` times over the scenario's link and by its stop rules, beside what the base
 * model (Algorithm 1 with D = S), the refined model (Algorithm 1 with D = D-tilde) and the sweep model say of each
 * (sec. 5.3).
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
