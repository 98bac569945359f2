/** Where the skip ratio of simulated trials comes from: the suite run on the simulated host, or the scenario's knobs. */
export const SKIP_LINES = ['learned', 'scenario'] as const;

export type SkipLine = (typeof SKIP_LINES)[number];

/**
 * Eq. 10 as it was learned on the simulated host: omega in 1/s, xi in s/MiB, psi without a unit, from 12 runs of the
 * suite of `docs/simulator.md` (1 GiB, 800 Mbit/s, seeds 1 to 12; 3,431 samples, R^2 0.759). `npm run bench -- paper`
 * derives it anew. At T = 10.7 s and D = 80 MiB/s: 0.507; the paper's line says -0.145.
 */
export const LEARNED_LINE = { gammaTime: 0.02285, gammaRate: 0.00137, gammaConstant: 0.1524 } as const;
