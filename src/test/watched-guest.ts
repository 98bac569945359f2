import { measuredCurve } from '../models/measured-curve';
import type { CurvePoint } from '../models/result';
import { PAGES_PER_MIB } from '../models/units';
import { prepareGuest, skipUntil, writeUntil } from '../simulator/guest';
import { runToEnd } from '../simulator/run-to-end';
import type { WorkloadPart } from '../simulator/workload';

/** What a meter that looks every so often, and clears the log each time, says of a guest: U(T), and its spread. MiB. */
export interface WatchedGuest {
  readonly distinct: (seconds: number) => number;
  readonly deviation: (seconds: number) => number;
}

/** How to watch: the guest's memory in pages, from when, for how long, and how often. */
export interface Watch {
  readonly pages: number;
  readonly seed: number;
  readonly from: number;
  readonly seconds: number;
  readonly every: number;
}

/** For each look, how many of its pages were not seen in the k looks before; a page never seen counts for all k. */
type NewPages = readonly Uint32Array[];

/** Looks at the log: for each page the look at which it was last seen. */
function lookOften(parts: readonly WorkloadPart[], { pages, seed, from, seconds, every }: Watch): NewPages {
  const guest = runToEnd(prepareGuest(pages, parts, seed));
  skipUntil(guest, from);
  const looks = Math.round(seconds / every);
  const lastSeen = new Int32Array(pages).fill(-looks);
  return Array.from({ length: looks }, (_, look) => {
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
    return counts.subarray(1);
  });
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

/** Watches a simulated guest in one pass and says how it writes (docs/model.md). */
export function watchGuest(parts: readonly WorkloadPart[], watch: Watch): WatchedGuest {
  const found = lookOften(parts, watch);
  return {
    distinct: measuredCurve(curveOf(found, watch.every), watch.pages / PAGES_PER_MIB),
    deviation: between(spreadOf(found), watch.every),
  };
}
