import { toMiBPerSecond } from '../models/units';
import type { MigrationSetup } from './simulated-migration';

/** Xen's own numbers, and the paper's link and memory, for all that the caller leaves open. */
const defaults: Omit<MigrationSetup, 'parts' | 'seed'> = {
  pages: 262_144,
  daemon: 'xen-classic',
  bandwidth: toMiBPerSecond(800),
  adaptive: false,
  minBandwidth: toMiBPerSecond(400),
  maxBandwidth: toMiBPerSecond(800),
  increment: toMiBPerSecond(100),
  thresholdPages: 50,
  maxIterations: 29,
  maxTrafficFactor: 3,
  resumeTime: 0.02,
  batchPages: 1024,
  timerLateness: 0.001,
  warmUp: 10,
  sampleWindow: 0.5,
  eventBudget: 4e9,
};

/**
 * A simulated migration of 1 GiB over 800 Mbit/s by classic Xen (29 rounds, 50 pages, 3 times the memory, batches of
 * 1,024 pages), with what is given instead. A timer that is up to 1 ms late and 10 s before the start are ours.
 */
export function xenSetup(given: Partial<MigrationSetup> & Pick<MigrationSetup, 'parts' | 'seed'>): MigrationSetup {
  return { ...defaults, ...given };
}
