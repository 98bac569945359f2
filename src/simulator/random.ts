import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** What chance decides. Each purpose has a sequence of its own, so that one more draw here moves nothing there. */
export type Purpose =
  | 'place'
  | 'writes'
  | 'phases'
  | 'bursts'
  | 'timer'
  | 'meter-source'
  | 'meter-destination'
  | 'doubt'
  | 'when';

const PURPOSES: Readonly<Record<Purpose, number>> = {
  place: 1,
  writes: 2,
  phases: 3,
  bursts: 4,
  timer: 5,
  'meter-source': 6,
  'meter-destination': 7,
  doubt: 8,
  when: 9,
};

/** The step of a counter before it is mixed: 2^32 over the golden ratio, odd, so that it passes through every word. */
export const COUNTER_STEP = 0x9e3779b9;
export const MIX_1 = 0x21f0aaad;
export const MIX_2 = 0x735a2d97;

/**
 * Mixes the bits of a word so that neighbours give unlike results; each result comes from one word only (a finaliser
 * of two multiplications found with Chris Wellons' hash prospector). Result: 0 .. 2^32 - 1. mix(1) -> 2261973619.
 */
export function mix(word: number): number {
  let x = word ^ (word >>> 16);
  x = Math.imul(x, MIX_1);
  x = Math.imul(x ^ (x >>> 15), MIX_2);
  return (x ^ (x >>> 15)) >>> 0;
}

/** The seed of one purpose, and of one of several parts with that purpose: neighbouring seeds give unlike ones. */
export function seedFor(seed: number, purpose: Purpose, index = 0): number {
  return mix(mix(mix(seed + COUNTER_STEP) + PURPOSES[purpose]) + index);
}

export function createGenerator(seed: number, purpose: Purpose, index = 0): RandomGenerator {
  return xoroshiro128plus(seedFor(seed, purpose, index));
}

/** Uniform in 0 .. 1, 1 left out. */
export function drawFraction(generator: RandomGenerator): number {
  return uniformFloat64(generator);
}

/** Standard normal, by Box and Muller's method: two uniform draws for one result. */
export function drawNormal(generator: RandomGenerator): number {
  const radius = Math.sqrt(-2 * Math.log(1 - uniformFloat64(generator)));
  return radius * Math.cos(2 * Math.PI * uniformFloat64(generator));
}
