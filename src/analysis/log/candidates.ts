import type { DirtyCurve } from '../../models/measured-curve';
import { evenWrites, type GuestWrites, straightWrites } from '../../models/platforms/guest-writes';
import { guestOf, pointsOf } from '../../models/platforms/prior';
import type { Weighted } from '../../models/platforms/weighted-quantiles';
import type { MiB, MiBPerSecond } from '../../models/units';
import { expectedOf, type Observed } from './net-dirtied';

/** A guest of which the rate is free: all else of how it writes is fixed. */
interface Family {
  readonly weight: number;
  readonly at: (rate: MiBPerSecond) => GuestWrites;
}

/** What is known of the machine beside its rounds. */
export interface Machine {
  readonly memory: MiB;
  readonly zero: MiB;
  readonly rate: MiBPerSecond;
}

/** Working sets, as multiples of the most that a round dirtied. */
const SETS = [0.9, 0.95, 1, 1.02, 1.05, 1.1, 1.17, 1.25, 1.35, 1.5, 1.75, 2, 2.5, 3.2, 4.5, 7, 12, 25, 60];
/** Fresh memory beside the set, as shares of the rate that it is sent at, and how likely they are. */
const FRESH = [
  [0, 0.6],
  [0.02, 0.16],
  [0.06, 0.14],
  [0.15, 0.1],
] as const;
/** How much of all is given to even writes, to writes in order (as often as among measured guests), to small hot sets, and to the kinds of guests that were measured (prior.ts). */
const EVEN = 0.35;
const IN_ORDER = 0.3;
const HOT = 0.1;
const MEASURED = 0.25;
/** Small sets that are rewritten all the time: how long it takes to write as much, in s. */
const HOT_TIMES = [0.15, 0.35, 0.7];

/** Even writes over a set, and fresh memory that is written at a steady rate beside it. */
function withFresh(rate: MiBPerSecond, set: MiB, fresh: MiBPerSecond, most: MiB): GuestWrites {
  const even = evenWrites(rate, set);
  const distinct: DirtyCurve = (time) => Math.min(even.distinct(time) + fresh * time, most);
  return { ...even, distinct };
}

function familiesOf({ memory, zero, rate }: Machine, most: MiB): readonly Family[] {
  const used = Math.max(memory - zero, 1);
  const sets = SETS.map((times) => times * most).filter((set) => set <= memory);
  const all = sets.length > 0 ? sets : [memory];
  const even = all.flatMap((set) =>
    FRESH.map(([share, weight]) => ({
      weight: (EVEN * weight) / all.length,
      at: (d: MiBPerSecond) => withFresh(d, set, share * rate, memory),
    })),
  );
  const inOrder = all.map((set) => ({
    weight: IN_ORDER / all.length,
    at: (d: MiBPerSecond) => straightWrites(d, set),
  }));
  const hot = HOT_TIMES.map((time) => ({
    weight: HOT / HOT_TIMES.length,
    at: (d: MiBPerSecond) => evenWrites(d, Math.min(time * d, memory)),
  }));
  const measured = pointsOf({ guest: 'general' }).map((point) => ({
    weight: MEASURED * point.weight,
    at: (d: MiBPerSecond) => guestOf(point, { dirtyRate: d, memory, zeroMemory: Math.min(zero, memory - used / 2) }),
  }));
  return [...even, ...inOrder, ...hot, ...measured];
}

/** Rates that a guest may have, as multiples of the rate at which it is sent. */
const LEAST_RATE = 1e-3;
const MOST_RATE = 100;
const HALVINGS = 36;

/** The rate at which a family shows so much in a span; null where no rate does. What is dirtied grows with the rate. */
function rateFor({ at }: Family, seen: Observed, aim: MiB, machine: Machine): MiBPerSecond | null {
  const used = machine.memory - machine.zero;
  const shown = (rate: MiBPerSecond): MiB => expectedOf(at(rate).distinct, seen, used, machine.rate);
  let [low, high] = [Math.log(LEAST_RATE * machine.rate), Math.log(MOST_RATE * machine.rate)];
  if (shown(Math.exp(low)) > aim || shown(Math.exp(high)) < aim) return null;
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (low + high) / 2;
    if (shown(Math.exp(middle)) < aim) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

/** Draws of a normal deviate, and their shares. */
const Z = [-1.9, -1.3, -0.8, -0.4, 0, 0.4, 0.8, 1.3, 1.9];
const Z_SHARES = [0.045, 0.085, 0.13, 0.155, 0.17, 0.155, 0.13, 0.085, 0.045];

/** The newest so many spans count; and a guest less likely than this, beside the likeliest, is left out. */
const MOST_SPANS = 24;
const UNLIKELY = 1e-3;
/** Spread of what a span says around a curve beyond which nothing is likelier: a phase of a guest, not its noise. */
const FARTHEST = 4;

function likelihood(curve: DirtyCurve, spans: readonly Observed[], machine: Machine): number {
  let sum = 0;
  for (const seen of spans) {
    const expected = expectedOf(curve, seen, machine.memory - machine.zero, machine.rate);
    const off = Math.log(Math.max(expected, 1e-6) / seen.dirtied) / seen.spread;
    sum += Math.min(off * off, FARTHEST * FARTHEST);
  }
  return Math.exp(-sum / 2);
}

const normal = <Value>(all: readonly Weighted<Value>[]): readonly Weighted<Value>[] => {
  const most = all.reduce((best, { weight }) => Math.max(best, weight), 0);
  const kept = all.filter(({ weight }) => weight > UNLIKELY * most);
  const sum = kept.reduce((total, { weight }) => total + weight, 0);
  return kept.map(({ value, weight }) => ({ value, weight: weight / sum }));
};

/** Rates for a guest of whom no round is seen: even in their logarithm, as shares of what the link sends. */
const BLIND = Array.from({ length: 25 }, (_, i) => 0.005 * 10 ** (i / 8));

/** Guests of whom nothing is known: kinds that were measured, at any rate. */
export function blindGuests(machine: Machine): readonly Weighted<GuestWrites>[] {
  return pointsOf({ guest: 'general' }).flatMap((point) =>
    BLIND.map((share) => ({
      value: guestOf(point, { dirtyRate: share * machine.rate, memory: machine.memory, zeroMemory: machine.zero }),
      weight: point.weight / BLIND.length,
    })),
  );
}

/**
 * Guests that may have dirtied what was seen, with their shares: each kind of curve at the rates that meet the newest span
 * within its spread, weighted by how well it meets the others and by how common it was among measured guests. Few rounds
 * leave the prior, many leave one curve. Yields after each kind. Errors: none; without a span all that was measured.
 */
export function* guestsBehind(
  observed: readonly Observed[],
  machine: Machine,
): Generator<void, readonly Weighted<GuestWrites>[]> {
  const spans = observed.slice(0, MOST_SPANS);
  const [newest, ...others] = spans;
  if (!newest) return blindGuests(machine);
  const most = spans.reduce((best, { dirtied, count }) => Math.max(best, dirtied / count), 0);
  const drawn: Weighted<GuestWrites>[] = [];
  for (const family of familiesOf(machine, most)) {
    for (const [i, z] of Z.entries()) {
      const rate = rateFor(family, newest, newest.dirtied * Math.exp(z * newest.spread), machine);
      if (rate === null) continue;
      const value = family.at(rate);
      const weight = family.weight * (Z_SHARES[i] ?? 0) * likelihood(value.distinct, others, machine);
      drawn.push({ value, weight });
    }
    yield;
  }
  const guests = normal(drawn);
  return guests.length > 0 ? guests : blindGuests(machine);
}
