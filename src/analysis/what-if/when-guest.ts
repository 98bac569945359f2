import { type GuestWrites, guestWritesOf } from '../../models/platforms/guest-writes';
import { type Bursts, burstPhases, cyclicPhases, type Phases, type Step } from '../../models/platforms/phases';
import type { PlatformInput } from '../../models/result';
import type { MiBPerSecond, Seconds } from '../../models/units';
import { type DayRates, rateAt } from '../../scenario/day-curve';

const HOUR: Seconds = 3600;

/**
 * How long a migration in bursts is followed at least, beyond some thousand rounds: what lasts longer does not end. Without
 * bursts the rounds of an hour repeat and cost nothing; with them a day of rounds takes a thousand times as long to work out.
 */
const BURSTS_FOLLOWED: Seconds = 600;

/** Whether D says nothing by itself of how the guest writes: it was measured, at the scenario's D. */
const isMeasured = ({ curve, secondReading }: PlatformInput): boolean => curve.length > 0 || secondReading > 0;

/** The rate of an instant behind a reading. */
const behind = (input: PlatformInput, dirtyRate: MiBPerSecond): MiBPerSecond =>
  input.measuredOver > 0 ? (guestWritesOf({ ...input, dirtyRate }).rate ?? dirtyRate) : dirtyRate;

/** Bursts that ride on a day: the rate of an hour is their mean. */
interface BurstsFrom {
  readonly bursts: Bursts;
  /** How long the burst has lasted when the migration starts. */
  readonly into: Seconds;
}

/** A guest that a day goes over: how it writes at the start, and when it writes more or less. */
interface GuestOfDay {
  /** D is that of the start; that of the busiest hour where nothing is written then. */
  readonly input: PlatformInput;
  readonly phases: Phases | null;
}

/**
 * A guest whose rate follows the hours of a day, from a start on (docs/model.md). `by` is how many times the day's rates it
 * writes. Units: MiB/s, minutes since midnight. Assumes that the working set, or the measured curve, stays the same; a curve and
 * two readings are taken as measured at the input's own D. With `within` it writes in bursts that leave each hour's mean as it
 * is. Errors: none.
 * 40 MiB/s until nine and 80 from then on, at 8:59 -> D = 40, and twice that after a minute.
 */
export function guestOfDay(
  input: PlatformInput,
  rates: DayRates,
  minute: number,
  by = 1,
  within: BurstsFrom | null = null,
): GuestOfDay {
  const inner = within && burstPhases(within.bursts, within.into);
  const phasesOf = (steps: readonly Step[]): Phases | null => {
    const phases = cyclicPhases(steps, into, inner);
    return inner && phases ? { ...phases, shownBy: Math.max(BURSTS_FOLLOWED, inner.shownBy) } : phases;
  };
  const into = 60 * minute;
  if (isMeasured(input)) {
    const { dirtyRate } = input;
    if (!(dirtyRate > 0)) return { input, phases: null };
    const steps = rates.map((rate) => ({ lasts: HOUR, factor: (by * rate) / dirtyRate }));
    return { input, phases: phasesOf(steps) };
  }
  const first = rateAt(rates, minute);
  const base = by * (first > 0 ? first : Math.max(...rates));
  const started = { ...input, dirtyRate: base };
  if (!(base > 0)) return { input: started, phases: null };
  const own = behind(input, base);
  const steps = rates.map((rate) => ({ lasts: HOUR, factor: behind(input, by * rate) / own }));
  return { input: started, phases: phasesOf(steps) };
}

/** A guest with its phases. */
export const inPhases = (guest: GuestWrites, phases: Phases | null): GuestWrites =>
  phases === null ? guest : { ...guest, phases };
