import { adaptiveRate } from '../models/adaptive-rate';
import { CLASSIC_XEN, middleOf, predictSweep, type SweepLink, type SweepRules } from '../models/predict-sweep';
import { PAGES_PER_MIB } from '../models/units';
import { simulateMigration } from '../simulator/migrate';
import { runToEnd } from '../simulator/run-to-end';
import type { MigrationSetup, SimulatedMigration } from '../simulator/simulated-migration';
import { watchGuest } from '../simulator/watched-guest';
import type { WorkloadPart } from '../simulator/workload';
import { xenSetup } from '../simulator/xen-setup';

/** How the daemon sends, one of the tables of docs/model.md. */
interface SweepCase {
  readonly adaptive: boolean;
  readonly daemon: MigrationSetup['daemon'];
}

/** How far the sweep model is off one simulated migration: shares, and whether the pause is within 20 % or 20 ms. */
export interface SweepError {
  readonly traffic: number;
  readonly time: number;
  readonly downtime: number;
  readonly isDowntimeRight: boolean;
}

/** The guest that is watched is the one that is migrated, at another time. */
const WATCHED_FROM = 1000;

const linkOf = (setup: MigrationSetup, { sampledRate }: SimulatedMigration): SweepLink => {
  const { adaptive, bandwidth, increment, minBandwidth, maxBandwidth } = setup;
  if (!adaptive) return { first: bandwidth, after: () => bandwidth, most: null };
  const after = (rate: number): number => adaptiveRate(rate, increment, minBandwidth, maxBandwidth);
  return { first: after(sampledRate), after, most: maxBandwidth };
};

const rulesOf = ({ daemon }: SweepCase): SweepRules =>
  daemon === 'xen-v2' ? { ...CLASSIC_XEN, skips: false, rounds: 5, factor: 0 } : CLASSIC_XEN;

const off = (predicted: number, simulated: number): number => Math.abs(predicted / simulated - 1);

/** Migrates a guest once for each case, watches it once for so many seconds, and compares. */
export function sweepErrors(
  parts: readonly WorkloadPart[],
  seed: number,
  cases: readonly SweepCase[],
  seconds: number,
): readonly SweepError[] {
  const { pages } = xenSetup({ parts, seed });
  const { distinct, deviation } = runToEnd(
    watchGuest(parts, { pages, seed, from: WATCHED_FROM, seconds, every: 0.05 }),
  );
  return cases.map((each) => {
    const setup = xenSetup({ parts, seed, ...each });
    const { migration } = runToEnd(simulateMigration(setup, null));
    const ends = predictSweep(pages / PAGES_PER_MIB, distinct, linkOf(setup, migration), deviation, rulesOf(each));
    const { traffic, totalTime, downtime } = middleOf(ends);
    const downtimeError = off(downtime, migration.downtime);
    return {
      traffic: off(traffic, migration.traffic),
      time: off(totalTime, migration.totalTime),
      downtime: downtimeError,
      isDowntimeRight: downtimeError <= 0.2 || Math.abs(downtime - migration.downtime) <= 0.02,
    };
  });
}
