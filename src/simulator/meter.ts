import type { Joules, MiB, MiBPerSecond, Seconds, Watts } from '../models/units';
import { createGenerator, drawNormal, type Purpose } from './random';

/** What a host draws without a migration (ours). */
export const STATIC_POWER: Watts = 200;
/** Extra power of a host while it sends or receives: a part that does not depend on the rate, and one a MiB. */
export const SENDING_POWER: Watts = 1;
export const ENERGY_PER_MIB = 0.2455;
/** What a migration costs each host however long it takes: beta / 2, the paper's beta = 20.165 J for both (eq. 17). */
export const FIXED_ENERGY: Joules = 20.165 / 2;
/** The meter's 1.5 % taken as two sigma, of the whole reading. */
export const METER_NOISE = 0.0075;
/** One reading a second (sec. 5.1). */
const READING: Seconds = 1;

/**
 * Extra power of a host while it sends or receives at a steady rate: 1 W + 0.2455 J/MiB x R. Units: MiB/s -> W.
 * Assumes no noise, and leaves out what a migration costs once. 800 Mbit/s -> 24.41 W, at 100 Mbit/s 3.93 W.
 */
export function sendingPower(rate: MiBPerSecond): Watts {
  return SENDING_POWER + ENERGY_PER_MIB * rate;
}

/** The extra energy of one host, second by second; both hosts of a migration draw alike. */
export interface Meter {
  readonly extra: Joules[];
}

export function createMeter(): Meter {
  return { extra: [FIXED_ENERGY] };
}

/** Adds one slice of sending, spread evenly over its time. Assumes start <= end. */
export function addSlice({ extra }: Meter, start: Seconds, end: Seconds, volume: MiB): void {
  const energy = SENDING_POWER * (end - start) + ENERGY_PER_MIB * volume;
  const last = Math.floor(end / READING);
  while (extra.length <= last) extra.push(0);
  const first = Math.floor(start / READING);
  for (let k = first; k <= last; k += 1) {
    const part = first === last ? 1 : (Math.min(end, (k + 1) * READING) - Math.max(start, k * READING)) / (end - start);
    extra[k] = (extra[k] ?? 0) + energy * part;
  }
}

/**
 * What the meter of one host says that a migration took: E = sum of (P_t - P_0) dt (Eq. 16) over readings of 1 s, each
 * the mean power of its second, times 1 + N(0, 0.75 %). Units: J. Assumes that P_0 is known without noise.
 * Omits what a real host draws for anything else. The noise is what it is: 1.5 W on each reading of 200 W, so
 * 5 J in 11 s. 1024 MiB at 800 Mbit/s without noise: 10.74 W s + 0.2455 x 1024 + 10.08 -> 272.2 J a host.
 */
export function readMeter({ extra }: Meter, seed: number, purpose: Purpose): Joules {
  const generator = createGenerator(seed, purpose);
  let energy = 0;
  for (const joules of extra) {
    const power = STATIC_POWER + joules / READING;
    energy += (power * (1 + METER_NOISE * drawNormal(generator)) - STATIC_POWER) * READING;
  }
  return energy;
}
