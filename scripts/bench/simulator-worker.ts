// A worker of the bench alone: times whole migrations in the browser, and how long they run between two pauses.
import { measureDirtying } from '../../src/simulator/measure';
import { simulateMigration } from '../../src/simulator/migrate';
import { workloads } from '../../src/simulator/workload-list';
import { xenSetup } from '../../src/simulator/xen-setup';

/** One piece of work, several times over: milliseconds of each run, and of the stretches between its pauses. */
export interface Timed {
  readonly what: 'migration' | 'large migration' | 'film' | 'measurement';
  readonly workload: string;
  readonly times: number[];
  readonly stretches: number[];
  readonly pageEvents: number;
}

const RUNS = 9;
const LARGE_RUNS = 3;
const WARM_UPS = 2;
const GIB_64 = 16_777_216;
const FILM = { maxCells: 262_144, maxFrames: 2000 };

/** Runs work to its end. Returns its result, and adds the stretches between its pauses. */
function run<Result>(work: Generator<unknown, Result>, stretches: number[]): Result {
  for (let start = performance.now(); ; ) {
    const step = work.next();
    const now = performance.now();
    stretches.push(now - start);
    start = now;
    if (step.done) return step.value;
  }
}

function timeRuns(
  what: Timed['what'],
  workload: string,
  runs: number,
  once: (stretches: number[], seed: number) => number,
) {
  const warmUps = what === 'large migration' ? 0 : WARM_UPS;
  for (let seed = 1; seed <= warmUps; seed += 1) once([], seed);
  const [times, stretches]: [number[], number[]] = [[], []];
  let pageEvents = 0;
  for (let seed = 1; seed <= runs; seed += 1) {
    const start = performance.now();
    pageEvents += once(stretches, seed);
    times.push(performance.now() - start);
  }
  const timed: Timed = { what, workload, times, stretches, pageEvents: pageEvents / runs };
  return timed;
}

const results = workloads.flatMap(({ label, parts }) => [
  timeRuns('migration', label, RUNS, (stretches, seed) => {
    return run(simulateMigration(xenSetup({ parts, seed }), null), stretches).migration.pageEvents;
  }),
  timeRuns('film', label, RUNS, (stretches, seed) => {
    return run(simulateMigration(xenSetup({ parts, seed }), FILM), stretches).migration.pageEvents;
  }),
  timeRuns('measurement', label, RUNS, (stretches, seed) => {
    const setup = { pages: 262_144, parts, seed, duration: 60, peekEvery: 0.05, window: 0.5 };
    return run(measureDirtying(setup), stretches).writes;
  }),
  timeRuns('large migration', label, LARGE_RUNS, (stretches, seed) => {
    return run(simulateMigration(xenSetup({ parts, seed, pages: GIB_64 }), null), stretches).migration.pageEvents;
  }),
]);

postMessage(results);
