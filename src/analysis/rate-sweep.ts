import { energyOf } from '../models/energy';
import type { Joules, MbitPerSecond, MiB, MiBPerSecond, Seconds, Watts } from '../models/units';
import { type Scenario, toEnergyCoefficients } from '../scenario/scenario';
import { simulateMigration } from '../simulator/migrate';
import type { Progress, SimulatedMigration } from '../simulator/simulated-migration';
import { idleGuest } from '../simulator/training-programs';
import { deviation, mean } from './statistics';
import { subProgress } from './sub-progress';
import { toMigrationSetup } from './trials/migration-setup';
import { predictScenario } from './vm-cost';

/** Figs 2 and 3 for this many rates, each metered so often. */
export interface RateSweep {
  readonly rates: readonly MbitPerSecond[];
  readonly migrations: number;
}

/**
 * 100 to 1000 Mbit/s. Of ten migrations each, for the meter's noise alone is 2 % of one: by three of them the largest
 * energy of five rates stood 6.7 % above the smallest, where the law says 3.9 %.
 */
export const usualSweep: RateSweep = {
  rates: [100, 200, 300, 400, 500, 600, 700, 800, 900, 1000],
  migrations: 10,
};

/** What a migration took: its time without the resume, its traffic, its extra energy at both hosts, and E / T. */
export interface RateFigures {
  readonly time: Seconds;
  readonly traffic: MiB;
  readonly energy: Joules;
  readonly power: Watts;
}

/** One rate: the model beside the meter. */
export interface RateRow {
  readonly rate: MbitPerSecond;
  /** S, the mean over the migrations: the model's D. */
  readonly sampledRate: MiBPerSecond;
  /** Eqs 5, 6 and 15; null where dirtying outruns the link. */
  readonly model: RateFigures | null;
  /** Means over the migrations. */
  readonly metered: RateFigures;
  /** How far the metered energies scatter at this rate. */
  readonly energyDeviation: Joules;
}

/** Traffic, time and energy of an idle guest by the closed form (Eqs. 5, 6, 15) at one rate. */
function predictAt(scenario: Scenario, rate: MbitPerSecond, dirtyRate: MiBPerSecond): RateFigures | null {
  const outcome = predictScenario({ ...scenario, model: 'closed-form', bandwidth: rate, adaptive: false, dirtyRate });
  if (!outcome.applicable) return null;
  const { traffic, totalTime: time } = outcome;
  const { total: energy, meanPower: power } = energyOf(traffic, time, toEnergyCoefficients(scenario));
  return { time, traffic, energy, power };
}

function rowOf(scenario: Scenario, rate: MbitPerSecond, migrations: readonly SimulatedMigration[]): RateRow {
  const energies = migrations.map(({ energySource, energyDestination }) => energySource + energyDestination);
  const [time, energy] = [mean(migrations.map(({ totalTime }) => totalTime)), mean(energies)];
  const sampledRate = mean(migrations.map((migration) => migration.sampledRate));
  return {
    rate,
    sampledRate,
    model: predictAt(scenario, rate, sampledRate),
    metered: { time, energy, traffic: mean(migrations.map(({ traffic }) => traffic)), power: energy / time },
    energyDeviation: deviation(energies),
  };
}

/**
 * Power, time and energy of an idle guest over the transmission rate (figs 2 and 3): the closed form beside the meter.
 * Units: Mbit/s -> s, MiB, J, W, both hosts together. Assumes a fixed rate and the meter's law, which costs 1 W a host
 * for as long as it takes, so that slow migrations need more energy; the line of eq. 15 knows no rate.
 * 1 GiB at 800 Mbit/s -> about 545 J, 50 W, 10.9 s; at 400 Mbit/s 567 J, 26 W, 21.6 s.
 */
export function* sweepRates(
  scenario: Scenario,
  seed: number,
  { rates, migrations }: RateSweep = usualSweep,
): Generator<Progress, readonly RateRow[]> {
  const rows: RateRow[] = [];
  for (const [i, rate] of rates.entries()) {
    const done: SimulatedMigration[] = [];
    for (let k = 0; k < migrations; k += 1) {
      const place = (share: number): Progress => ({
        share: (i + (k + share) / migrations) / rates.length,
        sentence: `Idle guest at ${rate} Mbit/s: migration ${k + 1} of ${migrations}`,
      });
      yield place(0);
      const at: Scenario = { ...scenario, bandwidth: rate, adaptive: false };
      const setup = toMigrationSetup(at, idleGuest(), seed * rates.length * migrations + i * migrations + k);
      const { migration } = yield* subProgress(simulateMigration(setup, null), ({ share }) => place(share));
      done.push(migration);
    }
    rows.push(rowOf(scenario, rate, done));
  }
  return rows;
}

/** How much the largest metered energy lies above the smallest, over the rates of a range (fig. 3); 0 of no rates. */
export function energySpread(rows: readonly RateRow[], from: MbitPerSecond, to: MbitPerSecond): number {
  const energies = rows.filter(({ rate }) => rate >= from && rate <= to).map(({ metered }) => metered.energy);
  return energies.length === 0 ? 0 : Math.max(...energies) / Math.min(...energies) - 1;
}
