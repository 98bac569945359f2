import { adaptiveRate } from '../../models/adaptive-rate';
import type { CostMetrics } from '../../models/cost';
import { energyOf } from '../../models/energy';
import { CLASSIC_XEN, middleOf, predictSweep, type SweepLink, type SweepRules } from '../../models/predict-sweep';
import { type MiBPerSecond, toMiBPerSecond } from '../../models/units';
import { type Scenario, toEnergyCoefficients } from '../../scenario/scenario';
import type { Progress } from '../../simulator/simulated-migration';
import { type WatchedGuest, watchGuest } from '../../simulator/watched-guest';
import type { WorkloadPart } from '../../simulator/workload';
import { pagesOf } from './migration-setup';

/** The guest is watched at another time than it is migrated. 20 s are as good as 60. */
const WATCH = { from: 1000, seconds: 20, every: 0.05 } as const;

/** U(T) of a workload, and its spread, as the sweep model needs them. The guest is that of the scenario's seed. */
export function watchWorkload(scenario: Scenario, parts: readonly WorkloadPart[]): Generator<Progress, WatchedGuest> {
  return watchGuest(parts, { pages: pagesOf(scenario.memory), seed: scenario.seed, ...WATCH });
}

function linkOf(scenario: Scenario, sampledRate: MiBPerSecond): SweepLink {
  const bandwidth = toMiBPerSecond(scenario.bandwidth);
  if (!scenario.adaptive) return { first: bandwidth, after: () => bandwidth, most: null };
  const [delta, least, most] = [scenario.increment, scenario.minBandwidth, scenario.maxBandwidth].map(toMiBPerSecond);
  const after = (rate: MiBPerSecond) => adaptiveRate(rate, delta ?? 0, least ?? 0, most ?? 0);
  return { first: after(sampledRate), after, most: most ?? null };
}

/** The scenario's stop rules for the daemon's own sweep: its last round counts from 0, Xen's limit from 1. */
const rulesOf = ({ threshold, maxRounds, maxTrafficFactor, resumeTime }: Scenario): SweepRules => ({
  ...CLASSIC_XEN,
  ...{ few: threshold, rounds: maxRounds + 1, factor: maxTrafficFactor, resume: resumeTime / 1000 },
});

/**
 * What the sweep model says of a migration: the middle of its ends, and the energy of its traffic. It takes the measured
 * U(T) alone; the sample S sets only the first rate of an adaptive link. Units: MiB, s, J. Errors: none.
 * Dbench, 1 GiB at 800 Mbit/s: 1,105 MiB in 11.7 s.
 */
export function predictBySweep(scenario: Scenario, guest: WatchedGuest, sampledRate: MiBPerSecond): CostMetrics {
  const { memory } = scenario;
  const ends = predictSweep(memory, guest.distinct, linkOf(scenario, sampledRate), guest.deviation, rulesOf(scenario));
  const { traffic, totalTime, downtime } = middleOf(ends);
  const energy = energyOf(traffic, totalTime, toEnergyCoefficients(scenario)).total;
  return { downtime, time: totalTime, traffic, energy };
}
