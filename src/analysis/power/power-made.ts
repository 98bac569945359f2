import type { Joules, Seconds, Watts } from '../../models/units';
import { PAGES_PER_MIB } from '../../models/units';
import type { PowerSeries, PowerTrace } from '../../readers/power-trace';
import { FIXED_ENERGY, METER_NOISE, STATIC_POWER, sendingPower } from '../../simulator/meter';
import { createGenerator, drawNormal } from '../../simulator/random';
import type { SimulatedMigration } from '../../simulator/simulated-migration';
import { HOSTS, type Host } from '../../vocabulary/hosts';

/** How a made trace is read. */
export interface TraceSetup {
  /** Quiet seconds before the migration starts, and after it ends. */
  readonly before: Seconds;
  readonly after: Seconds;
  /** Time between two readings. The paper's meter: 1 s. */
  readonly interval: Seconds;
  readonly seed: number;
}

/** The paper's interval, and half a minute of quiet on either side (ours). */
export const usualTrace: Omit<TraceSetup, 'seed'> = { before: 30, after: 30, interval: 1 };

/** What a migration costs once is drawn in its first second, as the simulated meter has it. */
const FIXED_TIME: Seconds = 1;
/** Readings of a trace at most, so that a tiny interval does not fill the memory. */
export const MAX_READINGS = 100_000;

/** Extra power that is constant from one time to another. */
interface Piece {
  readonly from: Seconds;
  readonly to: Seconds;
  readonly watts: Watts;
}

/** The extra power of one host without noise: what it costs once, and each round at the rate that it reached. */
function piecesOf({ rounds }: SimulatedMigration, start: Seconds): Piece[] {
  const pieces: Piece[] = [{ from: start, to: start + FIXED_TIME, watts: FIXED_ENERGY / FIXED_TIME }];
  let from = start;
  for (const { sent, duration } of rounds) {
    if (duration <= 0) continue;
    pieces.push({ from, to: from + duration, watts: sendingPower(sent / PAGES_PER_MIB / duration) });
    from += duration;
  }
  return pieces;
}

/** The energy of the pieces up to a time; they overlap only where the fixed energy is drawn. */
function energyUntil(pieces: readonly Piece[], time: Seconds): Joules {
  return pieces.reduce((sum, { from, to, watts }) => sum + watts * Math.max(0, Math.min(time, to) - from), 0);
}

/** What a migration takes from one host without the meter's noise: 1024 MiB at 800 Mbit/s -> 272.2 J. */
export function extraEnergy(migration: SimulatedMigration): Joules {
  return energyUntil(piecesOf(migration, 0), Number.POSITIVE_INFINITY);
}

function readHost(pieces: readonly Piece[], host: Host, length: Seconds, { interval, seed }: TraceSetup): PowerSeries {
  const generator = createGenerator(seed, host === 'source' ? 'meter-source' : 'meter-destination');
  const count = Math.floor(length / interval + 1e-9);
  const [times, watts] = [new Float64Array(count), new Float64Array(count)];
  let before: Joules = 0;
  for (let i = 0; i < count; i += 1) {
    const time = (i + 1) * interval;
    const energy = energyUntil(pieces, time);
    times[i] = time;
    watts[i] = (STATIC_POWER + (energy - before) / interval) * (1 + METER_NOISE * drawNormal(generator));
    before = energy;
  }
  return { times, watts };
}

/**
 * What the meters of both hosts show around a simulated migration (fig. 4): each reading is the mean power since the
 * one before, times 1 + N(0, 0.75 %), at the end of its interval. Units: s, W. Assumes that a host draws 200 W when
 * quiet, that both draw alike, and a steady rate within each round. Omits the guest's own work.
 * 1 GiB at 800 Mbit/s, 1 Hz -> 70 readings; about 200 W, 234 W in the first second, 224 W while it sends.
 */
export function madeTrace(migration: SimulatedMigration, setup: TraceSetup): PowerTrace {
  const length = setup.before + Math.max(FIXED_TIME, migration.totalTime) + setup.after;
  if (!(setup.interval > 0) || length / setup.interval > MAX_READINGS) {
    throw new Error(`A trace has 1 to ${MAX_READINGS} readings.`);
  }
  const pieces = piecesOf(migration, setup.before);
  const [source, destination] = HOSTS.map((host) => readHost(pieces, host, length, setup));
  return { source: source ?? null, destination: destination ?? null };
}
