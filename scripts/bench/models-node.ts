// Runs in a Node process of its own, with `--expose-gc`, and writes what it measured as JSON.
import { type BulkOutput, createBulkOutput } from '../../src/models/bulk';
import { models } from '../../src/models/registry';
import type { ModelId } from '../../src/models/result';
import { type Mix, mixesOf, variedRate } from './mixes';
import { type PlainLoop, plainAlgorithm1, plainClosedForm, plainDirtyCurve } from './plain-loops';
import { timeReadableForm } from './readable';

/** A bulk form beside its plain loop: processor milliseconds of each run, in pairs. */
export interface Pairs {
  readonly model: ModelId;
  readonly mix: string;
  readonly count: number;
  readonly bulk: number[];
  readonly plain: number[];
}

/** What one call leaves on the heap, and how often it was swept meanwhile. */
export interface Growth {
  readonly model: ModelId;
  readonly count: number;
  readonly bytes: number;
  readonly sweeps: number;
}

export interface Measured {
  readonly readable: number[];
  readonly pairs: Pairs[];
  readonly growth: Growth[];
}

const COUNT = 100_000;
const PAIRS = 15;
const WARM_UPS = 4;
const GROWTH_COUNTS = [20_000, 2_000_000];

const PLAIN: readonly (readonly [ModelId, PlainLoop])[] = [
  ['closed-form', plainClosedForm],
  ['algorithm-1', plainAlgorithm1],
  ['dirty-curve', plainDirtyCurve],
];

/** Processor time, in milliseconds: unlike the clock, it does not run on while other programs have the processor. */
function time(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** A yardstick that computes something else measures nothing: every bit must agree. */
function holdEqual(model: ModelId, mix: Mix, a: BulkOutput, b: BulkOutput): void {
  for (const column of ['stopReason', 'preCopyRounds', 'traffic', 'totalTime', 'downtime'] as const) {
    for (let k = 0; k < mix.input.count; k += 1) {
      if (Object.is(a[column][k], b[column][k])) continue;
      throw new Error(`${model}, ${mix.name}, row ${k}, ${column}: bulk ${a[column][k]}, plain ${b[column][k]}.`);
    }
  }
}

function timePairs(): Pairs[] {
  const mixes = mixesOf(COUNT);
  const [a, b] = [createBulkOutput(COUNT), createBulkOutput(COUNT)];
  // Every path is warm before anything is timed, so that what the engine has learned of shared code is realistic.
  for (let warmUp = 0; warmUp < WARM_UPS; warmUp += 1) {
    for (const mix of mixes) {
      for (const [id, plain] of PLAIN) {
        models[id].predictInBulk(mix.input, a);
        plain(COUNT, mix.columns, mix.switches, b);
        holdEqual(id, mix, a, b);
      }
    }
  }
  return PLAIN.flatMap(([id, plain]) =>
    mixes
      .filter((mix) => mix.models.includes(id))
      .map((mix) => {
        const pairs: Pairs = { model: id, mix: mix.name, count: COUNT, bulk: [], plain: [] };
        for (let pair = 0; pair < PAIRS; pair += 1) {
          pairs.bulk.push(time(() => models[id].predictInBulk(mix.input, a)));
          pairs.plain.push(time(() => plain(COUNT, mix.columns, mix.switches, b)));
        }
        return pairs;
      }),
  );
}

/** With the paths warm, what stays on the heap after a call is what the call has allocated, as long as no sweep came. */
async function measureGrowth(): Promise<Growth[]> {
  if (!globalThis.gc) throw new Error('The growth of the heap needs node --expose-gc.');
  let sweeps = 0;
  const observer = new PerformanceObserver((list) => {
    sweeps += list.getEntries().length;
  });
  observer.observe({ entryTypes: ['gc'] });
  const settle = () => new Promise((resolve) => setTimeout(resolve, 50));
  const growth: Growth[] = [];
  for (const count of GROWTH_COUNTS) {
    const input = variedRate(count);
    const output = createBulkOutput(count);
    for (const [model] of PLAIN) {
      models[model].predictInBulk(input, output);
      globalThis.gc();
      await settle();
      sweeps = 0;
      const before = process.memoryUsage().heapUsed;
      models[model].predictInBulk(input, output);
      const bytes = process.memoryUsage().heapUsed - before;
      await settle();
      growth.push({ model, count, bytes, sweeps });
    }
  }
  observer.disconnect();
  return growth;
}

const measured: Measured = { readable: timeReadableForm(), pairs: timePairs(), growth: await measureGrowth() };
process.stdout.write(JSON.stringify(measured));
