import { distinctPages } from '../dirty-curve';
import { type DirtyCurve, measuredCurve } from '../measured-curve';
import type { PlatformInput } from '../result';
import type { Fraction, MiB, MiBPerSecond, Seconds } from '../units';
import type { Phases } from './phases';

/** The most of the working set that a meter can see in one window: beyond it, the reading says what the set is. */
const SEEN_AT_MOST: Fraction = 0.99;

/** How a guest writes: U(T), and what of it is known as numbers. */
export interface GuestWrites {
  readonly distinct: DirtyCurve;
  /** D0, the rate at one instant; null with a measured curve. */
  readonly rate: MiBPerSecond | null;
  /** W of even writes; null for a measured curve and for a guest that writes nothing twice. */
  readonly set: MiB | null;
  /** W where it is not the one that was given; else null. */
  readonly assumedSet: MiB | null;
  /** When it does more and when less, in seconds from the start; absent where it is steady. */
  readonly phases?: Phases;
}

/** The guest's own seconds in so many seconds from a time on: those of the clock where it is steady. */
export const workOf = ({ phases }: GuestWrites, from: Seconds, duration: Seconds): Seconds =>
  phases === undefined ? duration : phases.work(from, duration);

/** A meter's answer: so much distinct memory in one window. */
interface Reading {
  readonly distinct: MiB;
  readonly window: Seconds;
}

/** Even writes at rate D0 over W: U(T) = W (1 - exp(-D0 T / W)). D0 = 100, W = 512 MiB -> 319.18 MiB in 5 s. */
export function evenWrites(rate: MiBPerSecond, set: MiB): GuestWrites {
  return { distinct: (duration) => distinctPages(duration, rate, set, set), rate, set, assumedSet: null };
}

/** A guest that writes nothing twice until it has come round: U(T) = min(D0 T, most). */
export function straightWrites(rate: MiBPerSecond, most: MiB): GuestWrites {
  return { distinct: (duration) => Math.min(rate * duration, most), rate, set: null, assumedSet: null };
}

/** D0 of even writes over W that show `distinct` in one window. */
const rateBehind = ({ distinct, window }: Reading, set: MiB): MiBPerSecond =>
  (-set * Math.log1p(-Math.min(distinct / set, 1 - Number.EPSILON))) / window;

/**
 * Even writes from one reading, with W given: D0 is the rate for which U(window) is what was read. A window sees at most
 * 99 % of the set: more says that the set is larger, up to the memory, beyond which the reading itself is cut.
 */
function fromReading({ distinct, window }: Reading, set: MiB, memory: MiB): GuestWrites {
  if (distinct <= SEEN_AT_MOST * set) return evenWrites(rateBehind({ distinct, window }, set), set);
  return fromSaturated({ distinct, window }, memory);
}

function fromSaturated({ distinct, window }: Reading, memory: MiB): GuestWrites {
  const set = distinct / SEEN_AT_MOST;
  if (set <= memory) return evenWrites(rateBehind({ distinct, window }, set), set);
  return evenWrites(rateBehind({ distinct: SEEN_AT_MOST * memory, window }, memory), memory);
}

/** The reading with W = all of the memory, where two readings ask for more. */
function fromMemory({ distinct, window }: Reading, memory: MiB): GuestWrites {
  const seen = Math.min(distinct, SEEN_AT_MOST * memory);
  return evenWrites(rateBehind({ distinct: seen, window }, memory), memory);
}

/** W of even writes that show both readings, by halving to the last digit; Infinity where it is above `most`. */
function setBehind(first: Reading, second: Reading, most: MiB): MiB {
  const ratio = second.window / first.window;
  // Above 0 where a set of this size would need a higher rate for the first reading than for the second.
  const excess = (set: MiB): number => Math.log1p(-second.distinct / set) - ratio * Math.log1p(-first.distinct / set);
  let [low, high] = [second.distinct, Math.max(most, second.distinct)];
  if (excess(high) < 0) return Number.POSITIVE_INFINITY;
  for (;;) {
    const middle = (low + high) / 2;
    if (!(middle > low && middle < high)) return high;
    if (excess(middle) < 0) low = middle;
    else high = middle;
  }
}

/**
 * D0 and W from two readings over different windows (docs/model.md): the root W > U2 of
 * ln(1 - U2 / W) / t2 = ln(1 - U1 / W) / t1. A straight line has no W; a flat one says that the set is full.
 */
function fromTwoReadings(first: Reading, second: Reading, memory: MiB): GuestWrites {
  if (second.distinct >= (first.distinct * second.window) / first.window) {
    return straightWrites(first.distinct / first.window, memory);
  }
  if (second.distinct <= first.distinct) return fromSaturated(first, memory);
  const set = setBehind(first, second, memory);
  return set <= memory ? evenWrites(rateBehind(first, set), set) : fromMemory(first, memory);
}

/** A guest whose set is not the one that was given. */
const assuming = (guest: GuestWrites): GuestWrites => ({ ...guest, assumedSet: guest.set });

/** The two readings of an input, the shorter window first; null where there is only one. */
function readingsOf(input: PlatformInput): readonly [Reading, Reading] | null {
  const window = input.measuredOver > 0 ? input.measuredOver : 1;
  if (!(input.secondReading > 0) || input.secondOver === window) return null;
  const first = { distinct: input.dirtyRate * window, window };
  const second = { distinct: input.secondReading * input.secondOver, window: input.secondOver };
  return window < input.secondOver ? [first, second] : [second, first];
}

/** Whether anything tells how the guest writes again: a curve, two readings, or W itself. Else there is only a prior. */
export function isSetKnown(input: PlatformInput): boolean {
  return input.curve.length > 0 || readingsOf(input) !== null || input.workingSet > 0;
}

/**
 * How the guest of an input writes. A measured curve beats two readings, these beat D and W; an unknown W counts as all
 * of the memory. Units: s, MiB, MiB/s. Assumes a steady guest. Errors: none.
 * 40 MiB/s counted over 1 s with W = 100 MiB -> D0 = -100 ln(1 - 0.4) = 51.08 MiB/s.
 */
export function guestWritesOf(input: PlatformInput): GuestWrites {
  const { memory, curve, dirtyRate, measuredOver, workingSet } = input;
  if (curve.length > 0) return { distinct: measuredCurve(curve, memory), rate: null, set: null, assumedSet: null };
  const given = workingSet > 0 ? Math.min(workingSet, memory) : null;
  const readings = readingsOf(input);
  const reading: Reading = { distinct: dirtyRate * measuredOver, window: measuredOver };
  if (readings) return assuming(fromTwoReadings(...readings, memory));
  const guest =
    measuredOver > 0 ? fromReading(reading, given ?? memory, memory) : evenWrites(dirtyRate, given ?? memory);
  return guest.set === given ? guest : assuming(guest);
}
