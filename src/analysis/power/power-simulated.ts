import { energyOf } from '../../models/energy';
import type { Energy } from '../../models/result';
import type { Joules, MiB, Seconds } from '../../models/units';
import type { PowerTrace } from '../../readers/power-trace';
import { type Scenario, toEnergyCoefficients } from '../../scenario/scenario';
import { simulateMigration } from '../../simulator/migrate';
import type { Progress } from '../../simulator/simulated-migration';
import type { WorkloadPart } from '../../simulator/workload';
import { toMigrationSetup } from '../trials/migration-setup';
import { extraEnergy, madeTrace, type TraceSetup } from './power-made';
import type { TimeSpan } from './power-trace';

/** A made trace beside what is known of it, because it is made. */
export interface SimulatedTrace {
  readonly trace: PowerTrace;
  /** When the migration ran. */
  readonly migration: TimeSpan;
  readonly totalTime: Seconds;
  readonly traffic: MiB;
  /** What it took from each host without the meter's noise. */
  readonly trueEnergy: Joules;
  /** What eq. 15 says for this traffic, by the scenario's coefficients. */
  readonly predicted: Energy;
}

/**
 * Migrates a guest over the scenario's link, and reads the power of both hosts around it (fig. 4). Units: s, W, J, MiB.
 * The seed decides the migration and the meter's noise. 1 GiB idle at 800 Mbit/s -> 272.4 J a host from 30 to 40.9 s.
 */
export function* simulateTrace(
  scenario: Scenario,
  parts: readonly WorkloadPart[],
  setup: TraceSetup,
): Generator<Progress, SimulatedTrace> {
  yield { share: 0, sentence: 'Migrating' };
  const { migration } = yield* simulateMigration(toMigrationSetup(scenario, parts, setup.seed), null);
  const { totalTime, traffic } = migration;
  return {
    trace: madeTrace(migration, setup),
    migration: { from: setup.before, to: setup.before + totalTime },
    totalTime,
    traffic,
    trueEnergy: extraEnergy(migration),
    predicted: energyOf(traffic, totalTime, toEnergyCoefficients(scenario)),
  };
}
