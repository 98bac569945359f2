import { createPart } from './part-kinds';
import type { Workload } from './workload';

/**
 * The workloads of the paper's evaluation (sec. 5.1), imitated: sizes and rates were chosen so that what the paper
 * found about them also holds here, and are no measurements of the programs themselves. See `docs/simulator.md`. What each does in a
 * sentence: `vocabulary/workload-sentences.ts`, which links need not load.
 */
export const workloads: readonly Workload[] = [
  {
    id: 'idle',
    label: 'Idle Linux',
    parts: [
      createPart('uniform', { pages: 100, writesPerSecond: 1000 }),
      createPart('allocation', { pages: 3000, writesPerSecond: 15 }),
    ],
  },
  {
    id: 'tpcc',
    label: 'TPC-C',
    parts: [
      createPart('uniform', { pages: 500, writesPerSecond: 2500 }),
      createPart('allocation', { pages: 24_000, writesPerSecond: 1200 }),
    ],
  },
  {
    id: 'dbench',
    label: 'Dbench',
    parts: [createPart('uniform', { pages: 10_000, writesPerSecond: 22_000 })],
  },
  {
    id: 'linpack',
    label: 'Linpack',
    parts: [
      createPart('uniform', { pages: 27_000, writesPerSecond: 60_500, variation: 0.25, phaseTime: 2 }),
      createPart('uniform', { pages: 9500, writesPerSecond: 610 }),
    ],
  },
  {
    id: 'specweb',
    label: 'SPECweb',
    parts: [createPart('uniform', { pages: 31_000, writesPerSecond: 52_800, variation: 0.25, phaseTime: 2 })],
  },
];
