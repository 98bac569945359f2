/**
 * The one unit of each quantity inside `src` (the aliases are documentation: TypeScript does not tell them apart).
 * Other units exist only in `format/`, in the scenario's knobs, and in column names at the edges.
 */

/** Volume of memory or traffic: 2^20 bytes. */
export type MiB = number;
/** Rate of dirtying or sending: MiB a second. */
export type MiBPerSecond = number;
/** Network rate as people say it: 10^6 bits a second. Only at the edges. */
export type MbitPerSecond = number;
export type Seconds = number;
export type Joules = number;
export type Watts = number;
/** Joules for each MiB sent. */
export type JoulesPerMiB = number;
/** A share between 0 and 1. */
export type Fraction = number;

/** Pages in a MiB: a page is 4 KiB. */
export const PAGES_PER_MIB = 256;

/** MiB/s in one Mbit/s: 10^6 / 8 / 2^20, exact in binary (15625 / 131072). */
export const MIB_PER_SECOND_PER_MBIT_PER_SECOND = 1e6 / 8 / 2 ** 20;

/**
 * Network rate to transmission rate.
 * Units: Mbit/s -> MiB/s. Assumes payload only: no protocol overhead.
 * 800 Mbit/s -> 95.367431640625 MiB/s.
 */
export function toMiBPerSecond(rate: MbitPerSecond): MiBPerSecond {
  return rate * MIB_PER_SECOND_PER_MBIT_PER_SECOND;
}

/** Transmission rate to network rate: MiB/s -> Mbit/s. 95.367431640625 MiB/s -> 800 Mbit/s. */
export function toMbitPerSecond(rate: MiBPerSecond): MbitPerSecond {
  return rate / MIB_PER_SECOND_PER_MBIT_PER_SECOND;
}
