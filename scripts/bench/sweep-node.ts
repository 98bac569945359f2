// Runs in Node and writes, as JSON, how far the sweep model is off the simulated host on every kind of guest.
import { createPart } from '../../src/simulator/part-kinds';
import { trainingPrograms } from '../../src/simulator/training-programs';
import type { WorkloadPart } from '../../src/simulator/workload';
import { workloads } from '../../src/simulator/workload-list';
import { earlierWorkloads } from '../../src/test/earlier-workloads';
import { type SweepError, sweepErrors } from '../../src/test/sweep-errors';
import { createRandom } from './mixes';

/** The errors of one table: of these guests, sent so. */
export interface SweepTable {
  readonly guests: string;
  readonly sent: string;
  readonly errors: readonly SweepError[];
}

const cases = [
  { adaptive: false, daemon: 'xen-classic' },
  { adaptive: true, daemon: 'xen-classic' },
  { adaptive: false, daemon: 'xen-v2' },
] as const;
const sent = ['classic, fixed', 'classic, adaptive', 'v2, fixed'];

const WATCHED = 60;
const MIXES = 60;

/** One to four parts of any kind, of 30 to 60,000 pages that are written 0.1 to 10 times a second. */
function drawMixes(): readonly (readonly WorkloadPart[])[] {
  const random = createRandom(2011);
  const kinds = ['uniform', 'hot-cold', 'sweep', 'allocation'] as const;
  return Array.from({ length: MIXES }, () =>
    Array.from({ length: 1 + Math.floor(4 * random()) }, () => {
      const pages = Math.round(30 * 2000 ** random());
      return createPart(kinds[Math.floor(4 * random())] ?? 'uniform', {
        ...{ pages, writesPerSecond: Math.round(0.1 * pages * 100 ** random()) },
      });
    }),
  );
}

function tablesOf(
  guests: string,
  list: readonly (readonly WorkloadPart[])[],
  seeds: number,
  how: readonly (typeof cases)[number][],
): readonly SweepTable[] {
  const all = list.flatMap((parts) => Array.from({ length: seeds }, (_, i) => sweepErrors(parts, i + 1, how, WATCHED)));
  return how.map((_, i) => ({ guests, sent: sent[i] ?? '', errors: all.flatMap((each) => each[i] ?? []) }));
}

const partsOf = ({ parts }: { readonly parts: readonly WorkloadPart[] }): readonly WorkloadPart[] => parts;
const classic = cases.slice(0, 2);
const tables: readonly SweepTable[] = [
  ...tablesOf('presets, 20 seeds', earlierWorkloads.map(partsOf), 20, cases),
  ...tablesOf('workloads of today, 20 seeds', workloads.map(partsOf), 20, cases),
  ...tablesOf('training, 3 seeds', trainingPrograms.map(partsOf), 3, classic),
  ...tablesOf('mixes', drawMixes(), 1, classic),
];
process.stdout.write(JSON.stringify(tables));
