import { measuredCurve } from '../models/measured-curve';
import type { CurvePoint } from '../models/result';
import { PAGES_PER_MIB } from '../models/units';
import { prepareGuest, skipUntil, writeUntil } from './guest';
import type { Progress } from './simulated-migration';
import type { WorkloadPart } from './workload';

/** What a meter that looks every so often, and clears the log each time, says of a guest: U(T), and its spread. MiB. */
export interface WatchedGuest {
  readonly distinct: (seconds: number) => number;
  readonly deviation: (seconds: number) => number;
}

/** How to watch: the guest's memory in pages, from when, for how long, and how often. */
interface Watch {
  readonly pages: number;
  readonly seed: number;
  readonly from: number;
  readonly seconds: number;
  readonly every: number;
}

/** For each look, how many of its pages were not seen in the k looks before; a page never seen counts for all k. */
type NewPages = readonly Uint32Array[];

/** Looks at the log: for each page the look at which it was last seen. */
function* lookOften(
  parts: readonly WorkloadPart[],
  { pages, seed, from, seconds, every }: Watch,
): Generator<Progress, NewPages> {
  const looks = Math.round(seconds / every);
  const progress = (look: number): Progress => ({
    share: look / looks,
    sentence: `Watched ${Math.round(look * every)} of ${seconds} s`,
  });
  const preparation = prepareGuest(pages, parts, seed);
  let step = preparation.next();
  for (; !step.done; step = preparation.next()) yield progress(0);
  const guest = step.value;
  skipUntil(guest, from);
  const lastSeen = new Int32Array(pages).fill(-looks);
  const found: Uint32Array[] = [];
  for (let look = 0; look < looks; look += 1) {
    writeUntil(guest, from + (look + 1) * every);
    // First how many pages were seen so many looks ago for the last time, then how many were longer ago.
    const counts = new Uint32Array(looks + 1);
    guest.dirty.forEach((bits, word) => {
      for (let rest = bits; rest !== 0; rest &= rest - 1) {
        const page = word * 32 + 31 - Math.clz32(rest & -rest);
        const age = Math.min(look - (lastSeen[page] as number), looks);
        counts[age] = (counts[age] as number) + 1;
        lastSeen[page] = look;
      }
    });
    guest.dirty.fill(0);
    for (let k = looks - 1; k >= 0; k -= 1) counts[k] = (counts[k] as number) + (counts[k + 1] as number);
    found.push(counts.subarray(1));
    yield progress(look + 1);
  }
  return found;
}

/** U grows with the k-th look of a window by the pages that were not seen in the k looks before it. */
function curveOf(found: NewPages, every: number): readonly CurvePoint[] {
  let distinct = 0;
  return found.map((_, k) => {
    const since = found.slice(k);
    distinct += since.reduce((sum, counts) => sum + (counts[k] as number), 0) / since.length / PAGES_PER_MIB;
    return { time: (k + 1) * every, distinct };
  });
}

/**
 * The deviation of a count over k looks: by the differences of windows that follow each other, as rounds do, so that slow
 * changes of the guest count as little as they do there. For k up to a fifth of the looks.
 */
function spreadOf(found: NewPages): Float64Array {
  const looks = found.length;
  const spread = new Float64Array(Math.floor(looks / 5) + 1);
  // Of each window what it has found so far; it begins at the look of its number.
  const counts = new Float64Array(looks);
  for (let k = 1; k < spread.length; k += 1) {
    for (let i = 0; i + k <= looks; i += 1) counts[i] = (counts[i] as number) + (found[i + k - 1]?.[k - 1] as number);
    const pairs = looks - 2 * k + 1;
    let squares = 0;
    for (let i = 0; i < pairs; i += 1) squares += ((counts[i + k] as number) - (counts[i] as number)) ** 2;
    spread[k] = Math.sqrt(squares / pairs / 2) / PAGES_PER_MIB;
  }
  return spread;
}

/** Straight between whole looks; beyond the last it stays. */
function between(values: Float64Array, every: number): (seconds: number) => number {
  return (seconds) => {
    const place = Math.min(seconds / every, values.length - 1);
    const below = Math.floor(place);
    const [low = 0, high = low] = values.subarray(below, below + 2);
    return low + (high - low) * (place - below);
  };
}

/**
 * Watches a simulated guest in one pass and says how it writes: U(T), pages written at least once in T seconds in the
 * mean over all starts, and the deviation of such a count. Units: s -> MiB. Assumes looks that fit into the time.
 * Uniform over 14,000 pages at 33,000 writes a second, 0.5 s -> 9,692 pages, 37.9 MiB.
 */
export function* watchGuest(parts: readonly WorkloadPart[], watch: Watch): Generator<Progress, WatchedGuest> {
  const found = yield* lookOften(parts, watch);
  return {
    distinct: measuredCurve(curveOf(found, watch.every), watch.pages / PAGES_PER_MIB),
    deviation: between(spreadOf(found), watch.every),
  };
}
