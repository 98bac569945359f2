// @ts-check
// The simulator part: whole migrations in the browser's worker, and the memory of one in Node.
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { median, ms, p95, timesRow } from './report.mjs';

/**
 * @typedef {import('./report.mjs').Row} Row
 * @typedef {import('./simulator-worker').Timed} Timed
 */

const here = fileURLToPath(new URL('.', import.meta.url));

const EVENTS_A_SECOND = 100e6;
const MIGRATION_LIMIT = 150;
const LARGE_LIMIT = 10_000;
const BYTES_A_PAGE = 8;

/**
 * Builds what Node and the worker run, with the settings of the page's own build.
 * @param {string} outDir
 */
function buildRunners(outDir) {
  return build({
    configFile: false,
    root: here,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      copyPublicDir: false,
      lib: {
        entry: { node: join(here, 'simulator-node.ts'), worker: join(here, 'simulator-worker.ts') },
        formats: ['es'],
        fileName: (_format, name) => `${name}.mjs`,
      },
    },
  });
}

/**
 * @param {string} folder
 * @returns {number}
 */
function bytesAPage(folder) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', join(folder, 'node.mjs')], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The simulator could not be measured in Node:\n${stderr}`);
  return JSON.parse(stdout);
}

/**
 * Runs the worker in an empty page of the browser, as a module worker, like the page's own.
 * @param {import('playwright').Browser} browser
 * @param {string} folder
 * @returns {Promise<Timed[]>}
 */
async function runInWorker(browser, folder) {
  const server = createServer(async (request, response) => {
    const name = basename(request.url ?? '');
    if (!name.endsWith('js')) {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>bench</title>');
      return;
    }
    try {
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(await readFile(join(folder, name)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const page = await browser.newPage();
  try {
    await page.goto(`http://127.0.0.1:${port}/`);
    return await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const worker = new Worker('./worker.mjs', { type: 'module' });
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = ({ message }) => reject(new Error(message || 'The worker could not be loaded.'));
        }),
    );
  } finally {
    await page.close();
    server.closeAllConnections();
    server.close();
  }
}

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
  await buildRunners(outDir);
  const bytes = bytesAPage(outDir);
  const timed = await runInWorker(browser, outDir);
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
      note: '16 GiB',
    },
  ];
}
