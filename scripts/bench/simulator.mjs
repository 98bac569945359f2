// @ts-check
// The simulator part: whole migrations in the browser's worker, and the memory of one in Node.
import { join } from 'node:path';
import { median, ms, p95, timesRow } from './report.mjs';
import { buildRunners, runInNode, runInWorker } from './runners.mjs';

/**
 * @typedef {import('./report.mjs').Row} Row
 * @typedef {import('./simulator-worker').Timed} Timed
 */

const EVENTS_A_SECOND = 100e6;
const MIGRATION_LIMIT = 150;
const LARGE_LIMIT = 10_000;
const BYTES_A_PAGE = 8;

/**
 * A line whose median is held to a limit in milliseconds: the longest runs tell of the machine's other programs.
 * @param {string} what
 * @param {Timed} timed
 * @param {number} [limit]
 * @returns {Row}
 */
function runsRow(what, { workload, times, stretches, pageEvents }, limit) {
  const speed = `${(pageEvents / median(times) / 1000).toFixed(0)} million events/s`;
  const pauses = `between pauses ${ms(median(stretches))}, 95 % ${ms(p95(stretches))}`;
  const note = `${times.length} runs, ${speed}; ${pauses}, at most ${ms(Math.max(...stretches))}`;
  const row = timesRow(`${what}: ${workload}`, times, undefined, note);
  return limit === undefined ? row : { ...row, target: `<= ${limit / 1000} s`, ok: median(times) <= limit };
}

/**
 * @param {Timed} linpack
 * @returns {Row}
 */
function speedRow({ workload, times, pageEvents }) {
  const speeds = times.map((time) => (1000 * pageEvents) / time);
  return {
    what: `simulator in the worker: page events a second, ${workload}`,
    target: `>= ${EVENTS_A_SECOND / 1e6} million`,
    median: `${(median(speeds) / 1e6).toFixed(0)} million`,
    ok: median(speeds) >= EVENTS_A_SECOND,
    note: `${times.length} runs; fastest ${(Math.max(...speeds) / 1e6).toFixed(0)} million`,
  };
}

/**
 * Measures the simulator.
 * @param {import('playwright').Browser} browser
 * @param {string} folder
 * @returns {Promise<Row[]>}
 */
export async function measureSimulator(browser, folder) {
  const outDir = join(folder, 'simulator');
  await buildRunners(outDir, 'simulator');
  const bytes = /** @type {number} */ (runInNode(outDir));
  const timed = /** @type {Timed[]} */ (await runInWorker(browser, outDir));
  /** @param {Timed['what']} what */
  const of = (what) => timed.filter((each) => each.what === what);
  return [
    ...of('migration')
      .filter(({ workload }) => workload === 'Linpack')
      .map(speedRow),
    ...of('migration').map((each) => runsRow('1 GiB migrated', each, MIGRATION_LIMIT)),
    ...of('large migration').map((each) => runsRow('64 GiB migrated', each, LARGE_LIMIT)),
    ...of('film').map((each) => runsRow('1 GiB migrated and filmed', each)),
    ...of('measurement').map((each) => runsRow('60 s of 1 GiB measured', each)),
    {
      what: 'simulator: memory, sets all over it',
      target: `<= ${BYTES_A_PAGE} bytes a page`,
      median: `${bytes.toFixed(2)} bytes`,
      ok: bytes <= BYTES_A_PAGE,
      note: 'the most of 1 and 16 GiB',
    },
  ];
}
