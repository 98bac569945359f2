import type { Parameters } from 'fast-check';

/** The seed of every property, so that a red test is red again. `PROPERTY_SEED=123 npm run unit` looks elsewhere. */
const seed = Number(process.env['PROPERTY_SEED'] ?? 20_111_108);

/** How many times as many cases are tried: `PROPERTY_TIMES=10 npm run unit` looks longer than somebody would wait. */
const times = Number(process.env['PROPERTY_TIMES'] ?? 1);

/** How many cases a property tries, from the one seed. */
export function runs<Values>(numRuns: number): Parameters<Values> {
  return { numRuns: numRuns * times, seed };
}
