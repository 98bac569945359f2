import { createPart } from './part-kinds';
import type { Workload, WorkloadPart } from './workload';
import { workloads } from './workload-list';

/** A program of the suite: a workload, and what it does in one sentence. */
interface TrainingProgram extends Workload {
  readonly sentence: string;
}

/**
 * Twelve made-up programs to learn the skip ratio from (Eq. 10), in the manner of the DaCapo programs that the paper
 * learned from, which run on a Java machine: most write round and round over a young generation (a sweep), here and
 * there over old objects (uniform, hot and cold), and fill caches (allocation). Names, sizes and rates are ours and
 * measure nothing. What a line through them says hangs on that choice: see `docs/simulator.md`.
 */
export const trainingPrograms: readonly TrainingProgram[] = [
  {
    id: 'parser',
    label: 'Parser',
    sentence: 'Builds trees and forgets them: a small young generation, and symbols that stay.',
    parts: [
      createPart('sweep', { pages: 4096, writesPerSecond: 30_000 }),
      createPart('uniform', { pages: 600, writesPerSecond: 3000 }),
      createPart('allocation', { pages: 4000, writesPerSecond: 300 }),
    ],
  },
  {
    id: 'optimiser',
    label: 'Bytecode optimiser',
    sentence: 'Goes over the same graphs again and again: a part of them is hot.',
    parts: [
      createPart('sweep', { pages: 8192, writesPerSecond: 40_000 }),
      createPart('hot-cold', { pages: 12_000, writesPerSecond: 15_000 }),
    ],
  },
  {
    id: 'plotter',
    label: 'Plotter',
    sentence: 'Draws one picture after the other over one buffer, with rests between.',
    parts: [
      createPart('sweep', { pages: 3000, writesPerSecond: 60_000, onTime: 0.5, offTime: 1 }),
      createPart('uniform', { pages: 1500, writesPerSecond: 1500 }),
    ],
  },
  {
    id: 'compiler',
    label: 'Compiler',
    sentence: 'A large young generation, whole projects as old objects, faster and slower from file to file.',
    parts: [
      createPart('sweep', { pages: 16_384, writesPerSecond: 50_000, variation: 0.4, phaseTime: 4 }),
      createPart('hot-cold', { pages: 30_000, writesPerSecond: 12_000 }),
      createPart('allocation', { pages: 16_000, writesPerSecond: 1500 }),
    ],
  },
  {
    id: 'formatter',
    label: 'Page formatter',
    sentence: 'Turns documents into pages: what is finished is kept, what is under work is small.',
    parts: [
      createPart('sweep', { pages: 4096, writesPerSecond: 25_000 }),
      createPart('allocation', { pages: 10_000, writesPerSecond: 2000 }),
      createPart('uniform', { pages: 800, writesPerSecond: 4000 }),
    ],
  },
  {
    id: 'tables',
    label: 'Tables in memory',
    sentence: 'A database that keeps all in memory: a few busy pages, and writes all over the tables.',
    parts: [
      createPart('uniform', { pages: 40_000, writesPerSecond: 8000 }),
      createPart('uniform', { pages: 3000, writesPerSecond: 60_000 }),
    ],
  },
  {
    id: 'interpreter',
    label: 'Interpreter',
    sentence: 'Short-lived objects without end, a hot stack, and modules loaded now and then.',
    parts: [
      createPart('sweep', { pages: 8192, writesPerSecond: 90_000 }),
      createPart('uniform', { pages: 1500, writesPerSecond: 100_000 }),
      createPart('allocation', { pages: 20_000, writesPerSecond: 600 }),
    ],
  },
  {
    id: 'indexer',
    label: 'Text indexer',
    sentence: 'Reads for a while, then merges: bursts over the young generation, and a slow walk over the index.',
    parts: [
      createPart('sweep', { pages: 8192, writesPerSecond: 60_000, onTime: 2, offTime: 3 }),
      createPart('sweep', { pages: 20_000, writesPerSecond: 5000 }),
      createPart('uniform', { pages: 500, writesPerSecond: 2000 }),
    ],
  },
  {
    id: 'searcher',
    label: 'Text searcher',
    sentence: 'Many threads that answer queries: the fastest young generation of all.',
    parts: [
      createPart('sweep', { pages: 16_384, writesPerSecond: 200_000, variation: 0.3, phaseTime: 2 }),
      createPart('uniform', { pages: 4000, writesPerSecond: 20_000 }),
    ],
  },
  {
    id: 'checker',
    label: 'Source checker',
    sentence: 'One file after the other, its findings kept.',
    parts: [
      createPart('sweep', { pages: 6000, writesPerSecond: 50_000 }),
      createPart('uniform', { pages: 5000, writesPerSecond: 8000 }),
      createPart('allocation', { pages: 12_000, writesPerSecond: 1500 }),
    ],
  },
  {
    id: 'transformer',
    label: 'Document transformer',
    sentence: 'Documents in and out on many threads, with tables of rules that are partly hot.',
    parts: [
      createPart('sweep', { pages: 12_288, writesPerSecond: 120_000, variation: 0.3, phaseTime: 3 }),
      createPart('hot-cold', { pages: 9000, writesPerSecond: 30_000 }),
    ],
  },
  {
    id: 'tracer',
    label: 'Ray tracer',
    sentence: 'Computes much and writes little.',
    parts: [
      createPart('sweep', { pages: 2048, writesPerSecond: 10_000 }),
      createPart('uniform', { pages: 3000, writesPerSecond: 2000 }),
      createPart('allocation', { pages: 6000, writesPerSecond: 300 }),
    ],
  },
];

/** What the tester leaves to the system: 64 MiB of 4 KiB pages, but half of a guest smaller than 128 MiB. */
const SYSTEM_PAGES = 16_384;
/** How fast it writes: 586 MiB/s. */
const TESTER_WRITES = 150_000;

/** The idle guest of the paper's energy runs. */
export function idleGuest(): readonly WorkloadPart[] {
  const idle = workloads.find(({ id }) => id === 'idle');
  if (!idle) throw new Error('There is no idle workload.');
  return idle.parts;
}

/**
 * A guest of so many pages that runs a memory tester: it writes over all that the system leaves it, again and again,
 * beside what an idle guest writes (sec. 3.3). 262,144 pages -> a sweep of 245,760, each page every 1.6 s.
 */
export function memoryTester(pages: number): readonly WorkloadPart[] {
  const tested = Math.max(1, pages - Math.min(SYSTEM_PAGES, Math.floor(pages / 2)));
  return [...idleGuest(), createPart('sweep', { pages: tested, writesPerSecond: TESTER_WRITES })];
}
