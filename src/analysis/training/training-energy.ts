import type { Joules, MiB } from '../../models/units';
import type { Scenario } from '../../scenario/scenario';
import { simulateMigration } from '../../simulator/migrate';
import type { Progress } from '../../simulator/simulated-migration';
import { idleGuest, memoryTester } from '../../simulator/training-programs';
import { subProgress } from '../sub-progress';
import { pagesOf, toMigrationSetup } from '../trials/migration-setup';

/** One metered migration. The first three are the columns of an energy training file. */
export interface EnergySample {
  readonly traffic: MiB;
  readonly energySource: Joules;
  readonly energyDestination: Joules;
  readonly guest: 'idle' | 'memory tester';
  readonly memory: MiB;
}

/** Sizes of the guests as shares of the scenario's memory: 256, 384 .. 1024 MiB of 1 GiB. */
const SIZES = [2, 3, 4, 5, 6, 7, 8].map((eighths) => eighths / 8);
const GUESTS = ['idle', 'memory tester'] as const;

/**
 * Metered migrations to learn the energy of a MiB from (Eqs. 15, 16): an idle guest and a memory tester at seven sizes
 * of memory each, over the scenario's link, each with a seed of its own (sec. 3.3).
 * Units: MiB, J. Assumes the meter's law, which is the paper's line at 800 Mbit/s. Its noise grows with the square root
 * of the time, so plain least squares tells the error of the slope some 20 % too small (80 seeds).
 * 1 GiB at 800 Mbit/s -> 14 samples between 256 and 4,200 MiB.
 */
export function* trainEnergy(scenario: Scenario, seed: number): Generator<Progress, readonly EnergySample[]> {
  const samples: EnergySample[] = [];
  const runs = SIZES.flatMap((size) => GUESTS.map((guest) => ({ guest, memory: scenario.memory * size })));
  for (const [i, { guest, memory }] of runs.entries()) {
    const place = (share: number): Progress => ({
      share: (i + share) / runs.length,
      sentence: `${guest === 'idle' ? 'Idle guest' : 'Memory tester'}: migration ${i + 1} of ${runs.length}`,
    });
    yield place(0);
    const parts = guest === 'idle' ? idleGuest() : memoryTester(pagesOf(memory));
    const setup = toMigrationSetup({ ...scenario, memory }, parts, seed * runs.length + i);
    const { migration } = yield* subProgress(simulateMigration(setup, null), ({ share }) => place(share));
    const { traffic, energySource, energyDestination } = migration;
    samples.push({ traffic, energySource, energyDestination, guest, memory });
  }
  return samples;
}
